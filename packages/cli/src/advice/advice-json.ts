import { positionAt } from "@plimsoll/core";
import type { PlannedBuild } from "@plimsoll/core/plan";
import { plainStyle } from "../style.ts";
import { createUnifiedDiff } from "../unified-diff.ts";
import type { AdviceView } from "./advice-view.ts";

/** `advice` in the JSON of `plan` and `history`. Lines are 1-based and those of the Dockerfile as it is. */
export function adviceJson(views: readonly AdviceView[], { plan, syntax }: PlannedBuild): readonly unknown[] {
  const diff = createUnifiedDiff(plainStyle);
  return views.map(({ advice, line, message, caution, patches }) => {
    const lineOf = (step: number): { line: number; instruction: string } => {
      const { instruction } = plan.steps[step]!;
      return { line: positionAt(syntax.source, instruction.span.start).line + 1, instruction: instruction.keyword };
    };
    const { keptCached, cheaper, groups, costBefore, costAfter, ...effect } = advice.effect;
    return {
      kind: advice.kind,
      line,
      message,
      risk: advice.risk,
      ...(caution === undefined ? {} : { caution }),
      effect: {
        ...effect,
        keptCached: keptCached.map(({ step, before, after }) => ({ ...lineOf(step), before, after })),
        ...(cheaper.length === 0 ? {} : { cheaper: cheaper.map(({ step, runs }) => ({ ...lineOf(step), runs })) }),
        ...(groups.length === 0 ? {} : { groups }),
        cost: { before: rounded(costBefore), after: rounded(costAfter) },
      },
      diff: patches.map(({ path, before, after }) => diff(path, before, after)).join(""),
    };
  });
}

function rounded(cost: number): number {
  return Math.round(cost * 100) / 100;
}
