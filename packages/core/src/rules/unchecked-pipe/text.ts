import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Pipe whose first half may fail unseen",
    why: "The shell looks only at the last command of a pipe. When one before it fails, the step still succeeds, and its broken result is cached and shipped.",
    how: 'Put `SHELL ["/bin/bash", "-o", "pipefail", "-c"]` before the step (`/bin/ash` on Alpine), or begin it with `set -o pipefail`.',
    messages: {
      unchecked: "A failure of `{command}` is not noticed, because it stands in a pipe.",
      input: "A failure of what is piped into `{command}` is not noticed.",
    },
  },
  ko: {
    title: "실패가 드러나지 않는 파이프",
    why: "셸은 파이프의 마지막 명령만 확인합니다. 앞의 명령이 실패해도 단계는 성공하고, 잘못된 결과가 캐시되어 배포됩니다.",
    how: '단계 앞에 `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`를 두거나(Alpine은 `/bin/ash`), 명령을 `set -o pipefail`로 시작하세요.',
    messages: {
      unchecked: "`{command}` 명령이 파이프 안에 있어서 실패해도 알 수 없습니다.",
      input: "파이프로 `{command}` 명령에 넘기는 앞부분은 실패해도 알 수 없습니다.",
    },
  },
});
