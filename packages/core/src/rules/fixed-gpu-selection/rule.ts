import type { EnvInstruction } from "../../instructions/instruction.ts";
import type { SourceText } from "../../text/source-text.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { instructionLines } from "../shared/instruction-lines.ts";
import { text } from "./text.ts";

export const fixedGpuSelection = defineRule({
  id: "fixed-gpu-selection",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/gpu/no-hardcoded-visible-devices", relation: "same" }],
  mentions: ["VISIBLE_DEVICES"],
  text,
  examples: [
    {
      bad: `FROM nvidia/cuda:12.9.0-base-ubuntu24.04
ENV CUDA_VISIBLE_DEVICES=0
                         ^ devices
`,
      good: `FROM nvidia/cuda:12.9.0-base-ubuntu24.04
ARG GPUS
ENV CUDA_VISIBLE_DEVICES=$GPUS
`,
    },
    {
      bad: `FROM nvidia/cuda:12.9.0-base-ubuntu24.04
ENV NVIDIA_VISIBLE_DEVICES=all
                           ^^^ redundant
ENV A=1 \\
    NVIDIA_VISIBLE_DEVICES="0,1"
                           ^^^^^ devices
`,
      good: `FROM ubuntu:24.04
ENV NVIDIA_VISIBLE_DEVICES=all
`,
      fixed: `FROM nvidia/cuda:12.9.0-base-ubuntu24.04
ENV A=1 \\
    NVIDIA_VISIBLE_DEVICES="0,1"
`,
    },
  ],
  check({ syntax, stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const stage of stages.stages) {
      const isCuda = stage.base.kind === "image" && /(?:^|\/)nvidia\/cuda$/.test(stage.base.reference.repository);
      for (const instruction of stage.instructions) {
        if (instruction.kind !== "env") continue;
        for (const pair of instruction.pairs) {
          const name = pair.key.value;
          if (name !== "NVIDIA_VISIBLE_DEVICES" && name !== "CUDA_VISIBLE_DEVICES") continue;
          const value = expandedValue(stages, instruction, pair.value.value)?.trim();
          const span = pair.value.span;
          const params = { name, value: value ?? "" };
          if (value === "all" && name === "NVIDIA_VISIBLE_DEVICES" && isCuda) {
            findings.push({ span, message: "redundant", params, fix: removal(syntax.source, instruction) });
          } else if (value !== undefined && /^(?:\d+(?:,\d+)*|(?:GPU|MIG)-[\w-]+.*)$/.test(value)) {
            findings.push({ span, message: "devices", params });
          }
        }
      }
    }
    return findings;
  },
});

/** The whole line, when it has nothing else. */
function removal(source: SourceText, instruction: EnvInstruction): FixProposal | undefined {
  if (instruction.pairs.length !== 1) return undefined;
  return { safety: "safe", edits: [{ span: instructionLines(source, instruction), text: "" }] };
}
