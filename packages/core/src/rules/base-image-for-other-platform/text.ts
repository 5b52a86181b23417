import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Base image for another platform",
    why: "The build goes on with an image for other processors: its programs run slowly under emulation or not at all (`exec format error`), and the result does not start where it is meant to.",
    how: "Take an image that is published for `{expected}`, or build for `{platform}` with `--platform`.",
    messages: { other: "`{image}` is an image for `{platform}`, but the build needs `{expected}`." },
  },
  ko: {
    title: "다른 플랫폼용 베이스 이미지",
    why: "빌드는 다른 프로세서용 이미지로 계속됩니다. 프로그램이 에뮬레이션으로 느리게 실행되거나 아예 실행되지 않고(`exec format error`), 완성된 이미지도 대상 서버에서 시작되지 않습니다.",
    how: "`{expected}` 플랫폼용으로 나온 이미지를 쓰거나, `--platform` 옵션으로 `{platform}` 플랫폼에 맞춰 빌드하세요.",
    messages: { other: "`{image}` 이미지는 `{platform}` 플랫폼용인데, 빌드에는 `{expected}` 플랫폼이 필요합니다." },
  },
});
