import { defineRule, type FindingsOf } from "../rule.ts";
import { looksLikeJson } from "../shared/json-repair.ts";
import { text } from "./text.ts";

export const shellFormHealthcheck = defineRule({
  id: "shell-form-healthcheck",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict"],
  needs: "instructions",
  sources: [{ tool: "hadolint", id: "DL3025", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM nginx:1.29
HEALTHCHECK CMD curl -f http://localhost/
                ^^^^^^^^^^^^^^^^^^^^^^^^^ shell
`,
      good: `FROM nginx:1.29
HEALTHCHECK CMD ["curl", "-f", "http://localhost/"]
`,
    },
    {
      bad: `FROM nginx:1.29
HEALTHCHECK --interval=5s \\
  CMD curl localhost
      ^^^^^^^^^^^^^^ shell
`,
      good: `FROM nginx:1.29
HEALTHCHECK NONE
`,
    },
  ],
  check({ instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of instructions) {
      if (instruction.kind !== "healthcheck" || instruction.command.form !== "shell") continue;
      if (instruction.type.value.toUpperCase() !== "CMD") continue;
      const { span, value } = instruction.command.text;
      if (!looksLikeJson(value)) findings.push({ span, message: "shell" });
    }
    return findings;
  },
});
