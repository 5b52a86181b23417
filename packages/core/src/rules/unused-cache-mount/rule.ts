import type { Instruction } from "../../instructions/instruction.ts";
import { mountOption } from "../../instructions/mount.ts";
import { findFlag } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { aptArchives, aptLists, keepingArchives } from "../shared/apt-cache.ts";
import { type BuildScript, buildScripts } from "../shared/build-scripts.ts";
import { type CachedTool, cachedTools } from "../shared/cached-tools.ts";
import { isOfficialDebian } from "../shared/official-images.ts";
import { optionRemoval } from "../shared/option-removal.ts";
import { runEnvironment } from "../shared/run-environment.ts";
import { stageSetting, writes } from "../shared/stage-settings.ts";
import { text } from "./text.ts";

export const unusedCacheMount = defineRule({
  id: "unused-cache-mount",
  since: "0.1.0",
  category: "cache",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [],
  mentions: ["--mount"],
  text,
  examples: [
    {
      bad: `FROM python:3.13
RUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir -r requirements.txt
                                                           ^^^^^^^^^^^^^^ off
`,
      good: `FROM python:3.13
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
RUN --mount=type=cache,target=/root/.cache pip install --no-cache-dir flask
RUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir flask && pip install numpy
`,
      fixed: `FROM python:3.13
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
`,
    },
    {
      bad: `FROM node:24
RUN --mount=type=cache,target=/root/.npm \\
                       ^^^^^^^^^^^^^^^^^ emptied
    npm ci && npm cache clean --force
ENV PIP_NO_CACHE_DIR=1
RUN --mount=type=cache,target=/root/.cache/pip python3 -m pip install flask
                       ^^^^^^^^^^^^^^^^^^^^^^^ disabled
`,
      good: `FROM alpine:3.22
RUN --mount=type=cache,target=/etc/apk/cache apk add git
`,
    },
    {
      bad: `FROM debian:13-slim
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
                       ^^^^^^^^^^^^^^^^^^^^^ cleaned
    apt-get update && apt-get install -y curl
`,
      good: `FROM debian:13-slim
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
    --mount=type=cache,target=/var/lib/apt,sharing=locked \\
    apt-get update && apt-get install -y curl
`,
      fixed: `FROM debian:13-slim
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y curl
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const keepsArchives = stageSetting(
      stages,
      (instruction) => writes(instruction, keepingArchives) || copiesAptConfig(instruction),
    );
    for (const run of buildScripts(scripts)) {
      const seen = new Set<string>();
      for (const mount of run.instruction.mounts) {
        const target = mountOption(mount, "target");
        if (mount.type !== "cache" || target?.value === undefined) continue;
        const directory = target.value.replace(/\/+$/, "");
        const tool = cachedTools.find(({ ownDirectory }) => ownDirectory.test(directory));
        // Two mounts for one tool share what becomes of them.
        const key = `${tool?.id ?? ""} ${directory.startsWith("/var/lib") ? "lists" : ""}`;
        if (tool === undefined || seen.has(key)) continue;
        seen.add(key);
        const params = { directory };
        const emptying = run.script.commands.find((command) => tool.empties(command) && emptiesMount(tool, command, directory));
        const off = switchedOff(stages, run, tool);
        if (emptying !== undefined) {
          const related = [{ span: emptying.span, message: "here" as const }];
          findings.push({ span: target.span, message: "emptied", params, related });
        } else if (off?.kind === "variable") {
          findings.push({ span: target.span, message: "disabled", params: { ...params, variable: off.name } });
        } else if (off?.kind === "option") {
          const edits = off.words.map((word) => optionRemoval(syntax.source.text, word, word.text));
          const fix = edits.every((edit) => edit !== undefined) ? ({ safety: "safe", edits: edits.flat() } as const) : undefined;
          const [first] = off.words;
          if (first !== undefined)
            findings.push({ span: first.span, message: "off", params: { ...params, option: first.text }, fix });
        } else if (tool.id === "apt" && !directory.endsWith("lists") && !keepsArchives.isOn(run.instruction)) {
          const found = directory.startsWith("/var/cache") && standsOnDebian(stages, run) && run.script.commands.some(installs);
          if (found) findings.push({ span: target.span, message: "cleaned", params, fix: keepArchives(run) });
        }
      }
    }
    return findings;
  },
});

/** A clean-up of apt's lists leaves a mount on its archives as it is, and the other way round. */
function emptiesMount(tool: CachedTool, command: ShellCommand, directory: string): boolean {
  if (tool.id !== "apt") return true;
  return directory.startsWith("/var/lib") ? aptLists.empties(command) : aptArchives.empties(command);
}

type SwitchedOff =
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "option"; readonly words: readonly ShellWord[] };

/** How all commands of a RUN that use the tool do so without its cache; undefined when one uses it. */
function switchedOff(graph: StageGraph, run: BuildScript, tool: CachedTool): SwitchedOff | undefined {
  if (tool.offOptions.length === 0) return undefined;
  const using = run.script.commands.filter((command) => tool.downloads(command) !== undefined);
  const [first] = using;
  if (first === undefined) return undefined;
  const environment = runEnvironment(graph, run);
  const variable = tool.offVariables.find((name) => (environment.valueFor(first, name) ?? "") !== "");
  if (variable !== undefined) return { kind: "variable", name: variable };
  const words = using.flatMap((command) => findFlag(command, ...tool.offOptions) ?? []);
  return words.length === using.length ? { kind: "option", words } : undefined;
}

function installs(command: ShellCommand): boolean {
  return aptArchives.fills(command) !== undefined && command.name === "apt-get";
}

function standsOnDebian(graph: StageGraph, run: BuildScript): boolean {
  let stage = graph.stages[run.stage];
  while (stage?.base.kind === "stage") stage = graph.stages[stage.base.index];
  return stage?.base.kind === "image" && isOfficialDebian(stage.base.text);
}

function copiesAptConfig(instruction: Instruction): boolean {
  return (instruction.kind === "copy" || instruction.kind === "add") && /^\/(?:$|etc)/.test(instruction.destination.value);
}

/** Files of apt's configuration are part of the image, so that what is built changes a little. */
function keepArchives({ script, instruction }: BuildScript): FixProposal | undefined {
  const [first] = script.commands;
  if (first === undefined || script.form === "exec" || first.inside.length > 0 || first.wrappers.length > 0) return undefined;
  if (instruction.trigger || first.operator !== "start") return undefined;
  const { start } = first.span;
  return { safety: "unsafe", edits: [{ span: { start, end: start }, text: "rm -f /etc/apt/apt.conf.d/docker-clean && " }] };
}
