import { defineRule, type FindingsOf } from "../rule.ts";
import { shippedImages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

export const missingHealthcheck = defineRule({
  id: "missing-healthcheck",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict"],
  inRuntimes: { swarm: "warning" },
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3057", relation: "narrower" },
    { tool: "checkov", id: "CKV_DOCKER_2", relation: "narrower" },
    { tool: "trivy", id: "DS-0026", relation: "narrower" },
    { tool: "dockle", id: "CIS-DI-0006", relation: "narrower" },
    { tool: "tally", id: "tally/ruby/healthcheck-rails-up-endpoint", relation: "wider" },
    { tool: "droast", id: "DF012", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM nginx:1.29
^^^^ missing
COPY site /usr/share/nginx/html
`,
      good: `FROM nginx:1.29
HEALTHCHECK CMD ["curl", "-fsS", "http://localhost/"]
`,
    },
    {
      bad: `FROM golang:1.25 AS build
RUN go build -o /app .
FROM scratch
^^^^ missing
COPY --from=build /app /app
CMD ["/app"]
`,
      good: `FROM nginx:1.29 AS base
HEALTHCHECK NONE
FROM base AS site
COPY site /usr/share/nginx/html
FROM scratch AS files
COPY --from=site /usr/share/nginx/html /
`,
    },
  ],
  check({ stages, runtimes }) {
    const findings: FindingsOf<typeof text> = [];
    // Kubernetes does not read it.
    if (runtimes.length > 0 && runtimes.every((runtime) => runtime === "kubernetes")) return findings;
    for (const { stage, kinds, onlyFiles } of shippedImages(stages)) {
      // Of files alone nothing runs that could be asked.
      if (!kinds.has("healthcheck") && !onlyFiles) findings.push({ span: stage.from.keywordSpan, message: "missing" });
    }
    return findings;
  },
});
