import { ofKind } from "../../instructions/of-kind.ts";
import type { LabelInstruction } from "../../instructions/instruction.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { pairRemoval, plainKey } from "../shared/pair-removal.ts";
import { text } from "./text.ts";

export const duplicateLabel = defineRule({
  id: "duplicate-label",
  since: "0.1.0",
  category: "clarity",
  severity: "info",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/labels/no-duplicate-keys", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
LABEL version=1
      ^^^^^^^ duplicate
LABEL version=2
`,
      good: `FROM alpine:3.22 AS a
LABEL version=1
FROM a
LABEL version=2
`,
      fixed: `FROM alpine:3.22
LABEL version=2
`,
    },
    {
      bad: `FROM alpine:3.22
LABEL a=1 \\
      "b"=2 \\
      ^^^ duplicate
      c=3
LABEL $X=1 b=3 $X=2
`,
      good: `FROM alpine:3.22
LABEL a=1 A=2
`,
      fixed: `FROM alpine:3.22
LABEL a=1 \\
      c=3
LABEL $X=1 b=3 $X=2
`,
    },
  ],
  check({ syntax, stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instructions } of stages.stages) {
      const last = new Map<string, { instruction: LabelInstruction; index: number }>();
      for (const instruction of ofKind(instructions, "label")) {
        for (const [index, { key: word }] of instruction.pairs.entries()) {
          const key = plainKey(word.value);
          if (key === undefined) continue;
          const earlier = last.get(key);
          last.set(key, { instruction, index });
          const pair = earlier?.instruction.pairs[earlier.index];
          if (earlier === undefined || pair === undefined) continue;
          const edits = pairRemoval(syntax.source, earlier.instruction, earlier.index);
          const fix = edits && { safety: "safe" as const, edits };
          const related = [{ span: word.span, message: "later" as const, params: { key } }];
          findings.push({ span: pair.key.span, message: "duplicate", params: { key }, fix, related });
        }
      }
    }
    return findings;
  },
});
