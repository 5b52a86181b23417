import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { joinPath, looksRelative, startsFromBase, type WorkdirUse, workdirUses } from "../shared/workdir.ts";
import { text } from "./text.ts";

export const relativeWorkdirStep = defineRule({
  id: "relative-workdir-step",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "hadolint", id: "DL3000", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM node:22
WORKDIR /srv/app
WORKDIR ../data
        ^^^^^^^ below
`,
      good: `FROM node:22
WORKDIR app
WORKDIR /srv/app
`,
      fixed: `FROM node:22
WORKDIR /srv/app
WORKDIR /srv/data
`,
    },
    {
      bad: `FROM node:22 AS base
WORKDIR $HOME
WORKDIR src
        ^^^ step
FROM base
WORKDIR "a b"
        ^^^^^ step
`,
      good: `FROM node:22
WORKDIR /a
WORKDIR $HOME
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const use of workdirUses(stages)) {
      const { span, value } = use.instruction.value;
      // What starts from the base image is another finding (relative-workdir).
      if (!looksRelative(value) || startsFromBase(use)) continue;
      const fix = joinFix(use);
      if (fix === undefined || use.above === undefined) findings.push({ span, message: "step", params: { path: value } });
      else findings.push({ span, message: "below", params: { path: value, above: use.above }, fix });
    }
    return findings;
  },
});

function joinFix({ literal, above, instruction }: WorkdirUse): FixProposal | undefined {
  const { value, span } = instruction.value;
  const text = literal && above !== undefined ? joinPath(above, value) : undefined;
  if (text === undefined || span.end - span.start !== value.length) return undefined;
  return { safety: "safe", edits: [{ span, text }] };
}
