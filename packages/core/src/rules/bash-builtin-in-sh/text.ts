import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Command of bash in sh",
    why: "dash answers `pushd: not found`, `Illegal option` or a syntax error. Behind `&&` that stops the step; behind `;` the step goes on, in the wrong folder or without the setting.",
    how: 'Use what every shell has: `(cd /src && make)` for `pushd` and `popd`, `name() { …; }` for `function name`, `n=$((n + 1))` for `let`. Or put `SHELL ["/bin/bash", "-c"]` before the step.',
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
    title: "sh에서 쓴 bash 명령",
    why: "dash는 `pushd: not found`, `Illegal option`, 구문 오류로 답합니다. `&&` 앞이면 단계가 멈추고, `;` 앞이면 잘못된 폴더에서 또는 설정 없이 계속됩니다.",
    how: '모든 셸에 있는 것을 쓰세요. `pushd`와 `popd` 대신 `(cd /src && make)`, `function name` 대신 `name() { …; }`, `let` 대신 `n=$((n + 1))`입니다. 또는 단계 앞에 `SHELL ["/bin/bash", "-c"]`를 두세요.',
    messages: {
      fails: "이 이미지의 `sh`인 {shell} 셸에서는 `{form}` 명령이 작동하지 않습니다.",
      maybe: "`{form}` 명령은 bash의 것이라서 이 이미지의 `sh`에서 작동하는지 알 수 없습니다.",
      works: "`{form}` 명령은 POSIX에 없지만 이 이미지의 `sh`인 {shell} 셸에서는 작동합니다.",
    },
    fixes: {
      spelling: "모든 셸이 읽는 형태로 바꾸기",
      shell: "이 단계부터 `SHELL`로 bash를 사용하기",
    },
  },
});
