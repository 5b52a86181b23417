import { ofKind } from "../../instructions/of-kind.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const spacedEquals = defineRule({
  id: "spaced-equals",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [{ tool: "sonar", id: "S6574", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
ENV PORT = 8080
         ^ spaced
`,
      good: `FROM debian:13
ENV PORT=8080 OPTIONS="= 1"
`,
      fixed: `FROM debian:13
ENV PORT=8080
`,
    },
    {
      bad: `FROM debian:13
LABEL title ="A tool"
            ^ spaced
ENV FLAGS \\
    = -O2 -g
    ^ spaced
`,
      good: `FROM debian:13
ENV SIGN "="
`,
      fixed: `FROM debian:13
LABEL title="A tool"
ENV FLAGS \\
    = -O2 -g
`,
    },
  ],
  check({ syntax, instructions }) {
    const findings: FindingsOf<typeof text> = [];
    const source = syntax.source.text;
    for (const instruction of ofKind(instructions, "env", "label")) {
      const [pair] = instruction.pairs;
      if (pair?.separator !== "" || !/^=(?!=|$)/.test(pair.value.value)) continue;
      const { start } = pair.value.span;
      const blanks = { start: pair.key.span.end, end: start + (/^=[ \t]*/.exec(source.slice(start))?.[0].length ?? 1) };
      // More words behind it would become pairs of their own.
      const isOneWord =
        /^=[ \t]*(?:[^\s"'\\]+|"[^"\\]*"|'[^'\\]*')$/.test(pair.value.value) &&
        /^[ \t]+$/.test(source.slice(blanks.start, start));
      const edits = [{ span: blanks, text: "=" }];
      const params = { key: pair.key.value, value: pair.value.value };
      findings.push({
        span: { start, end: start + 1 },
        message: "spaced",
        params,
        fix: isOneWord ? { safety: "unsafe", edits } : undefined,
      });
    }
    return findings;
  },
});
