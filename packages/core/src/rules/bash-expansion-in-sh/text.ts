import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Expansion that only bash knows",
    why: "dash stops at `${name/a/b}`, `${name:0:3}` and `<(…)` with `Bad substitution` or a syntax error. Other forms fail in silence: `$(<file)` and `$RANDOM` give nothing, and `$'…'` keeps its dollar.",
    how: 'Use what POSIX has, such as `${name#prefix}`, `${name%suffix}`, `$(cat file)` and `sed`, or put `SHELL ["/bin/bash", "-c"]` before the step.',
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
    title: "bash에서만 쓸 수 있는 확장",
    why: "dash는 `${name/a/b}`, `${name:0:3}`, `<(…)`에서 `Bad substitution`이나 구문 오류로 멈춥니다. 소리 없이 실패하는 것도 있습니다. `$(<file)`과 `$RANDOM`은 빈 값이 되고, `$'…'`에는 달러 기호가 남습니다.",
    how: '`${name#prefix}`, `${name%suffix}`, `$(cat file)`, `sed`처럼 POSIX에 있는 것을 쓰거나, 단계 앞에 `SHELL ["/bin/bash", "-c"]`를 두세요.',
    messages: {
      fails: "이 이미지의 `sh`인 {shell} 셸에서는 `{form}` 표현이 작동하지 않습니다.",
      maybe: "`{form}` 표현은 bash의 것이라서 이 이미지의 `sh`에서 작동하는지 알 수 없습니다.",
      works: "`{form}` 표현은 POSIX에 없지만 이 이미지의 `sh`인 {shell} 셸에서는 작동합니다.",
    },
    fixes: {
      spelling: "모든 셸이 읽는 형태로 바꾸기",
      shell: "이 단계부터 `SHELL`로 bash를 사용하기",
    },
  },
});
