import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "No line break at the end of the file",
    why: "What is appended (`cat`, `>>`) joins the last line, and the next change shows that line as changed too.",
    how: "End the file with a line break.",
    messages: { missing: "The file does not end with a line break." },
    fixes: { default: "Add a line break" },
  },
  ko: {
    title: "파일 끝에 없는 줄바꿈",
    why: "`cat`이나 `>>`로 덧붙인 내용이 마지막 줄에 이어지고, 다음에 고칠 때 이 줄까지 바뀐 것으로 나옵니다.",
    how: "파일을 줄바꿈으로 끝내세요.",
    messages: { missing: "파일이 줄바꿈으로 끝나지 않습니다." },
    fixes: { default: "줄바꿈 넣기" },
  },
});
