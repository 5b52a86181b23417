import type { TextEdit } from "../../text/edit.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { lineKinds } from "../shared/layout-lines.ts";
import { text } from "./text.ts";

export const repeatedBlankLines = defineRule({
  id: "repeated-blank-lines",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "instructions",
  sources: [{ tool: "tally", id: "tally/no-multiple-empty-lines", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22


^~ repeated

RUN a
`,
      good: `FROM alpine:3.22

RUN a

RUN <<EOF
a


b
EOF
`,
      fixed: `FROM alpine:3.22

RUN a
`,
    },
    {
      bad: `FROM alpine:3.22
RUN a

^~ repeated

`,
      good: `
# syntax=docker/dockerfile:1
FROM alpine:3.22
`,
      fixed: `FROM alpine:3.22
RUN a
`,
    },
  ],
  options: {
    max: {
      type: "number",
      default: 1,
      text: {
        en: "How many blank lines may stand between two lines.",
        ko: "두 줄 사이에 둘 수 있는 빈 줄의 수입니다.",
      },
    },
  },
  check({ syntax, options }) {
    const findings: FindingsOf<typeof text> = [];
    const { source } = syntax;
    if (!/^[ \t]*\r?\n[ \t]*\r?$|^[ \t]*\r?\n[ \t]*(?![\s\S])/m.test(source.text)) return findings;
    const max = typeof options["max"] === "number" ? options["max"] : 1;
    const kinds = lineKinds(syntax);
    // The piece behind the last line break is no line.
    const count = source.text.endsWith("\n") ? kinds.length - 1 : kinds.length;
    const edits: TextEdit[] = [];
    let from = 0;
    for (let line = 0; line <= count; line++) {
      if (line < count && kinds[line] === "blank") continue;
      // At the start of the file a blank line may keep a comment from being read as a directive.
      const allowed = line === count ? 0 : from === 0 ? Number.POSITIVE_INFINITY : max;
      const first = from + allowed;
      if (line > first) {
        const span = { start: source.lineStarts[first] ?? 0, end: source.lineStarts[line] ?? source.text.length };
        if (span.end > span.start) edits.push({ span, text: "" });
      }
      from = line + 1;
    }
    const [first] = edits;
    if (first === undefined) return findings;
    findings.push({ span: first.span, message: "repeated", params: { count: edits.length }, fix: { safety: "safe", edits } });
    return findings;
  },
});
