import { defineRule, type FindingsOf } from "../rule.ts";
import { lineKinds } from "../shared/layout-lines.ts";
import { text } from "./text.ts";

export const mixedLineEndings = defineRule({
  id: "mixed-line-endings",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "instructions",
  sources: [],
  text,
  examples: [
    {
      bad: "FROM alpine:3.22\nRUN a\r\n     ^ mixed\nRUN b\n",
      good: "FROM alpine:3.22\r\nRUN a\r\n",
      fixed: "FROM alpine:3.22\nRUN a\nRUN b\n",
    },
    {
      bad: "FROM alpine:3.22\r\n                ^ mixed\nRUN a \\\r\n  b\nRUN <<EOF\nc\r\nEOF\n",
      good: "FROM alpine:3.22\nRUN <<EOF\na\r\nEOF\n",
      fixed: "FROM alpine:3.22\nRUN a \\\n  b\nRUN <<EOF\nc\r\nEOF\n",
    },
  ],
  check({ syntax }) {
    const findings: FindingsOf<typeof text> = [];
    const { text: file, lineStarts } = syntax.source;
    if (!file.includes("\r\n") || !/(?:^|[^\r])\n/.test(file)) return findings;
    const kinds = lineKinds(syntax);
    const returns: number[] = [];
    let plain = false;
    for (const [line, kind] of kinds.entries()) {
      // What a heredoc holds is content: there the characters reach the file or the shell.
      const end = (lineStarts[line + 1] ?? 0) - 1;
      if (kind === "heredoc" || end < 0) continue;
      if (file.charCodeAt(end - 1) === 13) returns.push(end - 1);
      else plain = true;
    }
    const [first] = returns;
    if (first === undefined || !plain) return findings;
    const edits = returns.map((start) => ({ span: { start, end: start + 1 }, text: "" }));
    const params = { count: returns.length };
    findings.push({ span: { start: first, end: first + 1 }, message: "mixed", params, fix: { safety: "safe", edits } });
    return findings;
  },
});
