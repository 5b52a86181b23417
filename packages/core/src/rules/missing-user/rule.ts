import { defineRule, type FindingsOf } from "../rule.ts";
import { shippedImages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

/** Images, and endings of tags, that are known to bring a user of their own. */
const nonRootImage = /nonroot|rootless|unprivileged|(?:^|\/)(?:cgr\.dev\/chainguard|bitnami)\//;

export const missingUser = defineRule({
  id: "missing-user",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "checkov", id: "CKV_DOCKER_3", relation: "narrower" },
    { tool: "trivy", id: "DS-0002", relation: "narrower" },
    { tool: "dockle", id: "CIS-DI-0001", relation: "narrower" },
    { tool: "semgrep", id: "missing-user", relation: "narrower" },
    { tool: "sonar", id: "S6471", relation: "narrower" },
    { tool: "semgrep", id: "missing-user-entrypoint", relation: "narrower" },
    { tool: "droast", id: "DF020", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
^^^^ missing
WORKDIR /app
CMD ["node", "server.js"]
`,
      good: `FROM node:22
WORKDIR /app
USER node
CMD ["node", "server.js"]
`,
    },
    {
      bad: `FROM golang:1.25 AS build
USER nobody
RUN go build -o /app .
FROM scratch
^^^^ missing
COPY --from=build /app /app
ENTRYPOINT ["/app"]
`,
      good: `FROM node:22 AS base
USER node
FROM base
CMD ["node", "server.js"]
FROM gcr.io/distroless/static:nonroot AS static
FROM scratch
COPY --from=base /app /
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { stage, base, kinds, onlyFiles } of shippedImages(stages)) {
      const isNonRoot = base.kind === "image" && nonRootImage.test(base.text);
      if (!kinds.has("user") && !onlyFiles && !isNonRoot) findings.push({ span: stage.from.keywordSpan, message: "missing" });
    }
    return findings;
  },
});
