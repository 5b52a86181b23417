import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Test that only bash knows",
    why: "Where `sh` is dash, as on Debian and Ubuntu, `[[` is an unknown command and `==` an error of `[`. The test is then never true: the other branch runs, and the build goes on with a wrong result or stops.",
    how: 'Write `[ "$a" = b ]` with quotes around variables, or put `SHELL ["/bin/bash", "-c"]` before the step.',
    messages: {
      fails: "`{form}` does not work in {shell}, which is what `sh` is in this image.",
      maybe: "`{form}` is for bash; whether the `sh` of this image reads it is not sure.",
      works: "`{form}` is no part of POSIX, though the `sh` of this image, {shell}, reads it.",
    },
    fixes: {
      spelling: "Write the test as every shell reads it",
      shell: "Choose bash for this step and those below with `SHELL`",
    },
  },
  ko: {
    title: "bash에서만 쓸 수 있는 조건식",
    why: "Debian과 Ubuntu처럼 `sh`가 dash이면 `[[`는 없는 명령이고 `==`는 `[`의 오류입니다. 조건이 절대 참이 되지 않으므로 다른 분기가 실행되어, 잘못된 결과로 빌드가 계속되거나 중단됩니다.",
    how: '변수를 따옴표로 감싸서 `[ "$a" = b ]`처럼 쓰거나, 단계 앞에 `SHELL ["/bin/bash", "-c"]`를 두세요.',
    messages: {
      fails: "이 이미지의 `sh`인 {shell} 셸에서는 `{form}` 조건식이 작동하지 않습니다.",
      maybe: "`{form}` 조건식은 bash의 것이라서 이 이미지의 `sh`에서 작동하는지 알 수 없습니다.",
      works: "`{form}` 조건식은 POSIX에 없지만 이 이미지의 `sh`인 {shell} 셸에서는 작동합니다.",
    },
    fixes: {
      spelling: "모든 셸이 읽는 조건식으로 바꾸기",
      shell: "이 단계부터 `SHELL`로 bash를 사용하기",
    },
  },
});
