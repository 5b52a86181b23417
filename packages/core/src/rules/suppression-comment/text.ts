import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Finding suppressed by a comment",
    why: "Where a team keeps its exceptions in one config file, a comment in a Dockerfile is an exception that nobody reviews.",
    how: "Move the exception to the config file, or to a `global ignore` at the top of the file.",
    messages: { comment: "This comment suppresses findings of the line below it." },
  },
  ko: {
    title: "주석으로 무시한 지적 사항",
    why: "예외를 설정 파일 한곳에서 관리하는 팀이라면, Dockerfile 안의 주석은 아무도 검토하지 않는 예외가 됩니다.",
    how: "예외를 설정 파일이나 파일 맨 위의 `global ignore`로 옮기세요.",
    messages: { comment: "이 주석 때문에 아래 줄의 지적 사항이 무시됩니다." },
  },
});
