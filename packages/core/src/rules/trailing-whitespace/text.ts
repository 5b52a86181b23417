import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Blanks at the end of a line",
    why: "Nobody sees them, and editors that remove them make changes that have nothing to do with what was changed.",
    how: "Remove them. Blanks in a heredoc or behind a continuation are left alone.",
    messages: { trailing: "Lines that end in blanks: {count}." },
    fixes: { default: "Remove the blanks" },
  },
  ko: {
    title: "줄 끝의 공백",
    why: "눈에 보이지 않고, 저장할 때 공백을 지우는 에디터를 쓰면 고친 내용과 상관없는 변경이 생깁니다.",
    how: "공백을 지우세요. heredoc 안이나 줄 이음 문자 뒤의 공백은 그대로 둡니다.",
    messages: { trailing: "공백으로 끝나는 줄이 있습니다({count}줄)." },
    fixes: { default: "공백 지우기" },
  },
});
