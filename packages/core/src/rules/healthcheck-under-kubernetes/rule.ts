import { defineRule, type FindingsOf } from "../rule.ts";
import { lastInherited } from "../shared/inherited.ts";
import { shippedStages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

export const healthcheckUnderKubernetes = defineRule({
  id: "healthcheck-under-kubernetes",
  since: "0.1.0",
  category: "clarity",
  severity: "info",
  profiles: [],
  inRuntimes: { kubernetes: "info" },
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      runtimes: ["kubernetes"],
      bad: `FROM nginx:1.29
HEALTHCHECK CMD ["curl", "-fsS", "http://localhost/"]
^^^^^^^^^^^ ignored
`,
      good: `FROM nginx:1.29
HEALTHCHECK NONE
`,
    },
    {
      runtimes: ["docker", "kubernetes"],
      bad: `FROM nginx:1.29 AS base
HEALTHCHECK NONE
healthcheck --interval=5s \\
^^^^^^^^^^^ ignored
  CMD curl -fsS http://localhost/
FROM base
`,
      good: `FROM nginx:1.29 AS base
HEALTHCHECK CMD curl -fsS http://localhost/
FROM base
HEALTHCHECK NONE
`,
    },
  ],
  check({ stages, runtimes }) {
    const findings: FindingsOf<typeof text> = [];
    if (!runtimes.includes("kubernetes")) return findings;
    const last = lastInherited(stages, "healthcheck");
    const found = new Set(shippedStages(stages).map(({ index }) => last[index]));
    for (const instruction of found) {
      if (instruction === undefined || instruction.type.value.toUpperCase() === "NONE") continue;
      findings.push({ span: instruction.keywordSpan, message: "ignored" });
    }
    return findings;
  },
});
