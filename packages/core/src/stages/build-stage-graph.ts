import type { ArgInstruction, FromInstruction, Instruction } from "../instructions/instruction.ts";
import { flagOf } from "../instructions/instruction.ts";
import { baseImageOf } from "./base-image.ts";
import { edgesOfStage, type StageNames, triggersWithEdges } from "./stage-edges.ts";
import { parseImageReference } from "./image-reference.ts";
import { findNamedContext, isReplaced } from "./named-context.ts";
import { parsePlatform, type Platform } from "./platform.ts";
import { buildPlatform, platformArgs, targetPlatform } from "./platform-args.ts";
import { expandText, type Scope, ScopeBuilder } from "./scope.ts";
import type { BaseImages, BuildOptions, InstructionPlace, Stage, StageBase, StageEdge, StageGraph } from "./stage-graph.ts";
import { triggerPosition } from "./trigger-position.ts";
import { applyToScope } from "./variables.ts";

/** Stages, variables and what depends on what. Total: whatever BuildKit would refuse is data. Linear in the instructions. */
export function buildStageGraph(
  instructions: readonly Instruction[],
  options: BuildOptions,
  escape: string,
  images: BaseImages = noImages,
): StageGraph {
  const parts = splitAtFrom(instructions);
  const names = stageNames(parts.stages.map((part) => part.from));
  const target = targetIndex(names, parts.stages.length, options.target);
  const platform = targetPlatform(options.platform);
  const globalScope = buildGlobalScope(parts.globals, options, platform, names, target, escape);
  const stages: Stage[] = [];
  const scopes: ScopeBuilder[] = [];
  const earlier = new Map<string, number>();
  for (const [index, part] of parts.stages.entries()) {
    const stage = buildStage(index, part, { stages, earlier, scopes, names, options, globalScope, platform, escape, images });
    stages.push(stage);
    if (stage.name !== undefined) earlier.set(stage.name, index);
  }
  markReachable(stages, target);
  return {
    options,
    globalArgs: parts.globals,
    globalScope,
    stages,
    places: placesOf(stages, parts.globals),
    escape,
    target: stages.length === 0 ? undefined : target,
  };
}

const noImages: BaseImages = { known: {}, assumeEmpty: false };

interface StagePart {
  readonly from: FromInstruction;
  readonly rest: readonly Instruction[];
}

function splitAtFrom(instructions: readonly Instruction[]): { globals: readonly ArgInstruction[]; stages: readonly StagePart[] } {
  const globals: ArgInstruction[] = [];
  const stages: { from: FromInstruction; rest: Instruction[] }[] = [];
  for (const instruction of instructions) {
    const current = stages.at(-1);
    if (instruction.kind === "from") stages.push({ from: instruction, rest: [] });
    else if (current !== undefined) current.rest.push(instruction);
    else if (instruction.kind === "arg") globals.push(instruction);
  }
  return { globals, stages };
}

function stageNames(froms: readonly FromInstruction[]): StageNames {
  const last = new Map<string, number>();
  for (const [index, from] of froms.entries()) if (from.name !== undefined) last.set(from.name.value.toLowerCase(), index);
  return { last, count: froms.length };
}

function targetIndex(names: StageNames, count: number, asked: string | undefined): number | undefined {
  return asked === undefined ? count - 1 : names.last.get(asked.toLowerCase());
}

function buildGlobalScope(
  globals: readonly ArgInstruction[],
  options: BuildOptions,
  platform: Platform,
  names: StageNames,
  target: number | undefined,
  escape: string,
): Scope {
  const scope = new ScopeBuilder(undefined);
  const targetName = [...names.last].find(([, index]) => index === target)?.[0] ?? "default";
  for (const [name, value] of Object.entries(platformArgs(platform, options.target ?? targetName))) {
    const given = options.buildArgs?.[name];
    scope.assign(name, -1, { state: "set", value: given ?? value, by: given === undefined ? "platform" : "arg" });
  }
  for (const [position, instruction] of globals.entries()) {
    applyToScope(scope, instruction, position, { buildArgs: options.buildArgs, global: undefined, escape, openEnded: false });
  }
  return scope;
}

interface StageSurroundings {
  /** The stages before this one. */
  readonly stages: readonly Stage[];
  /** Their names, as stored, with the index of the last stage that has it. */
  readonly earlier: ReadonlyMap<string, number>;
  /** The scopes of the stages before this one; each stage adds its own. */
  readonly scopes: ScopeBuilder[];
  readonly names: StageNames;
  readonly options: BuildOptions;
  readonly globalScope: Scope;
  readonly platform: Platform;
  readonly escape: string;
  readonly images: BaseImages;
}

function buildStage(index: number, part: StagePart, around: StageSurroundings): Stage {
  const { from, rest } = part;
  const base = stageBase(from, around);
  const parent = base.kind === "stage" ? around.stages[base.index] : undefined;
  const scope = new ScopeBuilder(parent === undefined ? undefined : around.scopes[parent.index]);
  // Of a stage that is replaced nothing runs: what stands on it gets the variables of what is there instead.
  const replaced = isReplaced({ base, name: from.name?.value.toLowerCase() });
  const handedOn = replaced ? new ScopeBuilder(undefined) : scope;
  around.scopes.push(handedOn);
  const platform = stagePlatform(from, base, parent, around);
  const asked = around.options.platform !== undefined || flagOf(from, "platform") !== undefined;
  const image = baseImageOf(from, base, { platform, asked }, around.images, around.options);
  const openEnded = parent?.openEnded ?? (base.kind !== "scratch" && image.config === undefined);
  const { escape, globalScope: global } = around;
  const surroundings = { buildArgs: around.options.buildArgs, global, escape, openEnded };
  for (const { name, value } of image.variables) {
    scope.assign(name, -1, { state: "set", value, by: "env" }, true);
    if (replaced) handedOn.assign(name, -1, { state: "set", value, by: "env" }, true);
  }
  const triggers = parent?.onbuild ?? image.triggers;
  for (let at = 0; at < triggers.length; at++)
    applyToScope(scope, triggers[at]!, triggerPosition(at, triggers.length), surroundings);
  for (let position = 0; position < rest.length; position++) applyToScope(scope, rest[position]!, position, surroundings);
  const end = rest.at(-1)?.span.end ?? from.span.end;
  const withEdges = parent?.triggersWithEdges ?? triggersWithEdges(triggers);
  const edges = replaced ? [] : edgesOfStage(index, withEdges, rest, around.names, around.options.namedContexts ?? []);
  const onbuild: Instruction[] = [];
  for (const instruction of rest) if (instruction.kind === "onbuild") onbuild.push(instruction.instruction);
  return {
    index,
    name: from.name?.value.toLowerCase(),
    from,
    span: { start: from.span.start, end },
    instructions: rest,
    base,
    baseConfig: image.config,
    os: parent === undefined ? image.os : parent.os,
    triggers,
    openEnded,
    platform,
    edges: [...baseEdge(from, base), ...edges],
    onbuild,
    triggersWithEdges: triggersWithEdges(onbuild),
    reachable: false,
    scope,
  };
}

function baseEdge(from: FromInstruction, base: StageBase): readonly StageEdge[] {
  const edge = (target: StageEdge["target"]): readonly StageEdge[] => [
    { via: "from", instruction: from, span: from.image.span, target },
  ];
  switch (base.kind) {
    case "stage":
      return edge({ kind: "stage", index: base.index });
    case "image":
      return edge({ kind: "image", text: base.text });
    case "context":
      return edge({ kind: "context", name: base.name });
    case "scratch":
    case "invalid":
      return [];
  }
}

function stageBase(from: FromInstruction, around: StageSurroundings): StageBase {
  const contexts = around.options.namedContexts ?? [];
  const ownName = from.name?.value.toLowerCase();
  const ownContext = ownName === undefined ? undefined : findNamedContext(contexts, ownName);
  if (ownContext !== undefined) return { kind: "context", name: ownContext };
  const expanded = expandText(from.image.value, around.globalScope, Number.POSITIVE_INFINITY, around.escape, false);
  if (expanded.text === "") return { kind: "invalid", text: "", unset: expanded.unset };
  // The exact text must equal a name that is stored in lower case: `FROM Base` never finds `AS base`.
  const stage = around.earlier.get(expanded.text);
  if (stage !== undefined) return { kind: "stage", index: stage };
  if (expanded.text === "scratch") return { kind: "scratch" };
  const reference = parseImageReference(expanded.text);
  if (reference === undefined) return { kind: "invalid", text: expanded.text, unset: expanded.unset };
  const context = findNamedContext(contexts, expanded.text);
  if (context !== undefined) return { kind: "context", name: context };
  return { kind: "image", text: expanded.text, reference };
}

function stagePlatform(
  from: FromInstruction,
  base: StageBase,
  parent: Stage | undefined,
  around: StageSurroundings,
): Platform | undefined {
  // BuildKit looks at the flag only where an image has to be chosen.
  if (parent !== undefined) return parent.platform;
  if (base.kind === "scratch") return around.platform;
  const flag = flagOf(from, "platform");
  if (flag?.value === undefined) return around.platform;
  const { text, error } = expandText(flag.value, around.globalScope, Number.POSITIVE_INFINITY, around.escape, false);
  return error === undefined ? parsePlatform(text, buildPlatform) : undefined;
}

function markReachable(stages: Stage[], target: number | undefined): void {
  const waiting = target === undefined ? [] : [target];
  while (waiting.length > 0) {
    const index = waiting.pop()!;
    const stage = stages[index];
    if (stage === undefined || stage.reachable) continue;
    stages[index] = { ...stage, reachable: true };
    for (const edge of stage.edges) if (edge.target.kind === "stage") waiting.push(edge.target.index);
  }
}

function placesOf(stages: readonly Stage[], globals: readonly ArgInstruction[]): ReadonlyMap<Instruction, InstructionPlace> {
  const places = new Map<Instruction, InstructionPlace>();
  for (const [position, instruction] of globals.entries()) places.set(instruction, { stage: -1, position });
  for (const stage of stages) {
    places.set(stage.from, { stage: stage.index, position: -1 });
    if (stage.base.kind !== "stage")
      for (const trigger of stage.triggers) places.set(trigger, { stage: stage.index, position: -1 });
    for (let position = 0; position < stage.instructions.length; position++) {
      const instruction = stage.instructions[position]!;
      const place = { stage: stage.index, position };
      places.set(instruction, place);
      if (instruction.kind === "onbuild") places.set(instruction.instruction, place);
    }
  }
  return places;
}
