import { flagOf, type Instruction } from "../../instructions/instruction.ts";
import type { BuildStep } from "../../plan/build-plan.ts";
import type { PlannedBuild } from "../../plan-dockerfile.ts";
import { type RunScript, runScripts, type ScriptInstruction } from "../../shell/run-scripts.ts";
import { exposedPorts } from "../../image/exposed-ports.ts";
import { expandText } from "../../stages/scope.ts";
import type { Stage, StageEdge } from "../../stages/stage-graph.ts";
import { unreachable } from "../../text/unreachable.ts";
import { givesWay, isShell } from "../runtime/start-process.ts";
import { worksOf } from "./run-work.ts";
import type { StoryAct, StorySources } from "./story-act.ts";

/** What reading the acts of a build needs. */
export interface ActReading {
  readonly build: PlannedBuild;
  readonly scripts: ReadonlyMap<ScriptInstruction, RunScript>;
  readonly all: readonly RunScript[];
  /** The CMD, ENTRYPOINT and HEALTHCHECK that count, of each stage. */
  readonly counting: ReadonlySet<Instruction>;
  /** What an instruction takes from elsewhere. */
  readonly edges: ReadonlyMap<Instruction, readonly StageEdge[]>;
}

export function readingOf(build: PlannedBuild): ActReading {
  const all = runScripts(build.graph);
  const scripts = new Map(all.map((script) => [script.instruction, script] as const));
  const counting = new Set<Instruction>();
  const edges = new Map<Instruction, StageEdge[]>();
  for (const stage of build.graph.stages) {
    for (const kind of ["cmd", "entrypoint", "healthcheck"] as const) {
      const last = stage.instructions.findLast((instruction) => instruction.kind === kind);
      if (last !== undefined) counting.add(last);
    }
    for (const edge of stage.edges) {
      const known = edges.get(edge.instruction);
      if (known === undefined) edges.set(edge.instruction, [edge]);
      else known.push(edge);
    }
  }
  return { build, scripts, all, counting, edges };
}

/** What a step of the plan does. */
export function actOfStep(reading: ActReading, step: BuildStep): StoryAct {
  const { instruction } = step;
  if (instruction.kind === "from") return actOfFrom(reading, step);
  const expand = (text: string): string => expandAt(reading.build, step, text);
  if (instruction.kind === "copy" || instruction.kind === "add") return actOfTransfer(reading, step, expand);
  return actOf(reading, instruction, step, expand);
}

/** That of an ARG before the first FROM, and of what stands there and may not. */
export function actOfGlobal(instruction: Instruction): StoryAct {
  if (instruction.kind !== "arg") return { kind: "refused", keyword: instruction.keyword };
  return { kind: "arg", names: instruction.definitions.map(({ name }) => name.value), early: true };
}

function actOf(
  { build, scripts, all, counting }: ActReading,
  instruction: Exclude<Instruction, { readonly kind: "from" | "copy" | "add" }>,
  step: BuildStep,
  expand: (text: string) => string,
): StoryAct {
  switch (instruction.kind) {
    case "run": {
      const script = scripts.get(instruction)?.script;
      const mounts = [...new Set(instruction.mounts.map(({ type }) => type))];
      const { command } = instruction;
      const text = command.form === "shell" ? (instruction.heredocs[0]?.content.trim().split("\n")[0] ?? command.text.value) : "";
      return {
        kind: "run",
        works: script === undefined ? [] : worksOf(script),
        mounts,
        text: text || instruction.args.join(" "),
      };
    }
    case "env":
    case "label":
      return { kind: instruction.kind, names: instruction.pairs.map(({ key }) => key.value), early: false };
    case "arg":
      return { kind: "arg", names: instruction.definitions.map(({ name }) => name.value), early: false };
    case "expose": {
      const ports = instruction.ports.flatMap(({ value }) => exposedPorts(expand(value)));
      return { kind: "expose", ports: ports.length > 0 ? ports : instruction.ports.map(({ value }) => value) };
    }
    case "volume":
      return { kind: "volume", paths: instruction.paths.map(({ value }) => expand(value)) };
    case "user": {
      const user = expand(instruction.value.value);
      return { kind: "user", user, root: isRoot(user) };
    }
    case "workdir":
      return { kind: "workdir", path: expand(instruction.value.value), makes: step.kind === "layer" };
    case "cmd":
    case "entrypoint": {
      const { form } = instruction.command;
      const command = instruction.command.form === "shell" ? instruction.command.text.value : instruction.args.join(" ");
      // `["sh", "-c", "…"]` is a shell too.
      const hasShell =
        form === "shell" || (form === "exec" && isShell(instruction.args[0] ?? "") && instruction.args.includes("-c"));
      const script = hasShell ? scripts.get(instruction) : undefined;
      return {
        kind: instruction.kind,
        command,
        form,
        replaced: !counting.has(instruction),
        shell: hasShell && !(script !== undefined && givesWay(script, build.graph, all)),
        role: instruction.kind === "cmd" ? roleOfCommand(build, step) : "start",
      };
    }
    case "healthcheck":
      return {
        kind: "healthcheck",
        command: instruction.type.value.toUpperCase() === "NONE" ? undefined : instruction.args.slice(1).join(" "),
      };
    case "shell":
      return { kind: "shell", command: instruction.words.map(({ value }) => value).join(" ") };
    case "stopsignal":
      return { kind: "stopsignal", signal: expand(instruction.value.value) };
    case "onbuild":
      return { kind: "onbuild", keyword: instruction.instruction.keyword };
    case "maintainer":
      return { kind: "maintainer" };
    case "invalid":
      return { kind: "refused", keyword: instruction.keyword };
    default:
      return unreachable(instruction);
  }
}

/** What the last ENTRYPOINT of its stage, or of those below, makes of a CMD. Docker hands it over as arguments; a shell's `-c` drops them. */
function roleOfCommand({ graph }: PlannedBuild, step: BuildStep): "start" | "arguments" | "unused" {
  let stage = graph.stages[step.stage];
  while (stage !== undefined) {
    const entrypoint = stage.instructions.findLast(({ kind }) => kind === "entrypoint");
    if (entrypoint?.kind === "entrypoint") {
      const { form } = entrypoint.command;
      return form === "shell" ? "unused" : form === "exec" ? "arguments" : "start";
    }
    stage = stage.base.kind === "stage" ? graph.stages[stage.base.index] : undefined;
  }
  return "start";
}

/** Root by name or number, whatever the group. */
export function isRoot(user: string): boolean {
  return /^(?:|root|0+|ContainerAdministrator)(?::.*)?$/i.test(user);
}

function actOfFrom({ build }: ActReading, step: BuildStep): StoryAct {
  const { stages } = build.graph;
  const { base } = stages[step.stage]!;
  switch (base.kind) {
    case "scratch":
      return { kind: "from-scratch" };
    case "stage":
      return { kind: "from-stage", name: nameOf(stages[base.index]!) };
    case "context":
      return { kind: "from-context", name: base.name };
    case "invalid":
      return { kind: "from-nothing", text: base.text, unset: base.unset };
    case "image": {
      const { baseImage } = step;
      const { registry, tag, digest } = base.reference;
      return {
        kind: "from-image",
        image: shortDigest(base.text),
        registry: registry === "docker.io" || registry === "index.docker.io" ? undefined : registry,
        pinned: digest !== undefined,
        tag,
        layers: baseImage?.layers?.length,
        date: baseImage?.source?.kind === "snapshot" ? baseImage.source.date?.slice(0, 10) : undefined,
      };
    }
    default:
      return unreachable(base);
  }
}

/** Its own name, else the one that BuildKit gives it. */
export function nameOf({ name, index }: Stage): string {
  return name ?? `stage-${index}`;
}

/** A digest needs no more letters than docker itself shows. */
export function shortDigest(name: string): string {
  return name.replace(/(@sha256:[0-9a-f]{12})[0-9a-f]{52}\b/, "$1");
}

function actOfTransfer({ build, edges }: ActReading, step: BuildStep, expand: (text: string) => string): StoryAct {
  const { instruction, selection } = step;
  if (instruction.kind !== "copy" && instruction.kind !== "add") return { kind: "refused", keyword: instruction.keyword };
  const edge = edges.get(instruction)?.find(({ via }) => via === "copy");
  const target = edge?.target;
  const flag = flagOf(instruction, "from")?.value;
  const from =
    target === undefined || target.kind === "invalid"
      ? flag === undefined
        ? undefined
        : ({ kind: "stage", name: flag } as const)
      : target.kind === "stage"
        ? ({ kind: "stage", name: nameOf(build.graph.stages[target.index]!) } as const)
        : target.kind === "image"
          ? ({ kind: "image", name: shortDigest(target.text) } as const)
          : ({ kind: "context", name: target.name } as const);
  return {
    kind: "transfer",
    adds: instruction.kind === "add",
    sources: sourcesOf(instruction, selection, expand),
    from,
    to: expand(instruction.destination.value),
  };
}

function sourcesOf(
  { sources }: Extract<Instruction, { readonly kind: "copy" | "add" }>,
  selection: BuildStep["selection"],
  expand: (text: string) => string,
): StorySources {
  const selected = selection?.sources ?? [];
  const fetched = selected.filter(({ kind }) => kind === "http" || kind === "git");
  if (fetched.length > 0 && fetched.length === selected.length) {
    const names = fetched.flatMap((source) => ("text" in source ? [source.text] : []));
    return { kind: "download", names, git: fetched.every(({ kind }) => kind === "git") };
  }
  if (sources.every(({ kind }) => kind === "heredoc")) return { kind: "text", names: sources.map(({ word }) => word.value) };
  const names = sources.flatMap(({ kind, word }) => (kind === "path" ? [expand(word.value)] : []));
  return { kind: "files", names, count: names.length, all: names.some((name) => /^(?:\.?\/?|\.\/\.?|\*)$/.test(name)) };
}

/** With variables filled in, where that gives something; else as written, and so where the base image may set the variable. */
export function expandAt({ graph, image }: PlannedBuild, step: BuildStep, text: string): string {
  const stage = graph.stages[step.stage]!;
  const position = step.triggered ? -1 : step.position;
  const expanded = expandText(text, stage.scope, position, graph.escape, stage.openEnded || image.assumed.length > 0);
  return expanded.known && expanded.error === undefined && expanded.text !== "" ? expanded.text : text;
}
