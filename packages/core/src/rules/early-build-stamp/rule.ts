import type { ArgInstruction, Instruction } from "../../instructions/instruction.ts";
import { ofKind } from "../../instructions/of-kind.ts";
import type { SourceText } from "../../text/source-text.ts";
import type { ShellScript } from "../../shell/shell-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { buildScriptsByInstruction } from "../shared/build-scripts.ts";
import { isExpensive } from "../shared/expensive-steps.ts";
import { instructionLines } from "../shared/instruction-lines.ts";
import { text } from "./text.ts";

/** Names of values that are new with every commit or every build. */
const stampName = new RegExp(
  [
    "(?:(?:GIT|VCS|SOURCE|CI|IMAGE)_)?COMMIT(?:_(?:SHA|HASH|ID|REF|SHORT_SHA))?",
    "(?:GIT|VCS)_(?:SHA1?|REF|REV|REVISION|HASH)",
    "BUILD_?(?:DATE|TIME|TIMESTAMP|NUMBER|ID|COMMIT|SHA|REVISION)",
    "GITHUB_(?:SHA|RUN_ID|RUN_NUMBER)",
    "CI_(?:PIPELINE|JOB)_ID",
  ]
    .map((name) => `^${name}$`)
    .join("|"),
  "i",
);
/** A default that stands for nothing: any other says that the value is pinned. */
const noValue = /^["']?(?:|un\w*|none|null|dev|local|dirty|n\/a|na|HEAD|0+|\?+|x+|1970\S*|now|today)["']?$/i;

export const earlyBuildStamp = defineRule({
  id: "early-build-stamp",
  since: "0.1.0",
  category: "cache",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM node:22
ARG GIT_SHA
    ^^^^^^^ early
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
LABEL org.opencontainers.image.revision=$GIT_SHA
`,
      good: `FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
ARG GIT_SHA
LABEL org.opencontainers.image.revision=$GIT_SHA
`,
      fixed: `FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
ARG GIT_SHA
LABEL org.opencontainers.image.revision=$GIT_SHA
`,
    },
    {
      bad: `FROM debian:13
ARG BUILD_DATE="unknown" VERSION=1
    ^^^^^^^^^^ early
LABEL build-date=$BUILD_DATE
RUN apt-get update && \\
    apt-get install -y gcc
RUN pip install -r requirements.txt
FROM alpine:3.22
ARG VCS_REF
    ^^^^^^^ early
LABEL vcs-ref=$VCS_REF
RUN apk add --no-cache curl
CMD ["curl"]
`,
      fixed: `FROM debian:13
ARG BUILD_DATE="unknown" VERSION=1
LABEL build-date=$BUILD_DATE
RUN apt-get update && \\
    apt-get install -y gcc
RUN pip install -r requirements.txt
FROM alpine:3.22
RUN apk add --no-cache curl
ARG VCS_REF
LABEL vcs-ref=$VCS_REF
CMD ["curl"]
`,
      good: `ARG BUILD_DATE
FROM debian:13
ARG GIT_COMMIT=4f2d9e1
RUN apt-get update && apt-get install -y gcc
ARG BUILD_DATE
RUN echo $BUILD_DATE > /build-date
RUN pip install -r requirements.txt
`,
    },
  ],
  check({ stages, scripts, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    const runs = buildScriptsByInstruction(scripts);
    for (const { instructions } of stages.stages) {
      // Only what stands above the first RUN: below it, the value may be meant to start a part anew.
      const first = instructions.findIndex(({ kind }) => kind === "run");
      if (!ofKind(instructions, "arg").some(({ definitions }) => definitions.some(({ name }) => stampName.test(name.value))))
        continue;
      const expensive = instructions.filter((instruction) => {
        const script = runs.get(instruction)?.script;
        return script !== undefined && isExpensive(script);
      });
      if (expensive.length === 0) continue;
      const seen = new Set<string>();
      for (const instruction of instructions.slice(0, first)) {
        if (instruction.kind !== "arg") continue;
        for (const { name, value } of instruction.definitions) {
          if (seen.has(name.value.toUpperCase())) continue;
          seen.add(name.value.toUpperCase());
          if (!stampName.test(name.value) || (value !== undefined && !noValue.test(value.value))) continue;
          const uses = instructions.filter((other) => other !== instruction && mentions(syntax.source, other, name.value));
          const firstStep = uses.find(({ kind }) => kind === "run" || kind === "copy" || kind === "add" || kind === "workdir");
          const late = expensive.filter(({ span }) => firstStep === undefined || span.start < firstStep.span.start);
          const [step] = late;
          if (step === undefined || uses.some((use) => fetches(runs.get(use)?.script))) continue;
          const related = [{ span: step.keywordSpan, message: "step" as const, params: { name: name.value } }];
          const fix = moveFix(syntax.source, instruction, uses, late.at(-1) ?? step);
          findings.push({ span: name.span, message: "early", params: { name: name.value, steps: late.length }, related, fix });
        }
      }
    }
    return findings;
  },
});

function mentions({ text: all }: SourceText, { span }: Instruction, name: string): boolean {
  const own = all.slice(span.start, span.end);
  return own.includes(name) && new RegExp(`(?<!\\w)${name}(?!\\w)`).test(own);
}

/** A commit that is checked out belongs to what is fetched, and is no stamp. */
function fetches(script: ShellScript | undefined): boolean {
  return script?.commands.some(({ name }) => name === "git" || name === "curl" || name === "wget") === true;
}

/** Moves the declaration, and the labels that use it, below the last of the slow steps. */
function moveFix(
  source: SourceText,
  arg: ArgInstruction,
  uses: readonly Instruction[],
  last: Instruction,
): FixProposal | undefined {
  const early = uses.filter(({ span }) => span.start < last.span.start);
  const moved = [arg, ...early];
  const plain = moved.every(({ commentsAbove, kind }) => commentsAbove.length === 0 && (kind === "label" || kind === "arg"));
  const { end } = instructionLines(source, last);
  if (!plain || arg.definitions.length > 1 || source.text[end - 1] !== "\n") return undefined;
  const next = early.length === 0 ? uses[0] : undefined;
  const at = next === undefined ? end : instructionLines(source, next).start;
  const lines = moved.map((instruction) => instructionLines(source, instruction));
  const text = lines.map(({ start, end: stop }) => source.text.slice(start, stop)).join("");
  return { safety: "unsafe", edits: [...lines.map((span) => ({ span, text: "" })), { span: { start: at, end: at }, text }] };
}
