import { defineRule } from "../rule.ts";
import { text } from "./text.ts";

export const latestTag = defineRule({
  id: "latest-tag",
  since: "0.1.0",
  category: "reproducibility",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3007", relation: "same" },
    { tool: "checkov", id: "CKV_DOCKER_7", relation: "narrower" },
    { tool: "trivy", id: "DS001", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM ubuntu:latest
     ^^^^^^^^^^^^^ latest
`,
      good: `FROM ubuntu:24.04
`,
    },
    {
      bad: `ARG TAG=latest
FROM --platform=linux/amd64 registry.example.com:5000/team/app:\${TAG} AS app
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ latest
`,
      good: `FROM ubuntu:latest@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
FROM alpine:latest-stable
`,
    },
  ],
  *check({ stages }) {
    for (const { base, from } of stages.stages) {
      if (base.kind !== "image" || base.reference.tag !== "latest" || base.reference.digest !== undefined) continue;
      yield { span: from.image.span, message: "latest", params: { image: base.text } };
    }
  },
});
