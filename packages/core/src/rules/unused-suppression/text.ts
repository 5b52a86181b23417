import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Suppression comment without effect",
    why: "A comment that hides nothing misleads the reader, and may one day hide a finding that nobody has looked at.",
    how: "Remove the id from the comment, or the whole comment.",
    messages: {
      unused: "`{id}` finds nothing here, so this comment has no effect.",
    },
    fixes: { default: "Remove `{id}` from the comment" },
  },
  ko: {
    title: "효과 없는 무시 주석",
    why: "아무것도 무시하지 않는 주석은 읽는 사람을 헷갈리게 하고, 나중에 아무도 확인하지 않은 지적 사항을 가릴 수 있습니다.",
    how: "주석에서 이 규칙을 지우거나 주석 전체를 지우세요.",
    messages: {
      unused: "여기에는 `{id}` 지적 사항이 없어서 이 주석은 효과가 없습니다.",
    },
    fixes: { default: "주석에서 `{id}` 지우기" },
  },
});
