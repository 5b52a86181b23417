import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Swarm service without a health check",
    why: "Swarm replaces a task that is not healthy, and waits for the new one during an update. Without a health check it only sees whether the process is there.",
    how: "Add a `healthcheck` to the service, or a `HEALTHCHECK` to its Dockerfile.",
    messages: {
      none: "Neither this service nor its Dockerfile has a health check.",
      disabled: "The health check of this service is switched off.",
    },
  },
  ko: {
    title: "헬스체크가 없는 Swarm 서비스",
    why: "Swarm은 비정상 태스크를 교체하고, 업데이트할 때 새 태스크가 정상이 되기를 기다립니다. 헬스체크가 없으면 프로세스가 있는지만 볼 수 있습니다.",
    how: "서비스에 `healthcheck`를 추가하거나 Dockerfile에 `HEALTHCHECK`를 추가하세요.",
    messages: {
      none: "이 서비스에도 Dockerfile에도 헬스체크가 없습니다.",
      disabled: "이 서비스의 헬스체크가 꺼져 있습니다.",
    },
  },
});
