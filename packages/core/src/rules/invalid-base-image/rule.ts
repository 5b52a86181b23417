import { parseImageReference } from "../../stages/image-reference.ts";
import { goLowerCase } from "../../text/lower-case.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { unreadableBases } from "../shared/unreadable-bases.ts";
import { text } from "./text.ts";

export const invalidBaseImage = defineRule({
  id: "invalid-base-image",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "buildkit", id: "InvalidDefaultArgInFrom", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM Ubuntu:24.04
     ^^^^^^^^^^^^ capitals
`,
      good: `FROM ubuntu:24.04
`,
      fixed: `FROM ubuntu:24.04
`,
    },
    {
      bad: `ARG TAG="24.04 "
FROM ubuntu:$TAG AS base
     ^^^^^^^^^^^ invalid
FROM Base
     ^^^^ capitals
FROM <base-image>
     ^^^^^^^^^^^^ invalid
`,
      good: `ARG BASE
FROM $BASE
FROM scratch
FROM registry.example.com:5000/team:1
`,
      fixed: `ARG TAG="24.04 "
FROM ubuntu:$TAG AS base
FROM base
FROM <base-image>
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { from, text, empty } of unreadableBases(stages)) {
      if (empty !== undefined) continue;
      const { span, value } = from.image;
      const lower = goLowerCase(value);
      const literal = value === text && span.end - span.start === value.length;
      if (!literal || parseImageReference(lower) === undefined) {
        findings.push({ span, message: "invalid", params: { image: text } });
        continue;
      }
      const fix = { safety: "unsafe" as const, edits: [{ span, text: lower }] };
      findings.push({ span, message: "capitals", params: { image: text, lower }, fix });
    }
    return findings;
  },
});
