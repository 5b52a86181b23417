import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Several blank lines in a row",
    why: "They push apart what belongs together, so that less of the file is seen at once.",
    how: "Leave one blank line between two parts, and none at the end of the file.",
    messages: { repeated: "Places with more blank lines than needed: {count}." },
    fixes: { default: "Remove the blank lines" },
  },
  ko: {
    title: "여러 번 이어지는 빈 줄",
    why: "함께 읽어야 할 내용이 멀어져서 한 화면에서 보이는 부분이 줄어듭니다.",
    how: "두 부분 사이에는 빈 줄을 하나만 두고, 파일 끝에는 두지 마세요.",
    messages: { repeated: "빈 줄이 필요 이상으로 이어지는 곳이 있습니다({count}곳)." },
    fixes: { default: "빈 줄 지우기" },
  },
});
