import { positionAt } from "@plimsoll/core";
import type { PlannedBuild, WasteReport } from "@plimsoll/core/plan";
import { plainStyle } from "../style.ts";
import { createUnifiedDiff } from "../unified-diff.ts";
import type { WasteJson } from "./waste-option.ts";
import type { WasteView } from "./waste-view.ts";

/** `waste` in the JSON of `plan`. Lines are 1-based and those of the Dockerfile as it is, steps count from 0, sizes in bytes. */
export function wasteJson(
  views: readonly WasteView[],
  { together, efficiency }: WasteReport,
  { plan, syntax }: PlannedBuild,
): WasteJson {
  const diff = createUnifiedDiff(plainStyle);
  const placeOf = (step: number): { step: number; line: number } => ({
    step,
    line: positionAt(syntax.source, plan.steps[step]!.instruction.span.start).line + 1,
  });
  const waste = views.map(({ waste: { kind, step, writtenBy, paths, morePaths, by, bytes, transfer, patch }, ...view }) => ({
    kind,
    line: view.line,
    step,
    writtenBy: writtenBy.map(placeOf),
    message: view.message,
    by,
    paths,
    morePaths,
    bytes,
    transfer,
    ...(view.caution === undefined ? {} : { caution: view.caution }),
    patch:
      patch === undefined
        ? null
        : {
            how: patch.how,
            saved: patch.saved,
            savedTransfer: patch.savedTransfer,
            diff: view.patches.map(({ path, before, after }) => diff(path, before, after)).join(""),
          },
  }));
  return { waste, wasteTogether: together ?? null, efficiency: efficiency ?? null };
}
