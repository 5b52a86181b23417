import { isPosixLike } from "../../shell/dialect.ts";
import type { Instruction, RunInstruction } from "../../instructions/instruction.ts";
import type { ShellScript, ShellWrapper } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

/**
 * With more commands than this a RUN is taken to be one piece of work. hadolint's limit reads 2, but it counts each command twice
 * (as a command and as what its redirections wrap).
 */
const shortRun = 1;

export const consecutiveRuns = defineRule({
  id: "consecutive-runs",
  since: "0.1.0",
  category: "size",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3059", relation: "same" },
    { tool: "sonar", id: "S7031", relation: "same" },
    { tool: "droast", id: "DF003", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN mkdir /data
RUN chown 1000 /data
^^^ consecutive
`,
      good: `FROM debian:13
RUN mkdir /data && chown 1000 /data
RUN echo done
`,
    },
    {
      bad: `FROM debian:13
RUN a
# why
RUN \\
^^^ consecutive
    if [ -n "$B" ]; then b; fi
RUN --network=none c
`,
      good: `FROM debian:13
RUN a && b
RUN d
ENV X=1
RUN e
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const counts = new Map<Instruction, number>(scripts.map(({ instruction, script }) => [instruction, countCommands(script)]));
    for (const { instructions } of stages.stages) {
      let earlier: RunInstruction | undefined;
      for (const instruction of instructions) {
        const run = instruction.kind === "run" ? instruction : undefined;
        const isShort = (candidate: RunInstruction): boolean => (counts.get(candidate) ?? 0) <= shortRun;
        if (run !== undefined && earlier !== undefined && isShort(run) && isShort(earlier) && sameFlags(run, earlier)) {
          findings.push({ span: run.keywordSpan, message: "consecutive" });
        } else earlier = run;
      }
    }
    return findings;
  },
});

/** What is seen at a glance: not the tests in brackets, nor what stands in the text of a `sh -c`. */
function countCommands({ commands, dialect, form, text: { text: written } }: ShellScript): number {
  if (form !== "exec" && !isPosixLike(dialect)) return written.split(/[;&|\n]+/).filter((part) => /\w/.test(part)).length;
  return commands.filter(({ name, program, wrappers }) => program !== undefined && name !== "[" && !wrappers.some(isText)).length;
}

function isText({ name }: ShellWrapper): boolean {
  return name.endsWith(" -c");
}

function sameFlags(a: RunInstruction, b: RunInstruction): boolean {
  return flagKey(a) === flagKey(b);
}

function flagKey(run: RunInstruction): string {
  return run.flags
    .map(({ name, value }) => `${name}=${value ?? ""}`)
    .sort()
    .join(" ");
}
