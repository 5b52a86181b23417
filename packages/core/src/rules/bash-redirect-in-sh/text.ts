import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Redirection that only bash knows",
    why: "dash reads `make &>log` as `make &` and `>log`: the command runs in the background, the log stays empty, the step goes on before it is done, and its failure is lost. `<<<` and `|&` are syntax errors.",
    how: 'Write `>log 2>&1` for `&>log`, `2>&1 |` for `|&`, and `printf \'%s\\n\' "$text" | command` for `command <<< "$text"`.',
    messages: {
      fails: "`{form}` does not work in {shell}, which is what `sh` is in this image.",
      maybe: "`{form}` is for bash; whether the `sh` of this image reads it is not sure.",
      works: "`{form}` is no part of POSIX, though the `sh` of this image, {shell}, reads it.",
    },
    fixes: {
      spelling: "Write the redirection as every shell reads it",
      shell: "Choose bash for this step and those below with `SHELL`",
    },
  },
  ko: {
    title: "bash에서만 쓸 수 있는 리디렉션",
    why: "dash는 `make &>log`를 `make &`와 `>log`로 읽습니다. 명령은 백그라운드에서 실행되고 로그는 비어 있으며, 명령이 끝나기 전에 다음으로 넘어가고 실패해도 알 수 없습니다. `<<<`와 `|&`는 구문 오류입니다.",
    how: '`&>log` 대신 `>log 2>&1`, `|&` 대신 `2>&1 |`, `command <<< "$text"` 대신 `printf \'%s\\n\' "$text" | command`를 쓰세요.',
    messages: {
      fails: "이 이미지의 `sh`인 {shell} 셸에서는 `{form}` 리디렉션이 작동하지 않습니다.",
      maybe: "`{form}` 리디렉션은 bash의 것이라서 이 이미지의 `sh`에서 작동하는지 알 수 없습니다.",
      works: "`{form}` 리디렉션은 POSIX에 없지만 이 이미지의 `sh`인 {shell} 셸에서는 작동합니다.",
    },
    fixes: {
      spelling: "모든 셸이 읽는 리디렉션으로 바꾸기",
      shell: "이 단계부터 `SHELL`로 bash를 사용하기",
    },
  },
});
