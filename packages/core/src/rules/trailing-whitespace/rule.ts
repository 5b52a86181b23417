import type { TextEdit } from "../../text/edit.ts";
import { lineEnd } from "../../text/source-text.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { lineKinds } from "../shared/layout-lines.ts";
import { text } from "./text.ts";

export const trailingWhitespace = defineRule({
  id: "trailing-whitespace",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "instructions",
  sources: [{ tool: "tally", id: "tally/no-trailing-spaces", relation: "narrower" }],
  text,
  examples: [
    {
      bad: "FROM alpine:3.22  \n                ^^ trailing\n \t\nWORKDIR /srv\t\n",
      good: "FROM alpine:3.22\nRUN <<EOF\na  \nEOF\nRUN a \\  \n  b\n",
      fixed: "FROM alpine:3.22\n\nWORKDIR /srv\n",
    },
    {
      bad: "FROM alpine:3.22\r\n# why \r\n     ^ trailing\nRUN a \\\r\n  b  \r\n",
      good: "FROM alpine:3.22\r\nRUN a\r\n",
      fixed: "FROM alpine:3.22\r\n# why\r\nRUN a \\\r\n  b\r\n",
    },
  ],
  check({ syntax }) {
    const findings: FindingsOf<typeof text> = [];
    const { source } = syntax;
    if (!/[ \t]\r?$/m.test(source.text)) return findings;
    const kinds = lineKinds(syntax);
    const edits: TextEdit[] = [];
    for (const [line, kind] of kinds.entries()) {
      // Behind a continuation the blanks are left alone, and what a heredoc has is content.
      if (kind === "continued" || kind === "heredoc") continue;
      const end = lineEnd(source, line);
      let start = end;
      while (start > (source.lineStarts[line] ?? 0) && /[ \t]/.test(source.text[start - 1] ?? "")) start--;
      if (start === end || /[\\`]/.test(source.text[start - 1] ?? "")) continue;
      edits.push({ span: { start, end }, text: "" });
    }
    const [first] = edits;
    if (first === undefined) return findings;
    findings.push({ span: first.span, message: "trailing", params: { count: edits.length }, fix: { safety: "safe", edits } });
    return findings;
  },
});
