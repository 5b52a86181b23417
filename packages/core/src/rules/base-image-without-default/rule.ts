import { defineRule, type FindingsOf } from "../rule.ts";
import { unreadableBases } from "../shared/unreadable-bases.ts";
import { text } from "./text.ts";

export const baseImageWithoutDefault = defineRule({
  id: "base-image-without-default",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "buildkit", id: "InvalidDefaultArgInFrom", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `ARG NODE_VERSION
FROM node:\${NODE_VERSION}
     ^^^^^^^^^^^^^^^^^^^^ incomplete
`,
      good: `ARG NODE_VERSION=22
FROM node:\${NODE_VERSION}
`,
    },
    {
      bad: `ARG BASE OTHER=
FROM --platform=$BUILDPLATFORM \\
  $BASE AS base
  ^^^^^ empty
FROM "$OTHER"
     ^^^^^^^^ empty
`,
      good: `ARG BASE
FROM \${BASE:-alpine:3.22}
FROM node\${SUFFIX}
FROM \${BASE:?missing}
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { from, text, empty } of unreadableBases(stages)) {
      if (empty === undefined) continue;
      const params = { image: from.image.value, name: empty };
      if (text === "") findings.push({ span: from.image.span, message: "empty", params });
      else findings.push({ span: from.image.span, message: "incomplete", params: { ...params, rest: text } });
    }
    return findings;
  },
});
