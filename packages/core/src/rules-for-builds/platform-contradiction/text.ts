import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Build and container for different platforms",
    why: "An image for another platform does not start (`exec format error`), or runs many times slower under emulation.",
    how: "Name the same platform in both places, or leave the one in the Dockerfile out.",
    messages: {
      built: "The service runs on `{platform}`, but its build makes `{platforms}`.",
      fixed: "This build is for `{platform}`, but the final stage is always `{fixed}` (`{dockerfile}`).",
    },
  },
  ko: {
    title: "서로 다른 플랫폼의 빌드와 컨테이너",
    why: "다른 플랫폼의 이미지는 `exec format error` 오류로 시작하지 못하거나, 에뮬레이션으로 몇 배 느리게 실행됩니다.",
    how: "두 곳에 같은 플랫폼을 적거나, Dockerfile에 적힌 것을 지우세요.",
    messages: {
      built: "서비스는 `{platform}`에서 실행되지만 빌드가 만드는 것은 `{platforms}`입니다.",
      fixed: "이 빌드의 플랫폼은 `{platform}`이지만 마지막 스테이지는 항상 `{fixed}`입니다(`{dockerfile}`).",
    },
  },
});
