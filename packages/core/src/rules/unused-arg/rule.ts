import type { ArgInstruction } from "../../instructions/instruction.ts";
import { ofKind } from "../../instructions/of-kind.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { text } from "./text.ts";

export const unusedArg = defineRule({
  id: "unused-arg",
  since: "0.1.0",
  category: "clarity",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `ARG NODE_VERSION=22
    ^^^^^^^^^^^^ unused
FROM node:22
`,
      good: `ARG NODE_VERSION=22
FROM node:\${NODE_VERSION}
`,
    },
    {
      bad: `FROM alpine:3.22 AS base
ARG APP_HOME=/app REVISION
                  ^^^^^^^^ unused
WORKDIR $APP_HOME
RUN apk add --no-cache curl && mkdir data
FROM base
ARG CHANNEL=stable
    ^^^^^^^ unused
`,
      good: `FROM alpine:3.22
ARG TARGETARCH HTTPS_PROXY DEBIAN_FRONTEND=noninteractive
ARG FLAGS
RUN make
# MIRROR is read by the base image
ARG MIRROR
`,
    },
  ],
  check({ stages, scripts, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    let uses: ReadonlyMap<string, number> | undefined;
    const isUnused = (name: string): boolean => {
      uses ??= countWords(syntax.source.text);
      return uses.get(name) === 1 && !isRead(name);
    };
    // Nothing but FROM sees what is declared above the first stage.
    for (const instruction of stages.globalArgs) findings.push(...unusedIn(instruction, isUnused));
    // Every program of a RUN sees the ARGs of its stage as variables of its environment.
    const reading = new Set<number>();
    for (const { stage, script } of buildScripts(scripts)) {
      if (script.commands.length === 0 || script.errors.length > 0 || script.commands.some(readsEnvironment)) reading.add(stage);
    }
    for (const { index, instructions } of stages.stages) {
      if (reading.has(index)) continue;
      for (const instruction of ofKind(instructions, "arg")) findings.push(...unusedIn(instruction, isUnused));
    }
    return findings;
  },
});

function unusedIn({ definitions }: ArgInstruction, isUnused: (name: string) => boolean): FindingsOf<typeof text> {
  const unused = definitions.filter(({ name }) => isUnused(name.value));
  return unused.map(({ name }) => ({ span: name.span, message: "unused", params: { name: name.value } }));
}

/** How often each name stands in a text, comments included: what a comment speaks of may be read elsewhere. */
function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\w+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Names that BuildKit, package managers or the C library read by themselves. */
function isRead(name: string): boolean {
  return /^(?:BUILD|TARGET|SOURCE_DATE_EPOCH$|DEBIAN_|APT_|LC_|(?:PATH|HOME|LANG|TZ|TERM|USER|SHELL|CACHE\w*)$)|_proxy$/i.test(
    name,
  );
}

/** Programs that are known to look at no variables of a project. Any other may. */
const plainPrograms: ReadonlySet<string> = new Set(
  (
    "apt-get apt apk cat cd chgrp chmod chown cp cut echo exit find grep groupadd addgroup adduser head install ln ls mkdir mv " +
    "printf pwd rm rmdir sed set sort tail tar tee test touch tr true useradd usermod which ["
  ).split(" "),
);

function readsEnvironment({ name }: ShellCommand): boolean {
  return name !== undefined && !plainPrograms.has(name);
}
