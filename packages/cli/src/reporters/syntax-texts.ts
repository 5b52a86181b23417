import type { Language } from "@plimsoll/core";

/** What is told of `syntaxRule`, which is none of our rules. */
export const syntaxTexts: Readonly<Record<Language, { readonly title: string; readonly why: string; readonly how: string }>> = {
  en: {
    title: "Refused by BuildKit",
    why: "BuildKit stops at this line, so that the image cannot be built.",
    how: "Write the instruction as the message says.",
  },
  ko: {
    title: "BuildKit이 거부하는 문법",
    why: "BuildKit이 이 줄에서 멈추므로 이미지를 빌드할 수 없습니다.",
    how: "메시지에 나온 대로 명령어를 고치세요.",
  },
};
