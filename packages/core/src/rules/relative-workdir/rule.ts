import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { joinPath, looksRelative, startsFromBase, type WorkdirUse, workdirUses } from "../shared/workdir.ts";
import { text } from "./text.ts";

export const relativeWorkdir = defineRule({
  id: "relative-workdir",
  since: "0.1.0",
  category: "reproducibility",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "buildkit", id: "WorkdirRelativePath", relation: "narrower" },
    { tool: "hadolint", id: "DL3000", relation: "narrower" },
    { tool: "trivy", id: "DS-0009", relation: "narrower" },
    { tool: "checkov", id: "CKV_DOCKER_10", relation: "narrower" },
    { tool: "sonar", id: "S7021", relation: "narrower" },
    { tool: "droast", id: "DF009", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
WORKDIR app
        ^^^ relative
COPY . .
`,
      good: `FROM node:22
WORKDIR /srv
WORKDIR app
`,
      fixed: `FROM node:22
WORKDIR /app
COPY . .
`,
    },
    {
      bad: `FROM scratch AS files
WORKDIR \\
  srv/./app
  ^^^^^^^^^ relative
FROM node:22
ARG DIRECTORY=data
WORKDIR "$DIRECTORY/app"
        ^^^^^^^^^^^^^^^^ relative
`,
      good: `FROM node:22 AS base
WORKDIR /app
FROM base
WORKDIR src
FROM node:22
ARG DIRECTORY
WORKDIR $DIRECTORY
WORKDIR c:\\windows
`,
      fixed: `FROM scratch AS files
WORKDIR \\
  /srv/app
FROM node:22
ARG DIRECTORY=data
WORKDIR "$DIRECTORY/app"
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const use of workdirUses(stages)) {
      if (!startsFromBase(use)) continue;
      const { instruction, path } = use;
      // Where a variable gives the path, hadolint sees nothing of it.
      const code = looksRelative(instruction.value.value) ? undefined : "WorkdirRelativePath";
      findings.push({ span: instruction.value.span, message: "relative", params: { path }, code, fix: rootFix(use) });
    }
    return findings;
  },
});

/** From an empty image the path begins at the root anyway; with any other base that is only likely. */
function rootFix({ literal, stage, instruction }: WorkdirUse): FixProposal | undefined {
  const { value, span } = instruction.value;
  const text = literal ? joinPath("/", value) : undefined;
  if (text === undefined || span.end - span.start !== value.length) return undefined;
  return { safety: stage.base.kind === "scratch" ? "safe" : "unsafe", edits: [{ span, text }] };
}
