import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Comment above ARG or FROM that does not begin with its name",
    why: "`docker build --call=outline` shows a comment as the description of the argument or stage only when it begins with the name.",
    how: "Write `# {name} …`, or put an empty comment `#` below a comment that is no description.",
    messages: { description: "The comment above this `{keyword}` does not begin with `{name}`." },
    fixes: { default: "Add an empty comment below" },
  },
  ko: {
    title: "이름으로 시작하지 않는 ARG 또는 FROM의 주석",
    why: "`docker build --call=outline` 명령은 이름으로 시작하는 주석만 인수나 스테이지의 설명으로 보여 줍니다.",
    how: "`# {name} …` 형식으로 쓰고, 설명이 아닌 주석이라면 그 아래에 빈 주석 `#`을 넣으세요.",
    messages: { description: "이 `{keyword}` 명령어 위의 주석이 `{name}` 이름으로 시작하지 않습니다." },
    fixes: { default: "아래에 빈 주석 넣기" },
  },
});
