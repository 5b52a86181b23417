import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "read without -r",
    why: "Without `-r` read removes backslashes and joins lines that end in one, so that paths and patterns arrive changed.",
    how: "Write `read -r name`, or `IFS= read -r line` to keep blanks at both ends too.",
    messages: { raw: "`read` without `-r` removes backslashes from its input." },
    fixes: { default: "Add `-r`" },
  },
  ko: {
    title: "-r 없는 read",
    why: "`-r`이 없으면 read가 백슬래시를 지우고 백슬래시로 끝나는 줄을 이어 붙여서, 경로나 패턴이 바뀐 채로 들어옵니다.",
    how: "`read -r name`으로 쓰세요. 앞뒤 공백도 지키려면 `IFS= read -r line`으로 쓰세요.",
    messages: { raw: "`-r` 없는 `read`는 입력에서 백슬래시를 지웁니다." },
    fixes: { default: "`-r` 붙이기" },
  },
});
