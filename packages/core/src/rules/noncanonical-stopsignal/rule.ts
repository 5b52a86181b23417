import { defineRule, type FindingsOf } from "../rule.ts";
import { canonicalSignal } from "../shared/signals.ts";
import { text } from "./text.ts";

export const noncanonicalStopsignal = defineRule({
  id: "noncanonical-stopsignal",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "instructions",
  sources: [{ tool: "tally", id: "prefer-canonical-stopsignal", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM node:22
STOPSIGNAL 15
           ^^ other
`,
      good: `FROM node:22
STOPSIGNAL SIGTERM
`,
      fixed: `FROM node:22
STOPSIGNAL SIGTERM
`,
    },
    {
      bad: `FROM fedora:42
STOPSIGNAL "rtmin+3"
           ^^^^^^^^^ other
ONBUILD STOPSIGNAL int
                   ^^^ other
`,
      good: `FROM fedora:42
ARG SIGNAL=15
STOPSIGNAL $SIGNAL
STOPSIGNAL SIGRTMIN+3
`,
      fixed: `FROM fedora:42
STOPSIGNAL SIGRTMIN+3
ONBUILD STOPSIGNAL SIGINT
`,
    },
  ],
  check({ instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const outer of instructions) {
      const instruction = outer.kind === "onbuild" ? outer.instruction : outer;
      if (instruction.kind !== "stopsignal") continue;
      const { value, span } = instruction.value;
      const signal = canonicalSignal(value.replace(/^(["'])(.*)\1$/, "$2"));
      if (signal === undefined || signal === value) continue;
      const edits = [{ span, text: signal }];
      findings.push({ span, message: "other", params: { value, signal }, fix: { safety: "safe", edits } });
    }
    return findings;
  },
});
