import { defineRule, type FindingsOf } from "../rule.ts";
import { overriddenInstructions } from "../shared/used-once.ts";
import { text } from "./text.ts";

const codes = { cmd: "DL4003", entrypoint: "DL4004", healthcheck: "DL3012" } as const;

export const repeatedInstruction = defineRule({
  id: "repeated-instruction",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  // Only for those who ask for hadolint's own check: `overridden-instruction` marks the line that is wrong, the earlier one.
  profiles: [],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL4003", relation: "same" },
    { tool: "hadolint", id: "DL4004", relation: "same" },
    { tool: "hadolint", id: "DL3012", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
CMD ["npm", "run", "build"]
CMD ["npm", "start"]
^^^ repeated
`,
      good: `FROM node:22 AS build
CMD ["npm", "run", "build"]
FROM build
CMD ["npm", "start"]
`,
    },
    {
      bad: `FROM nginx:1.29
HEALTHCHECK NONE
entrypoint ["/one"]
HEALTHCHECK CMD curl -f http://localhost/
^^^^^^^^^^^ repeated
entrypoint \\
^^^^^^^^^^ repeated
  ["/two"]
`,
      good: `FROM nginx:1.29
ONBUILD CMD ["/one"]
CMD ["/two"]
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { earlier, later } of overriddenInstructions(stages)) {
      const params = { keyword: later.keyword };
      const related = [{ span: earlier.keywordSpan, message: "earlier" as const, params }];
      findings.push({ span: later.keywordSpan, message: "repeated", params, related, code: codes[later.kind] });
    }
    return findings;
  },
});
