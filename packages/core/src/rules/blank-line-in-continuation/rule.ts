import { lineAt, type SourceText } from "../../text/source-text.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const blankLineInContinuation = defineRule({
  id: "blank-line-in-continuation",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [{ tool: "buildkit", id: "NoEmptyContinuation", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
RUN apk add --no-cache \\

^ blank
    curl \\
    git
`,
      good: `FROM alpine:3.22
RUN apk add --no-cache \\
    # for the health check
    curl \\
    git
`,
      fixed: `FROM alpine:3.22
RUN apk add --no-cache \\
    curl \\
    git
`,
    },
    {
      bad: `FROM alpine:3.22
RUN echo one && \\

^ blank

    # more to come

    echo two
`,
      good: `FROM alpine:3.22
RUN <<EOF
echo one

echo two
EOF
`,
      fixed: `FROM alpine:3.22
RUN echo one && \\
    # more to come
    echo two
`,
    },
  ],
  check({ instructions, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { blankLines, keyword } of instructions) {
      if (blankLines.length === 0) continue;
      const lines = blankLines.map((line) => wholeLine(syntax.source, line));
      const [first] = lines;
      if (first === undefined || first.end === first.start) continue;
      const edits = lines.map((span) => ({ span, text: "" }));
      findings.push({ span: first, message: "blank", params: { keyword }, fix: { safety: "safe", edits } });
    }
    return findings;
  },
});

/** The line with its line break: a blank line has nothing else to mark. */
function wholeLine(source: SourceText, line: Span): Span {
  const start = source.lineStarts[lineAt(source, line.start)]!;
  return { start, end: source.lineStarts[lineAt(source, line.start) + 1] ?? source.text.length };
}
