import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Platform set by hand in FROM",
    why: "On a machine of another architecture the image is emulated, which is many times slower, and a build for several platforms gives the same one each time.",
    how: "Leave the flag out and ask for the platform when building (`docker build --platform`), or use `$BUILDPLATFORM` for a stage that compiles for others.",
    messages: {
      constant: "`{image}` is always taken for `{platform}`, whatever platform the build is for.",
      named: "`{image}` is always taken for `{platform}`, as the name of the stage says.",
      argument: "The platform of `{image}` comes from `{platform}` and not from the platform of the build.",
      unreadable: "`{platform}` is no platform that BuildKit can read.",
    },
  },
  ko: {
    title: "FROM에 직접 적은 플랫폼",
    why: "아키텍처가 다른 컴퓨터에서는 에뮬레이션으로 실행되어 몇 배나 느리고, 여러 플랫폼용으로 빌드해도 매번 같은 플랫폼의 이미지가 나옵니다.",
    how: "이 옵션을 빼고 빌드할 때 플랫폼을 정하거나(`docker build --platform`), 다른 플랫폼용으로 컴파일하는 스테이지라면 `$BUILDPLATFORM`을 쓰세요.",
    messages: {
      constant: "빌드 대상 플랫폼과 관계없이 항상 `{platform}` 플랫폼의 `{image}` 이미지를 씁니다.",
      named: "스테이지 이름대로 항상 `{platform}` 플랫폼의 `{image}` 이미지를 씁니다.",
      argument: "`{image}` 이미지의 플랫폼을 빌드 대상이 아니라 `{platform}` 값이 정합니다.",
      unreadable: "`{platform}` 값은 BuildKit이 읽을 수 없는 플랫폼입니다.",
    },
  },
});
