import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Several blanks between two words",
    why: "They look like a mistake, and every change of the line has to keep them up.",
    how: "Leave one blank. What a shell reads, quotes, heredocs and the indentation of lines are left alone.",
    messages: { repeated: "Places with more than one blank between two words: {count}." },
    fixes: { default: "Leave one blank" },
  },
  ko: {
    title: "두 단어 사이의 여러 공백",
    why: "실수처럼 보이고, 줄을 고칠 때마다 간격을 다시 맞춰야 합니다.",
    how: "공백을 하나만 두세요. 셸이 읽는 부분, 따옴표 안, heredoc, 줄 들여쓰기는 그대로 둡니다.",
    messages: { repeated: "두 단어 사이에 공백이 여러 개 있는 곳이 있습니다({count}곳)." },
    fixes: { default: "공백 하나로 줄이기" },
  },
});
