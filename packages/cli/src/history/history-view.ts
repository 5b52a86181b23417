import { type LayerSize, type ReplayCause, type ReplayStep, type Size } from "@plimsoll/core/plan";
import { instructionText, lineOfStep, stageName } from "@plimsoll/plan-view/views";
import { type HistoryStats, historyStats } from "./history-stats.ts";
import { mainCauses } from "./main-causes.ts";
import type { ReplayedHistory } from "./replayed-history.ts";
import { unseenImages } from "./unseen-images.ts";

/** A replayed history as all reports show it. */
export interface HistoryView {
  readonly history: ReplayedHistory;
  /** Of today's Dockerfile: RUN, COPY, ADD and WORKDIR, as far as the target needs them. */
  readonly steps: readonly StepView[];
  readonly stats: HistoryStats;
  /** Steps that are rebuilt far more often than what they take changes; the worst first. */
  readonly waste: readonly StepView[];
  /** Images that can change without a commit. */
  readonly unseen: readonly string[];
}

export interface StepView {
  readonly step: ReplayStep;
  /** 1-based; for a trigger of ONBUILD that of the FROM. */
  readonly line: number;
  readonly stage: number;
  readonly stageName: string;
  readonly keyword: string;
  /** The whole instruction on one line. */
  readonly text: string;
  /** What its layer holds today. */
  readonly size: Size;
  /** Commits that rebuild it, or may. */
  readonly again: number;
  /** Size times rate, in bytes; undefined when one of them is not known. */
  readonly bytesPerCommit: number | undefined;
  readonly causes: readonly ShownCause[];
}

/** Steps by their lines, 1-based; a line is undefined for a step that is not in the file any more. */
export type ShownCause =
  | Exclude<ReplayCause, { readonly kind: "step" }>
  | { readonly kind: "step"; readonly line: number | undefined; readonly commits: number };

/** `sizes`: for each step of today's plan. `mostCauses`: of each step. */
export function viewHistory(history: ReplayedHistory, sizes: readonly (LayerSize | undefined)[], mostCauses = 3): HistoryView {
  const { planned, result } = history;
  const bytesOf = (step: number): number | undefined => sizes[step]?.bytes.likely ?? undefined;
  const steps = result.steps.map((step): StepView => {
    const { instruction, stage } = planned.plan.steps[step.step]!;
    const again = step.rebuilt + step.depends;
    const bytes = bytesOf(step.step);
    const causes = mainCauses(step.causes, mostCauses).map((cause): ShownCause => {
      if (cause.kind !== "step") return cause;
      const { commits, step: behind } = cause;
      return { kind: "step", commits, line: behind === undefined ? undefined : lineOfStep(planned, behind) };
    });
    return {
      step,
      line: lineOfStep(planned, step.step),
      stage,
      stageName: stageName(planned.graph.stages[stage]!),
      keyword: instruction.keyword,
      text: instructionText(instruction),
      size: sizes[step.step]!.bytes,
      again,
      bytesPerCommit: bytes === undefined || step.present === 0 ? undefined : (bytes * again) / step.present,
      causes,
    };
  });
  const wasted = steps.filter((step) => isWaste(step, history));
  return {
    history,
    steps,
    stats: historyStats(result, bytesOf),
    waste: wasted.sort((a, b) => wastedCommits(b) - wastedCommits(a)),
    unseen: unseenImages(planned),
  };
}

/** Commits that rebuild a step although nothing of its own changed. */
export function wastedCommits({ again, step }: StepView): number {
  return again - step.own;
}

/**
 * What a COPY takes from the context is all that it needs, so each further rebuild of it is the fault of what stands before it. What a RUN
 * needs is not known; and a few commits are no reason to move anything.
 */
function isWaste(view: StepView, { planned }: ReplayedHistory): boolean {
  const { selection } = planned.plan.steps[view.step.step]!;
  const takesFiles = selection?.sources.some(({ kind }) => kind === "context") ?? false;
  const wasted = wastedCommits(view);
  return takesFiles && wasted >= 3 && wasted >= view.step.present * 0.2 && view.step.own <= view.again / 2;
}
