import type { PlannedBuild } from "../plan-dockerfile.ts";
import { instructionKey } from "./instruction-key.ts";
import type { Stage } from "../stages/stage-graph.ts";

/** Which step of one plan most likely was which of another, by position in the plans' steps. */
export interface StepAlignment {
  /** For steps of `after` what they were before. */
  readonly before: ReadonlyMap<number, number>;
  /** The steps of `before` that are still there. */
  readonly kept: ReadonlySet<number>;
}

/** Finds each step again behind an edit of the Dockerfile: by its text where that is the same, else by its place. */
export function alignSteps(before: PlannedBuild, after: PlannedBuild): StepAlignment {
  const alignment = new Map<number, number>();
  const [olds, news] = [stepsByStage(before), stepsByStage(after)];
  const stages = alignStages(before.graph.stages, after.graph.stages);
  for (const [stage, steps] of news) {
    const old = stages.get(stage);
    const pairs = alignLists(old === undefined ? [] : (olds.get(old) ?? []), steps);
    for (const [from, to] of pairs) alignment.set(to.index, from.index);
  }
  return { before: alignment, kept: new Set(alignment.values()) };
}

/** A stage is found by its name, and one without a name by its number. */
function alignStages(before: readonly Stage[], after: readonly Stage[]): ReadonlyMap<number, number> {
  const names = new Map(before.flatMap(({ name, index }) => (name === undefined ? [] : [[name, index]])));
  const aligned = new Map<number, number>();
  const [offset, used] = [after.length - before.length, new Set<number>()];
  for (const { index, name } of after) {
    const named = name === undefined ? undefined : names.get(name);
    // A last stage without a name stays the last one when stages are put in before it.
    const numbered = index === after.length - 1 ? index - offset : index;
    const found = named ?? (before[numbered]?.name === undefined || name === undefined ? numbered : undefined);
    if (found === undefined || before[found] === undefined || used.has(found)) continue;
    used.add(found);
    aligned.set(index, found);
  }
  return aligned;
}

interface PlacedStep {
  readonly index: number;
  readonly key: string;
  readonly keyword: string;
}

function stepsByStage({ plan }: PlannedBuild): ReadonlyMap<number, readonly PlacedStep[]> {
  const stages = new Map<number, PlacedStep[]>();
  for (const [index, step] of plan.steps.entries()) {
    if (step.kind !== "layer") continue;
    const placed = { index, key: instructionKey(step.instruction), keyword: step.instruction.keyword };
    const steps = stages.get(step.stage);
    if (steps === undefined) stages.set(step.stage, [placed]);
    else steps.push(placed);
  }
  return stages;
}

type Pair = readonly [from: PlacedStep, to: PlacedStep];

function alignLists(before: readonly PlacedStep[], after: readonly PlacedStep[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let start = 0;
  while (start < before.length && start < after.length && before[start]!.key === after[start]!.key) {
    pairs.push([before[start]!, after[start]!]);
    start++;
  }
  let [oldEnd, newEnd] = [before.length, after.length];
  while (oldEnd > start && newEnd > start && before[oldEnd - 1]!.key === after[newEnd - 1]!.key) {
    pairs.push([before[--oldEnd]!, after[--newEnd]!]);
  }
  return [...pairs, ...alignChanged(before.slice(start, oldEnd), after.slice(start, newEnd))];
}

/** Texts that occur once on both sides are anchors; what stands between two anchors is paired in order, keyword by keyword. */
function alignChanged(before: readonly PlacedStep[], after: readonly PlacedStep[]): readonly Pair[] {
  const places = new Map<string, number[]>();
  for (const [at, { key }] of before.entries()) {
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  const pairs: Pair[] = [];
  let [old, fresh] = [0, 0];
  for (const [at, step] of after.entries()) {
    const candidates = places.get(step.key) ?? [];
    const ahead = candidates.findIndex((place) => place >= old);
    const anchor = candidates[ahead];
    if (anchor === undefined) continue;
    // Those that lie behind are not looked at again.
    candidates.splice(0, ahead + 1);
    pairs.push(...pairInOrder(before.slice(old, anchor), after.slice(fresh, at)), [before[anchor]!, step]);
    [old, fresh] = [anchor + 1, at + 1];
  }
  return [...pairs, ...pairInOrder(before.slice(old), after.slice(fresh))];
}

/** Further than that a step is not looked for: files in which it is were not edited, but written anew. */
const furthest = 100;

function pairInOrder(before: readonly PlacedStep[], after: readonly PlacedStep[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (const [index, step] of after.entries()) {
    // What is left over on one side is taken to stand where the keywords stop to agree.
    const spare = Math.max(before.length - next - (after.length - index), 0);
    const candidates = before.slice(next, next + Math.min(spare, furthest) + 1);
    const at = candidates.findIndex(({ keyword }) => keyword === step.keyword);
    if (at === -1) continue;
    pairs.push([candidates[at]!, step]);
    next += at + 1;
  }
  return pairs;
}
