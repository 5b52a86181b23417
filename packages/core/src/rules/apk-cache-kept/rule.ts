import { defineRule, type FindingsOf } from "../rule.ts";
import { keptApkCaches } from "../shared/apk.ts";
import { imageStages } from "../shared/image-stages.ts";
import { text } from "./text.ts";

export const apkCacheKept = defineRule({
  id: "apk-cache-kept",
  since: "0.1.0",
  category: "size",
  severity: "info",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3019", relation: "narrower" },
    { tool: "trivy", id: "DS-0025", relation: "narrower" },
    { tool: "dockle", id: "DKL-DI-0004", relation: "same" },
    { tool: "semgrep", id: "missing-apk-no-cache", relation: "same" },
    { tool: "sonar", id: "S6587", relation: "narrower" },
    { tool: "droast", id: "DF029", relation: "same" },
  ],
  mentions: ["apk"],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
RUN apk add \\
        ^^^ kept
      curl \\
      git
`,
      good: `FROM alpine:3.22 AS build
RUN apk add gcc

FROM alpine:3.22
RUN apk add --no-cache curl
RUN apk add git && rm -rf /var/cache/apk/*
RUN --mount=type=cache,target=/etc/apk/cache apk add jq
COPY --from=build /app /app
`,
      fixed: `FROM alpine:3.22
RUN apk add --no-cache \\
      curl \\
      git
`,
    },
    {
      bad: `FROM alpine:3.22
RUN ["apk", "add", "curl"]
            ^^^^^ kept
RUN <<EOF
rm -rf /var/cache/apk/*
apk -U add git
       ^^^ kept
EOF
`,
      good: `FROM alpine:3.22
RUN apk --no-cache add curl
RUN apk add --no-network --virtual .run-deps so:libc.so
`,
      fixed: `FROM alpine:3.22
RUN ["apk", "add", "--no-cache", "curl"]
RUN <<EOF
rm -rf /var/cache/apk/*
apk -U add --no-cache git
EOF
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    for (const { run, span, command, fix, removed } of keptApkCaches(stages, scripts)) {
      if (!removed && inImage.has(run.stage)) findings.push({ span, message: "kept", params: { command }, fix });
    }
    return findings;
  },
});
