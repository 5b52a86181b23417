import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Pattern for find outside quotes",
    why: "The shell expands the pattern before find sees it. When one file of the working directory matches, find looks for that name only; when several do, it fails.",
    how: "Quote the pattern: `find /usr -name '*.pyc'`.",
    messages: { pattern: "The shell may replace `{pattern}` by file names before find reads it for `{option}`." },
    fixes: { default: "Quote the pattern" },
  },
  ko: {
    title: "따옴표 없는 find 패턴",
    why: "find가 받기 전에 셸이 패턴을 먼저 펼칩니다. 작업 디렉터리에 일치하는 파일이 하나 있으면 find는 그 이름만 찾고, 여러 개면 실패합니다.",
    how: "`find /usr -name '*.pyc'`처럼 패턴을 따옴표로 감싸세요.",
    messages: { pattern: "find가 `{option}` 값으로 읽기 전에 셸이 `{pattern}`을 파일 이름으로 바꿀 수 있습니다." },
    fixes: { default: "패턴을 따옴표로 감싸기" },
  },
});
