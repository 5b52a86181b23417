import type { Instruction } from "../../instructions/instruction.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { lowestBases } from "../shared/inherited.ts";
import { text } from "./text.ts";

export const copyOfNothing = defineRule({
  id: "copy-of-nothing",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "copy-from-empty-scratch-stage", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM scratch AS files
ENV VERSION=1
FROM alpine:3.22
COPY --from=files /app /app
            ^^^^^ empty
`,
      good: `FROM scratch AS files
COPY app /app
FROM alpine:3.22
COPY --from=files /app /app
`,
    },
    {
      bad: `FROM scratch AS base
FROM base AS files
LABEL name=files
FROM alpine:3.22
COPY --chown=1000 --from=1 \\
                         ^ empty
  a b /c/
`,
      good: `FROM scratch AS base
WORKDIR /data
FROM base AS files
FROM alpine:3.22
COPY --from=files /data /data
COPY --from=files / /
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    const bases = lowestBases(stages);
    /** By stage: whether it, or one that it is built on, writes files. */
    const hasFiles: boolean[] = [];
    for (const { base, instructions, index, edges } of stages.stages) {
      const below = base.kind === "stage" ? hasFiles[base.index] === true : bases[index]?.kind !== "scratch";
      hasFiles.push(below || instructions.some(writesFiles));
      for (const { via, instruction, span, target } of edges) {
        if (via !== "copy" || target.kind !== "stage" || hasFiles[target.index] !== false || instruction.kind !== "copy")
          continue;
        // The root itself is always there, and a pattern may match nothing.
        if (instruction.sources.every(({ word }) => /^\.?\/?$|[*?[]/.test(word.value))) continue;
        findings.push({ span, message: "empty", params: { stage: stages.stages[target.index]?.name ?? String(target.index) } });
      }
    }
    return findings;
  },
});

function writesFiles({ kind }: Instruction): boolean {
  return kind === "copy" || kind === "add" || kind === "run" || kind === "workdir" || kind === "onbuild" || kind === "invalid";
}
