import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Health check that replaces the one of the image",
    why: "Two health checks are written down, and only the one here runs. Whoever changes the Dockerfile's will wonder why nothing happens.",
    how: "Keep one of them: that of the Dockerfile serves every way of running the image.",
    messages: {
      replaced: "The image has a `HEALTHCHECK` (`{dockerfile}`) that never runs because of this one.",
    },
  },
  ko: {
    title: "이미지의 헬스체크를 대신하는 헬스체크",
    why: "헬스체크가 두 군데 적혀 있고 여기에 적힌 것만 실행됩니다. Dockerfile의 것을 고친 사람은 왜 바뀌지 않는지 알기 어렵습니다.",
    how: "하나만 남기세요. Dockerfile에 적힌 것은 이미지를 어떻게 실행하든 쓰입니다.",
    messages: {
      replaced: "이 헬스체크 때문에 이미지의 `HEALTHCHECK`(`{dockerfile}`)는 실행되지 않습니다.",
    },
  },
});
