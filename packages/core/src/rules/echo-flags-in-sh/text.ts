import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Option that echo prints as text",
    why: "The `echo` of dash knows no option but `-n`: with `-e`, the output begins with the text `-e`, and a file written so is broken without an error. dash reads `\\n` without being asked, bash does not.",
    how: "Write `printf 'one\\ntwo\\n'`, which is the same in every shell.",
    messages: {
      fails: "`{form}` does not work in {shell}, which is what `sh` is in this image.",
      maybe: "`{form}` is for bash; whether the `sh` of this image reads it is not sure.",
      works: "`{form}` is no part of POSIX, though the `sh` of this image, {shell}, reads it.",
    },
    fixes: {
      spelling: "Leave out the option, since this shell reads escapes without it",
      shell: "Choose bash for this step and those below with `SHELL`",
    },
  },
  ko: {
    title: "echo가 글자로 출력하는 옵션",
    why: "dash의 `echo`에는 `-n` 말고는 옵션이 없습니다. `-e`를 주면 출력이 `-e`라는 글자로 시작하므로, 이렇게 쓴 파일은 오류 없이 깨집니다. dash는 옵션 없이도 `\\n`을 해석하지만 bash는 그렇지 않습니다.",
    how: "모든 셸에서 똑같이 작동하는 `printf 'one\\ntwo\\n'`을 쓰세요.",
    messages: {
      fails: "이 이미지의 `sh`인 {shell} 셸에서는 `{form}` 옵션이 작동하지 않습니다.",
      maybe: "`{form}` 옵션은 bash의 것이라서 이 이미지의 `sh`에서 작동하는지 알 수 없습니다.",
      works: "`{form}` 옵션은 POSIX에 없지만 이 이미지의 `sh`인 {shell} 셸에서는 작동합니다.",
    },
    fixes: {
      spelling: "이 셸은 옵션 없이도 이스케이프를 해석하므로 옵션 빼기",
      shell: "이 단계부터 `SHELL`로 bash를 사용하기",
    },
  },
});
