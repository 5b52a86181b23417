import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Option of set that sh may not have",
    why: "A shell that does not have the option stops there with `set: Illegal option`, and the build fails. dash has `pipefail` only since Debian 13 and Ubuntu 25.04.",
    how: 'Put `SHELL ["/bin/bash", "-o", "pipefail", "-c"]` before the step (`/bin/ash` on Alpine), or leave the option out.',
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
    title: "sh에 없을 수 있는 set 옵션",
    why: "옵션이 없는 셸은 `set: Illegal option`으로 멈추고 빌드가 실패합니다. dash의 `pipefail`은 Debian 13과 Ubuntu 25.04부터 있습니다.",
    how: '단계 앞에 `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`를 두거나(Alpine은 `/bin/ash`), 옵션을 빼세요.',
    messages: {
      fails: "이 이미지의 `sh`인 {shell} 셸에서는 `{form}` 옵션이 작동하지 않습니다.",
      maybe: "`{form}` 옵션은 bash의 것이라서 이 이미지의 `sh`에서 작동하는지 알 수 없습니다.",
      works: "`{form}` 옵션은 POSIX에 없지만 이 이미지의 `sh`인 {shell} 셸에서는 작동합니다.",
    },
    fixes: {
      spelling: "모든 셸이 읽는 형태로 바꾸기",
      shell: "이 단계부터 `SHELL`로 bash를 사용하기",
    },
  },
});
