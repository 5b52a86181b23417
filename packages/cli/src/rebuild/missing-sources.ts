import type { Language } from "@plimsoll/core";
import type { PlannedBuild } from "@plimsoll/core/plan";
import { isFailure, lineOfStep, type StepRemark, stepRemarks } from "@plimsoll/plan-view/views";
import type { Note } from "../note.ts";
import { planText } from "../plan/plan-text.ts";
import { rebuildText } from "./rebuild-text.ts";

/**
 * Where the build after the change fails because a COPY or a mount finds nothing: its cache key alone does not tell. `fromGit`: the files are those that git
 * knows, and what a step misses on both sides may well be on disk, or be made before the build.
 */
export function notesOnMissingSources(
  before: PlannedBuild,
  after: PlannedBuild,
  path: string,
  { fromGit, language }: { readonly fromGit: boolean; readonly language: Language },
): readonly Note[] {
  const missed = fromGit ? new Set(failuresIn(before).map(({ remark }) => JSON.stringify(remark))) : new Set<string>();
  return failuresIn(after).map(({ index, remark }): Note => {
    const place = { path, line: lineOfStep(after, index) };
    if (remark.kind === "missing" && remark.because === "absent" && missed.has(JSON.stringify(remark))) {
      return { ...place, ...rebuildText[language].problems.unseenSource(remark.path) };
    }
    return { ...place, message: planText[language].remark(remark), help: "" };
  });
}

interface Failure {
  readonly index: number;
  readonly remark: StepRemark;
}

function failuresIn({ graph, plan }: PlannedBuild): readonly Failure[] {
  return plan.steps.flatMap((step, index) =>
    step.reachable
      ? stepRemarks(step, undefined, [], graph.stages)
          .filter(isFailure)
          .map((remark) => ({ index, remark }))
      : [],
  );
}
