import { defineRule, type FindingsOf } from "../rule.ts";
import { instructionLines } from "../shared/instruction-lines.ts";
import { overriddenInstructions } from "../shared/used-once.ts";
import { text } from "./text.ts";

export const overriddenInstruction = defineRule({
  id: "overridden-instruction",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "buildkit", id: "MultipleInstructionsDisallowed", relation: "same" },
    { tool: "trivy", id: "DS-0007", relation: "wider" },
    { tool: "trivy", id: "DS-0016", relation: "wider" },
    { tool: "trivy", id: "DS-0023", relation: "wider" },
    { tool: "semgrep", id: "multiple-entrypoint-instructions", relation: "wider" },
    { tool: "sonar", id: "S6589", relation: "same" },
    { tool: "droast", id: "DF038", relation: "same" },
    { tool: "droast", id: "DF039", relation: "same" },
    { tool: "droast", id: "DF041", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
CMD ["npm", "run", "build"]
^^^ overridden
EXPOSE 80
CMD ["npm", "start"]
`,
      good: `FROM node:22 AS build
CMD ["npm", "run", "build"]
FROM build
CMD ["npm", "start"]
`,
      fixed: `FROM node:22
EXPOSE 80
CMD ["npm", "start"]
`,
    },
    {
      bad: `FROM nginx:1.29
# as the image has it
  HEALTHCHECK NONE
  ^^^^^^^^^^^ overridden
ENTRYPOINT /one \\
^^^^^^^^^^ overridden
  --flag
HEALTHCHECK CMD curl -f http://localhost/
^^^^^^^^^^^ overridden
ENTRYPOINT ["/two"]
HEALTHCHECK CMD ["/check"]`,
      good: `FROM nginx:1.29
ENTRYPOINT ["/two"]
CMD ["--flag"]
HEALTHCHECK CMD ["/check"]
`,
      fixed: `FROM nginx:1.29
# as the image has it
ENTRYPOINT ["/two"]
HEALTHCHECK CMD ["/check"]`,
    },
  ],
  check({ stages, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { earlier, later } of overriddenInstructions(stages)) {
      const params = { keyword: earlier.keyword };
      const related = [{ span: later.keywordSpan, message: "later" as const, params }];
      const edits = [{ span: instructionLines(syntax.source, earlier), text: "" }];
      findings.push({ span: earlier.keywordSpan, message: "overridden", params, related, fix: { safety: "safe", edits } });
    }
    return findings;
  },
});
