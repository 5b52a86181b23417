import { type AdviceSource, type Candidate } from "../advice-source.ts";
import { type CommitMask, countCommits, emptyMask, union } from "../commit-mask.ts";
import { lineOf, shortText } from "../instruction-block.ts";
import { isCopy, isProjectInstall, type MovableStep, movableSteps } from "../movable-steps.ts";
import { optimalOrder, type OrderItem, type StepOrder } from "../optimal-order.ts";
import { orderEdits } from "../order-edits.ts";
import { stepCost } from "../step-cost.ts";

/** The cheapest order of each stage's steps. */
export function* reorder(source: AdviceSource): Generator<Candidate> {
  for (const stage of source.build.graph.stages) {
    if (!stage.reachable || stage.os === "windows") continue;
    const steps = movableSteps(source, stage.index);
    const found = optimalOrder(orderItems(source, steps), baseMask(source, stage.index));
    if (found.order.every((position, at) => position === at)) continue;
    const candidate = candidateOf(source, stage.index, steps, found);
    if (candidate !== undefined) yield candidate;
  }
}

/** What the order of a stage's steps is computed from. */
export function orderItems(source: AdviceSource, steps: readonly MovableStep[]): readonly OrderItem[] {
  const { build, runs, evidence, replayed } = source;
  return steps.map(({ step, index, after }) => ({
    cost: stepCost(step, runs.get(step.instruction), build.graph),
    own: replayed.own[index] ?? emptyMask(evidence.commits.length),
    after,
  }));
}

/** The commits that change what a stage stands on. */
export function baseMask({ build, replayed, evidence, stageSteps }: AdviceSource, stage: number): CommitMask {
  const { base } = build.graph.stages[stage]!;
  let mask = base.kind === "stage" ? replayed.ends[base.index]! : emptyMask(evidence.commits.length);
  for (const { step, index } of stageSteps[stage]!) if (step.triggered) mask = union(mask, replayed.rebuilt[index] ?? mask);
  return mask;
}

function candidateOf(
  source: AdviceSource,
  stage: number,
  steps: readonly MovableStep[],
  { order, exact }: StepOrder,
): Candidate | undefined {
  const { build, source: text } = source;
  const instructions = steps.map(({ step }) => step.instruction);
  // A COPY is moved rather than a RUN or a setting, and what seldom changes rather than what often does.
  const weightOf = (position: number): number => {
    const changes = source.replayed.own[steps[position]!.index];
    return (isCopy(instructions[position]!) ? 2 : 5) + (changes === undefined ? 0 : countCommits(changes) / changes.length / 64);
  };
  const found = orderEdits(text, build.graph.escape, build.graph.stages[stage]!.from, instructions, order, weightOf);
  const [first] = found?.moved ?? [];
  if (found === undefined || first === undefined) return undefined;
  const place = order.indexOf(first);
  // Where it goes: before the first of those that it overtakes, or behind the last that overtakes it.
  const overtaken = order.slice(place + 1).filter((position) => position < first);
  const overtaking = order.slice(0, place).filter((position) => position > first);
  const [isUp, other] = overtaken.length > 0 ? [true, Math.min(...overtaken)] : [false, overtaking.at(-1)!];
  const changes = order.some(
    (position, at) => isProjectInstall(source, steps[position]!.step) && order.slice(at + 1).some((behind) => behind < position),
  );
  const moved = instructions[first]!;
  return {
    kind: "reorder",
    span: moved.keywordSpan,
    edits: found.edits,
    risk: changes ? "changes-image" : "none",
    reason: {
      key: "reorder",
      params: {
        steps: found.moved.length,
        step: shortText(text, moved),
        line: lineOf(text, moved),
        direction: isUp ? "above" : "below",
        otherStep: shortText(text, instructions[other]!),
        otherLine: lineOf(text, instructions[other]!),
        exact: exact ? 1 : 0,
      },
      caution: changes ? "install-scripts" : undefined,
    },
  };
}
