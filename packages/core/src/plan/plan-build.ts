import type { BaseImage, Facts } from "../analysis.ts";
import type { ContextIndex } from "../context/context-index.ts";
import type { Instruction } from "../instructions/instruction.ts";
import { stageShells } from "../shell/stage-shell.ts";
import { baseImageName, isReplaced } from "../stages/named-context.ts";
import { expandText } from "../stages/scope.ts";
import type { Stage, StageGraph } from "../stages/stage-graph.ts";
import { triggerPosition } from "../stages/trigger-position.ts";
import type { BuildPlan, BuildStep } from "./build-plan.ts";
import { contextBase } from "./context-base.ts";
import { judgeUnsent } from "./judge-unsent.ts";
import { missingMounts } from "./missing-mounts.ts";
import { prepareContext } from "./prepare-context.ts";
import { createSourceSelector, type SourceSelector } from "./select-step-sources.ts";
import { configState, emptyState, imageState, stateAfter, type StageState } from "./stage-state.ts";

/** What a build does, step by step, with all stages: those that the target does not need are marked. */
export function planBuild(graph: StageGraph, facts: Facts): BuildPlan {
  const context = facts.context && prepareContext(facts.context);
  const select = createSourceSelector(graph, context);
  const windows = stageShells(graph).map((shell) => shell.windows);
  const ofImage = stagesOfImage(graph);
  const steps: BuildStep[] = [];
  const endStates: StageState[] = [];
  for (const stage of graph.stages) {
    const os = stage.os ?? (windows[stage.index] === true ? "windows" : "linux");
    const planned = planStage(graph, stage, {
      start: startState(stage, endStates, os),
      os,
      inImage: ofImage.has(stage.index),
      select,
      image: knownImage(graph, stage, facts),
    });
    for (const step of planned.steps) steps.push(context === undefined ? step : withMounts(graph, step, context.index));
    endStates.push(planned.end);
  }
  const judged = context === undefined ? steps : judgeUnsent(graph, context.index, steps);
  return { steps: judged, endStates, context: context?.index.summary };
}

function withMounts(graph: StageGraph, step: BuildStep, index: ContextIndex): BuildStep {
  const missing = missingMounts(graph, step, index);
  return missing.length === 0 ? step : { ...step, missingMounts: missing };
}

function knownImage({ options }: StageGraph, { base }: Stage, { images = {}, namedContexts = {} }: Facts): BaseImage | undefined {
  const name = baseImageName(options, base);
  if (name !== undefined) return Object.hasOwn(images, name) ? images[name] : undefined;
  const listing = base.kind === "context" && Object.hasOwn(namedContexts, base.name) ? namedContexts[base.name] : undefined;
  return contextBase(options, base, listing);
}

/** The target and the stages it is built on. */
function stagesOfImage(graph: StageGraph): ReadonlySet<number> {
  const found = new Set<number>();
  let stage = graph.target === undefined ? undefined : graph.stages[graph.target];
  while (stage !== undefined) {
    found.add(stage.index);
    stage = stage.base.kind === "stage" ? graph.stages[stage.base.index] : undefined;
  }
  return found;
}

function startState(stage: Stage, endStates: readonly StageState[], os: string): StageState {
  switch (stage.base.kind) {
    case "stage":
      return endStates[stage.base.index]!;
    case "scratch":
      return emptyState(os);
    case "image":
    case "context":
    case "invalid":
      return stage.baseConfig === undefined ? imageState : configState(stage.baseConfig, os);
  }
}

interface StageSurroundings {
  readonly start: StageState;
  readonly os: string;
  readonly inImage: boolean;
  readonly select: SourceSelector;
  /** What is known of the image that the stage stands on. */
  readonly image: BaseImage | undefined;
}

function planStage(graph: StageGraph, stage: Stage, around: StageSurroundings): { steps: BuildStep[]; end: StageState } {
  let state = around.start;
  const steps: BuildStep[] = [];
  const add = (instruction: Instruction, position: number, triggered: boolean, place: number): void => {
    const before = state;
    state = stateAfter(before, instruction, around.os, (text) => expandKnown(graph, stage, text, place));
    steps.push({
      instruction,
      stage: stage.index,
      position,
      triggered,
      kind: kindOf(instruction, state),
      reachable: stage.reachable,
      inImage: around.inImage,
      state: before,
      selection: around.select(instruction, stage, place),
      baseImage: instruction === stage.from ? around.image : undefined,
    });
  };
  add(stage.from, -1, false, 0);
  if (isReplaced(stage)) return { steps, end: state };
  const { triggers, instructions } = stage;
  for (let at = 0; at < triggers.length; at++) add(triggers[at]!, -1, true, triggerPosition(at, triggers.length));
  for (let position = 0; position < instructions.length; position++) add(instructions[position]!, position, false, position);
  return { steps, end: state };
}

function expandKnown(graph: StageGraph, stage: Stage, text: string, position: number): string | undefined {
  const expanded = expandText(text, stage.scope, position, graph.escape, stage.openEnded);
  return expanded.known && expanded.error === undefined ? expanded.text : undefined;
}

function kindOf(instruction: Instruction, after: StageState): BuildStep["kind"] {
  switch (instruction.kind) {
    case "from":
      return "base";
    case "run":
    case "copy":
    case "add":
      return "layer";
    case "workdir": {
      // Nothing has to be made for the root; any other directory makes a layer, even when it exists.
      const directory = after.workingDirectory;
      return directory.kind === "known" && /^[/\\]$/.test(directory.value) ? "metadata" : "layer";
    }
    default:
      return "metadata";
  }
}
