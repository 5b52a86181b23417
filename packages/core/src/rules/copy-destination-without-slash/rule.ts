import type { Word } from "../../instructions/word.ts";
import { defineRule, type FixProposal } from "../rule.ts";
import { text } from "./text.ts";

export const copyDestinationWithoutSlash = defineRule({
  id: "copy-destination-without-slash",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [
    { tool: "hadolint", id: "DL3021", relation: "narrower" },
    { tool: "checkov", id: "CKV_DOCKER_9", relation: "narrower" },
    { tool: "trivy", id: "DS011", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
COPY package.json package-lock.json /app
                                    ^^^^ file
`,
      good: `FROM node:22
COPY package.json package-lock.json /app/
COPY a b .
COPY a b $DIR
`,
      fixed: `FROM node:22
COPY package.json package-lock.json /app/
`,
    },
    {
      bad: `FROM node:22
ADD ["a", "b", \\
     "/srv/data"]
     ^^^^^^^^^^^ file
`,
      good: `FROM node:22
ADD ["a", "b", "/srv/data/"]
`,
      fixed: `FROM node:22
ADD ["a", "b", \\
     "/srv/data/"]
`,
    },
  ],
  *check({ instructions }) {
    for (const instruction of instructions) {
      if (instruction.kind !== "copy" && instruction.kind !== "add") continue;
      const { sources, destination, json } = instruction;
      if (sources.length < 2 || isDirectory(destination.value)) continue;
      const params = { count: sources.length, destination: destination.value };
      yield { span: destination.span, message: "file", params, fix: withSlash(destination, json) };
    }
  },
});

/** `.` and `..` are directories whatever happens; of a variable nothing is known. */
function isDirectory(destination: string): boolean {
  return /(?:[/\\]["']?|\$\{?\w+\}?["']?)$/.test(destination) || /(?:^|\/)\.{1,2}$/.test(destination);
}

function withSlash(destination: Word, json: boolean): FixProposal {
  const quoted = json || /["']$/.test(destination.value);
  const at = quoted ? destination.span.end - 1 : destination.span.end;
  return { safety: "safe", edits: [{ span: { start: at, end: at }, text: "/" }] };
}
