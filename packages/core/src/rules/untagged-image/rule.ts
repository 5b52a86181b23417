import type { EdgeTarget } from "../../stages/stage-graph.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { baseVersion, edgeVersion } from "../shared/written-image.ts";
import { text } from "./text.ts";

export const untaggedImage = defineRule({
  id: "untagged-image",
  since: "0.1.0",
  category: "reproducibility",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3006", relation: "same" },
    { tool: "hadolint", id: "DL3022", relation: "narrower" },
    { tool: "semgrep", id: "missing-image-version", relation: "same" },
    { tool: "checkov", id: "CKV_DOCKER_7", relation: "narrower" },
    { tool: "sonar", id: "S6596", relation: "narrower" },
  ],
  text,
  examples: [
    {
      bad: `FROM node
     ^^^^ untagged
RUN npm --version
`,
      good: `FROM node:22 AS build
FROM build
FROM scratch
`,
    },
    {
      bad: `ARG BASE=localhost:5000/tools
ARG REGISTRY
FROM $BASE AS base
     ^^^^^ untagged
FROM base
FROM \${REGISTRY}/app
     ^^^^^^^^^^^^^^^ untagged
COPY --from=team/assets /a /a
            ^^^^^^^^^^^ untagged
`,
      good: `ARG BASE=localhost:5000/tools:3
FROM $BASE
FROM alpine@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
COPY --from=team/assets:2 /a /a
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { base, from, edges } of stages.stages) {
      if (baseVersion(base, from.image.value).kind === "none") {
        const image = base.kind === "image" ? base.text : from.image.value;
        findings.push({ span: from.image.span, message: "untagged", params: { image }, code: "DL3006" });
      }
      for (const { via, span, target } of edges) {
        if (via === "from" || !isMeantAsImage(target) || edgeVersion(target).kind !== "none") continue;
        findings.push({ span, message: "untagged", params: { image: target.text }, code: via === "copy" ? "DL3022" : "" });
      }
    }
    return findings;
  },
});

/** A plain name is rather a misspelt stage, of which another rule speaks. */
function isMeantAsImage(target: EdgeTarget): target is EdgeTarget & { readonly kind: "image" } {
  return target.kind === "image" && target.text.includes("/");
}
