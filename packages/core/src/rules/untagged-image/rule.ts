import { defineRule } from "../rule.ts";
import { text } from "./text.ts";

export const untaggedImage = defineRule({
  id: "untagged-image",
  since: "0.1.0",
  category: "reproducibility",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "hadolint", id: "DL3006", relation: "same" }],
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
FROM $BASE AS base
     ^^^^^ untagged
FROM base
`,
      good: `ARG BASE=localhost:5000/tools:3
FROM $BASE
FROM alpine@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
`,
    },
  ],
  *check({ stages }) {
    for (const { base, from } of stages.stages) {
      if (base.kind !== "image" || base.reference.tag !== undefined || base.reference.digest !== undefined) continue;
      yield { span: from.image.span, message: "untagged", params: { image: base.text } };
    }
  },
});
