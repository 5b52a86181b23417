import { defineRule, type FindingsOf } from "../rule.ts";
import { keptApkCaches } from "../shared/apk.ts";
import { text } from "./text.ts";

export const apkCacheRemovedByHand = defineRule({
  id: "apk-cache-removed-by-hand",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "hadolint", id: "DL3019", relation: "narrower" }],
  mentions: ["apk"],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
RUN apk update && apk add curl && rm -rf /var/cache/apk/*
                      ^^^ removed
`,
      good: `FROM alpine:3.22
RUN apk add --no-cache curl
`,
      fixed: `FROM alpine:3.22
RUN apk update && apk add --no-cache curl && rm -rf /var/cache/apk/*
`,
    },
    {
      bad: `FROM alpine:3.22
RUN apk --update add \\
                 ^^^ removed
      curl; \\
    rm -rf \\
      /tmp/* \\
      /var/cache/apk
`,
      good: `FROM alpine:3.22
RUN apk add curl; rm -rf /tmp/*
`,
      fixed: `FROM alpine:3.22
RUN apk --update add --no-cache \\
      curl; \\
    rm -rf \\
      /tmp/* \\
      /var/cache/apk
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { span, fix, removed } of keptApkCaches(stages, scripts))
      if (removed) findings.push({ span, message: "removed", fix });
    return findings;
  },
});
