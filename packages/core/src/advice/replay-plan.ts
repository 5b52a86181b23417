import { replay } from "../history/replay.ts";
import type { PlannedBuild } from "../plan-dockerfile.ts";
import type { Evidence } from "./advice-source.ts";
import { type CommitMask, emptyMask, maskOf, union } from "./commit-mask.ts";

/** What a file does with commits, by position in the plan's steps; undefined for steps that are no layer or are not needed. */
export interface Replayed {
  /** Commits that rebuild the step, or do so unless an earlier step happens to write the same bytes again. */
  readonly rebuilt: readonly (CommitMask | undefined)[];
  /** Commits that change what the step takes itself: files, or what it copies from another stage. */
  readonly own: readonly (CommitMask | undefined)[];
}

export function replayPlan(build: PlannedBuild, { start, commits }: Pick<Evidence, "start" | "commits">): Replayed {
  const { steps } = replay({ build, listing: start }, commits);
  const rebuilt: (CommitMask | undefined)[] = build.plan.steps.map(() => undefined);
  const own: (CommitMask | undefined)[] = build.plan.steps.map(() => undefined);
  for (const step of steps) {
    rebuilt[step.step] = maskOf(step.commits, 1, 2);
    own[step.step] = maskOf(step.ownChange, 1);
  }
  const ends = stageMasks(build, rebuilt, commits.length);
  for (const { index, edges } of build.graph.stages) {
    const places = new Map(edges.map(({ instruction, target }) => [instruction, target]));
    for (const [at, { stage, instruction }] of build.plan.steps.entries()) {
      const target = stage === index ? places.get(instruction) : undefined;
      const mask = own[at];
      if (mask !== undefined && target?.kind === "stage") own[at] = union(mask, ends[target.index]!);
    }
  }
  return { rebuilt, own };
}

/** The commits that change what a stage leaves behind. */
export function stageMasks(
  { plan, graph }: PlannedBuild,
  rebuilt: readonly (CommitMask | undefined)[],
  commits: number,
): readonly CommitMask[] {
  const ends: CommitMask[] = [];
  for (const { base } of graph.stages) ends.push(base.kind === "stage" ? ends[base.index]! : emptyMask(commits));
  for (const [at, { stage }] of plan.steps.entries()) {
    const mask = rebuilt[at];
    if (mask !== undefined) ends[stage] = union(ends[stage]!, mask);
  }
  // A base stage is complete before what stands on it, as it is written first.
  for (const { index, base } of graph.stages)
    if (base.kind === "stage") ends[index] = union(ends[index]!, ends[base.index]!);
  return ends;
}
