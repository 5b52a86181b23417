import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const baseWithoutDigest = defineRule({
  id: "base-without-digest",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: [],
  needs: "stages",
  sources: [
    { tool: "sonar", id: "S7023", relation: "same" },
    { tool: "semgrep", id: "dockerfile-source-not-pinned", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
     ^^^^^^^ tag
`,
      good: `FROM node:22@sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d
`,
    },
    {
      bad: `ARG IMAGE=alpine
FROM --platform=$BUILDPLATFORM \${IMAGE}:3.22 AS tools
                               ^^^^^^^^^^^^^ tag
FROM scratch
COPY --from=tools / /
COPY --from=busybox:1.37 /bin/busybox /bin/
            ^^^^^^^^^^^^ tag
`,
      good: `FROM $BASE AS base
FROM base
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { base, from, edges } of stages.stages) {
      if (base.kind === "image" && base.reference.digest === undefined)
        findings.push({ span: from.image.span, message: "tag", params: { image: base.text } });
      for (const { via, target, span } of edges) {
        if (via === "from" || target.kind !== "image" || target.text.includes("@")) continue;
        findings.push({ span, message: "tag", params: { image: target.text } });
      }
    }
    return findings;
  },
});
