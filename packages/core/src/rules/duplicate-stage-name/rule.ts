import { ofKind } from "../../instructions/of-kind.ts";
import type { FromInstruction } from "../../instructions/instruction.ts";
import { goLowerCase } from "../../text/lower-case.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const duplicateStageName = defineRule({
  id: "duplicate-stage-name",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [
    { tool: "buildkit", id: "DuplicateStageName", relation: "same" },
    { tool: "hadolint", id: "DL3024", relation: "wider" },
    { tool: "trivy", id: "DS-0012", relation: "wider" },
    { tool: "checkov", id: "CKV_DOCKER_11", relation: "wider" },
    { tool: "droast", id: "DF042", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22 AS build
RUN npm ci
FROM golang:1.25 AS build
                    ^^^^^ duplicate
FROM alpine:3.22
COPY --from=build /app /app
`,
      good: `FROM node:22 AS web
FROM golang:1.25 AS server
`,
    },
    {
      bad: `FROM node:22 AS Base
FROM Base
FROM golang:1.25 \\
  AS BASE
     ^^^^ duplicate
`,
      good: `FROM node:22 AS base
FROM base AS base-test
`,
    },
  ],
  check({ instructions }) {
    const findings: FindingsOf<typeof text> = [];
    const first = new Map<string, FromInstruction>();
    const spellings = new Set<string>();
    for (const instruction of ofKind(instructions, "from")) {
      if (instruction.name === undefined) continue;
      const { value, span } = instruction.name;
      const stored = goLowerCase(value);
      const earlier = first.get(stored);
      if (earlier?.name === undefined) first.set(stored, instruction);
      else {
        const params = { name: stored };
        const related = [{ span: earlier.name.span, message: "first" as const, params }];
        // hadolint takes names that differ in case for two.
        const code = spellings.has(value) ? undefined : "DuplicateStageName";
        findings.push({ span, message: "duplicate", params, related, code });
      }
      spellings.add(value);
    }
    return findings;
  },
});
