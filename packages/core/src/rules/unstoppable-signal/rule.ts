import { withTriggers } from "../../instructions/read-instructions.ts";
import { ofKind } from "../../instructions/of-kind.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { canonicalSignal } from "../shared/signals.ts";
import { text } from "./text.ts";

export const unstoppableSignal = defineRule({
  id: "unstoppable-signal",
  since: "0.1.0",
  category: "runtime",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "no-ungraceful-stopsignal", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM node:22
STOPSIGNAL SIGKILL
           ^^^^^^^ unstoppable
CMD ["node", "server.js"]
`,
      good: `FROM node:22
STOPSIGNAL SIGINT
CMD ["node", "server.js"]
`,
      fixed: `FROM node:22
STOPSIGNAL SIGTERM
CMD ["node", "server.js"]
`,
    },
    {
      bad: `FROM node:22
ARG SIGNAL=stop
STOPSIGNAL $SIGNAL
           ^^^^^^^ unstoppable
ONBUILD STOPSIGNAL 9
                   ^ unstoppable
`,
      good: `FROM node:22
ARG SIGNAL
STOPSIGNAL $SIGNAL
STOPSIGNAL \${SIGNAL:-15}
`,
      fixed: `FROM node:22
ARG SIGNAL=stop
STOPSIGNAL $SIGNAL
ONBUILD STOPSIGNAL SIGTERM
`,
    },
  ],
  check({ stages, instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of ofKind(withTriggers(instructions), "stopsignal")) {
      const { value, span } = instruction.value;
      const given = expandedValue(stages, instruction, value);
      const signal = given === undefined ? undefined : canonicalSignal(given);
      if (signal !== "SIGKILL" && signal !== "SIGSTOP") continue;
      const fix = given === value ? ({ safety: "unsafe", edits: [{ span, text: "SIGTERM" }] } as const) : undefined;
      findings.push({ span, message: "unstoppable", params: { signal }, fix });
    }
    return findings;
  },
});
