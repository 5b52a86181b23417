import { stepCodes } from "../history/replay-codes.ts";
import { replay } from "../history/replay.ts";
import type { PlannedBuild } from "../plan-dockerfile.ts";
import { takenStages } from "../stages/taken-stages.ts";
import type { Evidence } from "./advice-source.ts";
import { type CommitMask, emptyMask, hasCommit, maskWhere, union } from "./commit-mask.ts";

/** What a file does with commits, by position in the plan's steps; undefined for steps that are no layer or are not needed. */
export interface Replayed {
  /** Commits that rebuild the step, or do so unless an earlier step happens to write the same bytes again. */
  readonly rebuilt: readonly (CommitMask | undefined)[];
  /** Commits that change what the step takes itself: files, or what it takes from another stage. */
  readonly own: readonly (CommitMask | undefined)[];
  /** For each stage the commits that change what it leaves behind. */
  readonly ends: readonly CommitMask[];
}

export function replayPlan(build: PlannedBuild, { start, commits, counted }: Evidence): Replayed {
  const { steps } = replay({ build, listing: start }, commits);
  const rebuilt: (CommitMask | undefined)[] = build.plan.steps.map(() => undefined);
  const own: (CommitMask | undefined)[] = build.plan.steps.map(() => undefined);
  for (const step of steps) {
    const ran = (code: number | undefined): boolean => code === stepCodes.rebuilt || code === stepCodes.depends;
    rebuilt[step.step] = maskWhere(commits.length, (at) => ran(step.commits[at]) && hasCommit(counted, at));
    own[step.step] = maskWhere(commits.length, (at) => step.ownChange[at] === 1 && hasCommit(counted, at));
  }
  const ends = stageEnds(build, rebuilt, commits.length);
  const taken = takenStages(build.graph.stages.flatMap(({ edges }) => edges));
  for (const [at, { instruction }] of build.plan.steps.entries()) {
    for (const stage of taken.get(instruction) ?? []) if (own[at] !== undefined) own[at] = union(own[at], ends[stage]!);
  }
  return { rebuilt, own, ends };
}

/** A base stage is written before what stands on it, so that one pass sees everything in time. */
function stageEnds(
  { plan, graph }: PlannedBuild,
  rebuilt: readonly (CommitMask | undefined)[],
  commits: number,
): readonly CommitMask[] {
  const ends: CommitMask[] = graph.stages.map(() => emptyMask(commits));
  for (const [at, { stage, kind }] of plan.steps.entries()) {
    const { base } = graph.stages[stage]!;
    if (kind === "base" && base.kind === "stage") ends[stage] = ends[base.index]!;
    const mask = rebuilt[at];
    if (mask !== undefined) ends[stage] = union(ends[stage]!, mask);
  }
  return ends;
}
