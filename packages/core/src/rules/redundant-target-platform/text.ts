import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "FROM --platform=$TARGETPLATFORM",
    why: "`FROM` takes the image for the target platform anyway. The flag makes readers look for a reason that is not there.",
    how: "Leave the flag out.",
    messages: { redundant: "`--platform={platform}` asks for what `FROM` does by itself." },
    fixes: { default: "Remove the flag" },
  },
  ko: {
    title: "필요 없는 FROM --platform=$TARGETPLATFORM",
    why: "`FROM`은 원래 빌드 대상 플랫폼의 이미지를 가져옵니다. 이 옵션이 있으면 읽는 사람이 없는 이유를 찾게 됩니다.",
    how: "이 옵션을 빼세요.",
    messages: { redundant: "`--platform={platform}` 옵션은 `FROM`의 기본 동작과 같습니다." },
    fixes: { default: "옵션 지우기" },
  },
});
