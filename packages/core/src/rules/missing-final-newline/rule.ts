import { lineBreakOf } from "../shared/insert-line.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const missingFinalNewline = defineRule({
  id: "missing-final-newline",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "instructions",
  sources: [{ tool: "tally", id: "tally/eol-last", relation: "same" }],
  text,
  examples: [
    { bad: "FROM alpine:3.22\n     ^^^^^^^^^^^ missing", good: "FROM alpine:3.22\n", fixed: "FROM alpine:3.22\n" },
    {
      bad: 'FROM alpine:3.22\r\nCMD ["sh"]\n    ^^^^^^ missing',
      good: "FROM alpine:3.22\r\n",
      fixed: 'FROM alpine:3.22\r\nCMD ["sh"]\r\n',
    },
  ],
  check({ syntax: { source } }) {
    const findings: FindingsOf<typeof text> = [];
    const end = source.text.length;
    if (end === 0 || source.text.endsWith("\n")) return findings;
    const last = source.text.slice(source.lineStarts.at(-1));
    const start = end - (/\S+\s*$/.exec(last)?.[0].length ?? last.length);
    const edits = [{ span: { start: end, end }, text: lineBreakOf(source) }];
    findings.push({ span: { start, end }, message: "missing", fix: { safety: "safe", edits } });
    return findings;
  },
});
