import { lineText } from "../../text/source-text.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { lineKinds } from "../shared/layout-lines.ts";
import { text } from "./text.ts";

export const tooManyLines = defineRule({
  id: "too-many-lines",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "instructions",
  sources: [{ tool: "tally", id: "tally/max-lines", relation: "narrower" }],
  options: {
    max: {
      type: "number",
      default: 0,
      text: {
        en: "How many lines a Dockerfile may have, blank lines and comments not counted. 0 means that the rule does nothing.",
        ko: "Dockerfile의 최대 줄 수입니다. 빈 줄과 주석은 세지 않습니다. 0이면 이 규칙은 아무것도 지적하지 않습니다.",
      },
    },
  },
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
# why
RUN a

RUN b
^^^^^ many
RUN c
`,
      good: `FROM alpine:3.22
# why

RUN a
`,
      options: { max: 2 },
    },
    {
      bad: `FROM alpine:3.22
RUN <<EOF
a

b
^ many
EOF
`,
      good: `FROM alpine:3.22
RUN a \\
  # why
  b
`,
      options: { max: 3 },
    },
  ],
  check({ syntax, options }) {
    const findings: FindingsOf<typeof text> = [];
    const max = typeof options["max"] === "number" ? options["max"] : 0;
    if (max <= 0 || syntax.source.lineStarts.length <= max) return findings;
    let count = 0;
    let first: number | undefined;
    for (const [line, kind] of lineKinds(syntax).entries()) {
      if (kind === "comment" || lineText(syntax.source, line).trim() === "") continue;
      count++;
      if (count === max + 1) first = line;
    }
    if (first === undefined) return findings;
    const written = lineText(syntax.source, first);
    const start = (syntax.source.lineStarts[first] ?? 0) + written.length - written.trimStart().length;
    findings.push({ span: { start, end: start + written.trim().length }, message: "many", params: { count, max } });
    return findings;
  },
});
