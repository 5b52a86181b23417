import { flagOf, type Instruction, isLinked } from "../instructions/instruction.ts";
import type { StageGraph } from "../stages/stage-graph.ts";
import { takenStages } from "../stages/taken-stages.ts";
import type { BuildPlan, BuildStep } from "./build-plan.ts";

/** In what order the steps of a build can run, and which of them side by side. Steps are named by their position in the plan. */
export interface Schedule {
  /**
   * For each step of the plan those that must be finished before it begins. Undefined for a step that BuildKit does not run: the
   * target does not need its stage, or it makes no layer. Among the others are the FROMs, which stand for their image.
   */
  readonly waits: readonly (readonly number[] | undefined)[];
  /** Steps that make a layer. Those of one wave can run at the same time, once the waves before are through. */
  readonly waves: readonly (readonly number[])[];
  /** Each step waits for the one before; no other chain weighs more. Steps of no weight are left out. */
  readonly criticalPath: readonly number[];
}

/** How long a step takes, in any unit; not negative. */
export type StepWeight = (step: BuildStep, index: number) => number;

/**
 * What waits for what: a step for the one before it in its stage and for the stages that it takes from, and nothing else. A
 * `COPY --link` does not wait for the step before it; what follows waits for both. Linear in the steps and what they wait for.
 */
export function scheduleSteps(graph: StageGraph, plan: BuildPlan, weigh: StepWeight = weighLayers): Schedule {
  const waits = waitsOf(graph, plan);
  const finish: number[] = [];
  const before: (number | undefined)[] = [];
  const depth: number[] = [];
  const waves: number[][] = [];
  for (const [index, step] of plan.steps.entries()) {
    const earlier = waits[index] ?? [];
    before.push(
      earlier.reduce<number | undefined>(
        (last, at) => (last === undefined || finish[at]! > finish[last]! ? at : last),
        undefined,
      ),
    );
    const ready = before[index] === undefined ? 0 : finish[before[index]]!;
    finish.push(ready + (waits[index] === undefined ? 0 : weigh(step, index)));
    const level = earlier.reduce((deepest, at) => Math.max(deepest, depth[at]!), 0);
    const makesLayer = waits[index] !== undefined && step.kind === "layer";
    depth.push(makesLayer ? level + 1 : level);
    if (makesLayer) (waves[level] ??= []).push(index);
  }
  return { waits, waves, criticalPath: longestChain(finish, before) };
}

function weighLayers({ kind }: BuildStep): number {
  return kind === "layer" ? 1 : 0;
}

function longestChain(finish: readonly number[], before: readonly (number | undefined)[]): readonly number[] {
  let last: number | undefined;
  for (const [index, time] of finish.entries()) if (time > (last === undefined ? 0 : finish[last]!)) last = index;
  const chain: number[] = [];
  for (let at = last; at !== undefined; at = before[at]) {
    const ready = before[at] === undefined ? 0 : finish[before[at]!]!;
    if (finish[at]! > ready) chain.push(at);
  }
  return chain.reverse();
}

/** The steps whose results together are the file system at some place. The links of a chain share what came before them. */
interface FileSystem {
  readonly step: number;
  readonly below: FileSystem | undefined;
}

function waitsOf(graph: StageGraph, plan: BuildPlan): readonly (readonly number[] | undefined)[] {
  const ends: (FileSystem | undefined)[] = [];
  const lists = new WeakMap<FileSystem, readonly number[]>();
  const stepsOf = (files: FileSystem | undefined): readonly number[] => {
    if (files === undefined) return [];
    const list = lists.get(files) ?? listSteps(files);
    lists.set(files, list);
    return list;
  };
  let sources: ReadonlyMap<Instruction, readonly number[]> = new Map();
  return plan.steps.map((step, index) => {
    const stage = graph.stages[step.stage]!;
    if (step.kind === "base") {
      const { base } = stage;
      sources = takenStages(stage.edges);
      ends[stage.index] = base.kind === "stage" ? ends[base.index] : undefined;
      if (!step.reachable) return undefined;
      const waits = stepsOf(ends[stage.index]);
      if (base.kind !== "stage" && base.kind !== "scratch") ends[stage.index] = { step: index, below: undefined };
      return waits;
    }
    if (step.kind !== "layer" || !step.reachable) return undefined;
    const files = ends[stage.index];
    const taken = (sources.get(step.instruction) ?? []).flatMap((source) => stepsOf(ends[source]));
    const linked = isLinkedCopy(step.instruction);
    ends[stage.index] = { step: index, below: linked ? files : undefined };
    return [...new Set([...(linked ? [] : stepsOf(files)), ...taken])];
  });
}

function listSteps(files: FileSystem): readonly number[] {
  const steps: number[] = [];
  for (let at: FileSystem | undefined = files; at !== undefined; at = at.below) steps.push(at.step);
  return steps.reverse();
}

/** A value that a variable gives is taken to be there. */
function isLinkedCopy(instruction: Instruction): boolean {
  if (instruction.kind !== "copy" && instruction.kind !== "add") return false;
  return isLinked(instruction, flagOf(instruction, "chmod")?.value ?? "");
}
