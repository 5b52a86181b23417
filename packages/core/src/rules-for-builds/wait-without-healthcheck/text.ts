import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Wait for a service that has no health check",
    why: "Compose can only wait until a container is healthy when it has a health check. Without one it stops with `container has no healthcheck configured`.",
    how: "Add a `healthcheck` to that service or a `HEALTHCHECK` to its Dockerfile, or wait with `condition: service_started`.",
    messages: {
      none: "The service `{service}` has no health check, so it never becomes healthy.",
      disabled: "The health check of the service `{service}` is switched off, so it never becomes healthy.",
    },
  },
  ko: {
    title: "헬스체크가 없는 서비스를 기다림",
    why: "Compose는 헬스체크가 있는 컨테이너만 정상 상태가 될 때까지 기다릴 수 있습니다. 없으면 `container has no healthcheck configured` 오류로 멈춥니다.",
    how: "그 서비스에 `healthcheck`를 추가하거나 Dockerfile에 `HEALTHCHECK`를 추가하세요. 아니면 `condition: service_started`로 기다리세요.",
    messages: {
      none: "`{service}` 서비스에 헬스체크가 없어서 정상 상태가 될 수 없습니다.",
      disabled: "`{service}` 서비스의 헬스체크가 꺼져 있어서 정상 상태가 될 수 없습니다.",
    },
  },
});
