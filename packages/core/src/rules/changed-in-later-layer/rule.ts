import type { Instruction } from "../../instructions/instruction.ts";
import type { BuildStep } from "../../plan/build-plan.ts";
import { flagOf } from "../../instructions/instruction.ts";
import { isConditional } from "../../shell/command-queries.ts";
import type { ShellScript } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { absolutePath } from "../shared/absolute-path.ts";
import { type AttributeChange, attributeChange } from "../shared/attribute-changes.ts";
import { buildScriptsByInstruction } from "../shared/build-scripts.ts";
import { type CopiedContent, CopiedContents } from "../shared/copied-contents.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { formatBytes } from "../shared/format-bytes.ts";
import { instructionLines } from "../shared/instruction-lines.ts";
import { changesDirectory } from "../shared/layer-items.ts";
import { text } from "./text.ts";

/** The least size in bytes that is worth a word. */
const leastBytes = 1_000_000;

export const changedInLaterLayer = defineRule({
  id: "changed-in-later-layer",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "plan",
  sources: [],
  mentions: ["chown", "chmod", "chgrp"],
  text,
  examples: [
    {
      bad: `FROM node:22
WORKDIR /app
COPY . /app
RUN chown -R node:node /app
    ^^^^^ again
USER node
`,
      good: `FROM node:22
WORKDIR /app
COPY --chown=node:node . /app
USER node
`,
      fixed: `FROM node:22
WORKDIR /app
COPY --chown=node:node . /app
USER node
`,
    },
    {
      bad: `FROM golang:1.25 AS build
RUN make
FROM debian:13
COPY --from=build /src/dist /opt/app/
RUN useradd app && \\
    chmod -R g+w /opt/app && \\
    ^^^^^ again
    chgrp -R app /opt
`,
      good: `FROM golang:1.25 AS build
COPY . /src
RUN chown -R 1000 /src
FROM debian:13
COPY entrypoint.sh /
RUN chmod +x /entrypoint.sh && mkdir /data && chown -R 1000 /data
`,
    },
  ],
  check({ plan, stages, scripts, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    const runs = buildScriptsByInstruction(scripts);
    const contents = new CopiedContents();
    const told = new Set<Instruction>();
    let previous: Instruction | undefined;
    for (const step of plan.steps) {
      if (!step.inImage || step.triggered) continue;
      contents.add(step);
      const script = runs.get(step.instruction)?.script;
      for (const change of script === undefined ? [] : recursiveChanges(script)) {
        const paths = change.paths.flatMap(({ value }) => absolutePath(value ?? "", step.state.workingDirectory) ?? []);
        const found = paths.flatMap((path) => [...contents.take(path)]).filter(({ instruction }) => !told.has(instruction));
        const weight = weigh(stages, found, change);
        if (weight === undefined) continue;
        for (const { instruction } of found) told.add(instruction);
        const related = found.map(({ instruction }) => ({ span: instruction.keywordSpan, message: "copied" as const }));
        const fix = script?.commands.length === 1 ? copyFix(syntax.source, step, change, found, previous) : undefined;
        const params = { command: change.command.name ?? "", paths: change.paths.map(({ text: path }) => path).join(" ") };
        const span = change.command.nameSpan;
        if (weight === "unknown") findings.push({ span, message: "again", params, related, fix });
        else
          findings.push({
            span,
            message: "bytes",
            params: { ...params, bytes: weight, size: formatBytes(weight) },
            related,
            fix,
          });
      }
      previous = step.instruction;
    }
    return findings;
  },
});

function recursiveChanges({ commands }: ShellScript): readonly AttributeChange[] {
  if (changesDirectory(commands)) return [];
  return commands.flatMap((command) => {
    const change = isConditional(command) ? undefined : attributeChange(command);
    return change?.recursive === true ? [change] : [];
  });
}

/** Bytes that the change surely stores again; "unknown" for a directory of which nobody knows; undefined for what is not worth a word. */
function weigh(
  graph: StageGraph,
  found: readonly CopiedContent[],
  { command, value }: AttributeChange,
): number | "unknown" | undefined {
  // What has the owner already is not stored again.
  const changed = found.filter(({ instruction }) => {
    const owner = command.name === "chown" ? flagOf(instruction, "chown")?.value : undefined;
    return owner === undefined || expandedValue(graph, instruction, owner) !== value;
  });
  const known = changed.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
  if (known >= leastBytes) return known;
  return changed.some(({ bytes, project }) => bytes === undefined && project) ? "unknown" : undefined;
}

/** The owner as a flag of the COPY right above, where the RUN does nothing else. */
function copyFix(
  source: Parameters<typeof instructionLines>[0],
  step: BuildStep,
  { command, value, paths }: AttributeChange,
  [only, ...others]: readonly CopiedContent[],
  previous: Instruction | undefined,
): FixProposal | undefined {
  if (only === undefined || others.length > 0 || paths.length !== 1 || only.instruction !== previous) return undefined;
  if (command.name !== "chown" || flagOf(only.instruction, "chown") !== undefined || !/^[\w.-]+(?::[\w.-]+)?$/.test(value))
    return undefined;
  if (absolutePath(paths[0]?.value ?? "", step.state.workingDirectory) !== only.destination) return undefined;
  const { start } = only.instruction.argumentsSpan;
  const edits = [
    { span: { start, end: start }, text: `--chown=${value} ` },
    { span: instructionLines(source, step.instruction), text: "" },
  ];
  // A directory that was there before keeps its owner.
  return { safety: "unsafe", edits };
}
