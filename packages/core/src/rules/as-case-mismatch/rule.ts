import { defineRule, type FindingsOf } from "../rule.ts";
import { inCase, letterCase, typedKeyword } from "../shared/typed-keyword.ts";
import { text } from "./text.ts";

export const asCaseMismatch = defineRule({
  id: "as-case-mismatch",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "instructions",
  sources: [{ tool: "buildkit", id: "FromAsCasing", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM golang:1.25 as build
                 ^^ mismatch
`,
      good: `FROM golang:1.25 AS build
FROM alpine:3.22
`,
      fixed: `FROM golang:1.25 AS build
`,
    },
    {
      bad: `from golang:1.25 \\
  # the stage that compiles
  As build
  ^^ mismatch
`,
      good: `from golang:1.25 as build
From alpine:3.22 as final
`,
      fixed: `from golang:1.25 \\
  # the stage that compiles
  as build
`,
    },
  ],
  check({ instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of instructions) {
      if (instruction.kind !== "from" || instruction.as === undefined) continue;
      const from = typedKeyword(instruction);
      const wanted = letterCase(from);
      const { value: as, span } = instruction.as;
      if (wanted === undefined || as === inCase(as, wanted)) continue;
      const text = inCase(as, wanted);
      findings.push({
        span,
        message: "mismatch",
        params: { as, from, wanted: text },
        fix: { safety: "safe", edits: [{ span, text }] },
      });
    }
    return findings;
  },
});
