import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Array in a shell without arrays",
    why: "dash and BusyBox have no arrays: `a=(1 2)` is a syntax error, `${a[0]}` a bad substitution, and both stop the step. `a+=b` is looked for as a command, so that the variable keeps its old value.",
    how: 'Keep a list in the arguments, `set -- one two` and then `"$@"`; append with `a="$a b"`. Or put `SHELL ["/bin/bash", "-c"]` before the step, where the image has bash.',
    messages: {
      fails: "`{form}` does not work in {shell}, which is what `sh` is in this image.",
      maybe: "`{form}` is for bash; whether the `sh` of this image reads it is not sure.",
      works: "`{form}` is no part of POSIX, though the `sh` of this image, {shell}, reads it.",
    },
    fixes: {
      spelling: "Write it as every shell reads it",
      shell: "Choose bash for this step and those below with `SHELL`",
    },
  },
  ko: {
    title: "배열이 없는 셸에서 쓴 배열",
    why: "dash와 BusyBox에는 배열이 없습니다. `a=(1 2)`는 구문 오류, `${a[0]}`은 잘못된 치환이라서 둘 다 단계를 멈춥니다. `a+=b`는 명령으로 찾으므로 변수의 값이 바뀌지 않습니다.",
    how: '목록은 `set -- one two`로 인수에 두고 `"$@"`로 쓰고, 덧붙일 때는 `a="$a b"`처럼 쓰세요. 이미지에 bash가 있으면 단계 앞에 `SHELL ["/bin/bash", "-c"]`를 두어도 됩니다.',
    messages: {
      fails: "이 이미지의 `sh`인 {shell} 셸에서는 `{form}` 문법이 작동하지 않습니다.",
      maybe: "`{form}` 문법은 bash의 것이라서 이 이미지의 `sh`에서 작동하는지 알 수 없습니다.",
      works: "`{form}` 문법은 POSIX에 없지만 이 이미지의 `sh`인 {shell} 셸에서는 작동합니다.",
    },
    fixes: {
      spelling: "모든 셸이 읽는 형태로 바꾸기",
      shell: "이 단계부터 `SHELL`로 bash를 사용하기",
    },
  },
});
