import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "ln, mv or cp with one operand",
    why: "`cp` and `mv` fail without a destination. `ln` makes the link in the working directory, which readers take for a forgotten argument, as it often is.",
    how: "Name the destination; for the working directory write `.`.",
    messages: {
      here: "`ln` makes the link to `{target}` in the working directory, since no destination is named.",
      missing: "`{command}` has no destination and fails.",
    },
    fixes: { default: "Name the working directory" },
  },
  ko: {
    title: "대상이 하나뿐인 ln, mv, cp",
    why: "`cp`와 `mv`는 목적지가 없으면 실패합니다. `ln`은 작업 디렉터리에 링크를 만드는데, 읽는 사람은 인수를 빠뜨린 것으로 보고 실제로도 그런 경우가 많습니다.",
    how: "목적지를 적으세요. 작업 디렉터리라면 `.`을 쓰세요.",
    messages: {
      here: "목적지가 없어서 `ln`이 `{target}` 링크를 작업 디렉터리에 만듭니다.",
      missing: "`{command}` 명령에 목적지가 없어서 실패합니다.",
    },
    fixes: { default: "작업 디렉터리를 적기" },
  },
});
