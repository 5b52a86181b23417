import { formatPlatform, parsePlatform } from "../../stages/platform.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const baseImageForOtherPlatform = defineRule({
  id: "base-image-for-other-platform",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "plan",
  sources: [
    { tool: "buildkit", id: "InvalidBaseImagePlatform", relation: "same" },
    { tool: "tally", id: "platform-mismatch", relation: "wider" },
  ],
  text,
  examples: [
    {
      images: { "company/tools:3": "linux/arm64" },
      bad: `FROM company/tools:3
     ^^^^^^^^^^^^^^^ other
RUN make
`,
      good: `FROM --platform=linux/arm64 company/tools:3
RUN make
`,
    },
    {
      images: { "alpine:3.22": "linux/amd64", "company/tools:3": "windows/amd64" },
      bad: `ARG TOOLS=company/tools
FROM --platform=$BUILDPLATFORM alpine:3.22 AS base
FROM --platform=linux/arm64/v8 \\
  alpine:3.22
  ^^^^^^^^^^^ other
FROM $TOOLS:3
     ^^^^^^^^ other
`,
      good: `FROM alpine:3.22
FROM debian:13
FROM --platform=windows/amd64 company/tools:3
`,
    },
  ],
  check({ plan, stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instruction, baseImage, stage } of plan.steps) {
      const expected = stages.stages[stage]?.platform;
      if (instruction.kind !== "from" || baseImage?.platform === undefined || expected === undefined) continue;
      const found = parsePlatform(baseImage.platform, expected);
      // BuildKit leaves the variant out: an arm/v7 image runs on arm/v8.
      if (found === undefined || (found.os === expected.os && found.architecture === expected.architecture)) continue;
      const params = { image: instruction.image.value, platform: formatPlatform(found), expected: formatPlatform(expected) };
      findings.push({ span: instruction.image.span, message: "other", params });
    }
    return findings;
  },
});
