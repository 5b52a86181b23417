import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Two kinds of line ends in one file",
    why: "Some lines end as on Windows (CRLF), others as everywhere else (LF). Comparisons show changes where nobody sees any, and in a heredoc the extra character gets into scripts.",
    how: "Use LF throughout: `* text=auto eol=lf` in `.gitattributes`.",
    messages: { mixed: "Lines that end in CRLF while others end in LF: {count}." },
    fixes: { default: "End all lines in LF" },
  },
  ko: {
    title: "한 파일에 섞인 두 가지 줄바꿈",
    why: "어떤 줄은 Windows 방식(CRLF)으로, 다른 줄은 LF로 끝납니다. 비교하면 보이지 않는 차이가 변경으로 나오고, heredoc에서는 남는 문자가 스크립트에 들어갑니다.",
    how: "LF로 통일하세요. `.gitattributes`에 `* text=auto eol=lf`를 적으면 됩니다.",
    messages: { mixed: "다른 줄은 LF로 끝나는데 CRLF로 끝나는 줄이 있습니다({count}줄)." },
    fixes: { default: "모든 줄을 LF로 끝내기" },
  },
});
