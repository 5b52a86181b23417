import type { Instruction } from "../../instructions/instruction.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { inCase, letterCase, typedKeyword } from "../shared/typed-keyword.ts";
import { text } from "./text.ts";

export const inconsistentKeywordCase = defineRule({
  id: "inconsistent-keyword-case",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "instructions",
  sources: [
    { tool: "buildkit", id: "ConsistentInstructionCasing", relation: "same" },
    { tool: "sonar", id: "S6476", relation: "narrower" },
  ],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
run apk add --no-cache curl
^^^ differs
Copy app /app
^^^^ differs
USER app
`,
      good: `FROM alpine:3.22
RUN apk add --no-cache curl
COPY app /app
USER app
`,
      fixed: `FROM alpine:3.22
RUN apk add --no-cache curl
COPY app /app
USER app
`,
    },
    {
      bad: `ARG TAG=3.22
from alpine:$TAG
onbuild COPY . /app
RUN <<EOF
^^^ differs
make
EOF
user app
`,
      good: `from alpine:3.22
run make
`,
      fixed: `ARG TAG=3.22
from alpine:$TAG
onbuild COPY . /app
run <<EOF
make
EOF
user app
`,
    },
  ],
  check({ instructions }) {
    const findings: FindingsOf<typeof text> = [];
    const counted = inStages(instructions).map((instruction) => ({ instruction, typed: typedKeyword(instruction) }));
    const count = (wanted: string): number => counted.filter(({ typed }) => letterCase(typed) === wanted).length;
    const wanted = count("lower") > count("upper") ? "lower" : "upper";
    for (const { instruction, typed } of counted) {
      const text = inCase(typed, wanted);
      if (typed === text) continue;
      const span = instruction.keywordSpan;
      const params = { keyword: typed, wanted: text };
      findings.push({ span, message: "differs", params, fix: { safety: "safe", edits: [{ span, text }] } });
    }
    return findings;
  },
});

/** BuildKit neither counts nor reports an ARG before the first FROM. */
function inStages(instructions: readonly Instruction[]): readonly Instruction[] {
  const first = instructions.findIndex((instruction) => instruction.keyword === "FROM");
  const inside = first === -1 ? [] : instructions.slice(first);
  return inside.filter((instruction) => instruction.kind !== "invalid" || instruction.known !== undefined);
}
