import { ofKind } from "../../instructions/of-kind.ts";
import type { Word } from "../../instructions/word.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { text } from "./text.ts";

export const copyDestinationWithoutSlash = defineRule({
  id: "copy-destination-without-slash",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3021", relation: "narrower" },
    { tool: "trivy", id: "DS-0011", relation: "same" },
    { tool: "droast", id: "DF048", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
COPY package.json package-lock.json /app
                                    ^^^^ file
`,
      good: `FROM node:22
ENV DIR=/srv/
COPY package.json package-lock.json /app/
COPY a b .
COPY a b $DIR
COPY a b $OTHER
`,
      fixed: `FROM node:22
COPY package.json package-lock.json /app/
`,
    },
    {
      bad: `FROM node:22
ENV DIR /srv
ADD ["a", "b", \\
     "/srv/data"]
     ^^^^^^^^^^^ file
COPY a b $DIR
         ^^^^ file
`,
      good: `FROM node:22
ADD ["a", "b", "/srv/data/"]
`,
      fixed: `FROM node:22
ENV DIR /srv
ADD ["a", "b", \\
     "/srv/data/"]
COPY a b $DIR/
`,
    },
  ],
  check({ instructions, stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of ofKind(instructions, "copy", "add")) {
      const { sources, destination, json } = instruction;
      if (sources.length < 2) continue;
      const path = expandedValue(stages, instruction, destination.value);
      if (path === undefined || isDirectory(path)) continue;
      findings.push({
        span: destination.span,
        message: "file",
        params: { count: sources.length, destination: path },
        fix: withSlash(destination, json),
      });
    }
    return findings;
  },
});

/** `.` and `..` are directories whatever happens. */
function isDirectory(destination: string): boolean {
  return destination === "" || /[/\\]$|(?:^|\/)\.{1,2}$/.test(destination);
}

function withSlash(destination: Word, json: boolean): FixProposal {
  const quoted = json || /["']$/.test(destination.value);
  const at = quoted ? destination.span.end - 1 : destination.span.end;
  return { safety: "safe", edits: [{ span: { start: at, end: at }, text: "/" }] };
}
