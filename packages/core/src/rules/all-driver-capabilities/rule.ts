import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const allDriverCapabilities = defineRule({
  id: "all-driver-capabilities",
  since: "0.1.0",
  category: "security",
  severity: "style",
  profiles: ["strict"],
  needs: "instructions",
  sources: [{ tool: "tally", id: "tally/gpu/prefer-minimal-driver-capabilities", relation: "same" }],
  mentions: ["NVIDIA_DRIVER_CAPABILITIES"],
  text,
  examples: [
    {
      bad: `FROM nvidia/cuda:12.9.0-base-ubuntu24.04
ENV NVIDIA_DRIVER_CAPABILITIES=all
                               ^^^ all
`,
      good: `FROM nvidia/cuda:12.9.0-base-ubuntu24.04
ENV NVIDIA_DRIVER_CAPABILITIES=compute,utility,video
`,
      fixed: `FROM nvidia/cuda:12.9.0-base-ubuntu24.04
ENV NVIDIA_DRIVER_CAPABILITIES=compute,utility
`,
    },
    {
      bad: `FROM ubuntu:24.04
ENV A=1 \\
    NVIDIA_DRIVER_CAPABILITIES="all"
                               ^^^^^ all
`,
      good: `FROM ubuntu:24.04
ENV NVIDIA_DRIVER_CAPABILITIES \${NVIDIA_DRIVER_CAPABILITIES},graphics
`,
      fixed: `FROM ubuntu:24.04
ENV A=1 \\
    NVIDIA_DRIVER_CAPABILITIES=compute,utility
`,
    },
  ],
  check({ instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of instructions) {
      if (instruction.kind !== "env") continue;
      for (const { key, value } of instruction.pairs) {
        if (key.value !== "NVIDIA_DRIVER_CAPABILITIES" || !/^["']?all["']?$/.test(value.value)) continue;
        const edits = [{ span: value.span, text: "compute,utility" }];
        findings.push({ span: value.span, message: "all", fix: { safety: "unsafe", edits } });
      }
    }
    return findings;
  },
});
