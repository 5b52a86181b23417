import { maskCredentials, positionAt } from "@plimsoll/core";
import type { PlannedBuild, RebuildCause } from "@plimsoll/core/plan";

/** The same as a RebuildCause, with lines (1-based) in place of positions, and without what logs somebody in. */
export type ShownCause =
  | Extract<RebuildCause, { readonly kind: "file" | "build-arg" | "instruction" | "base-image" | "folder-base" | "step-removed" }>
  | { readonly kind: "upstream-step"; readonly line: number }
  | { readonly kind: "output-differs?"; readonly line: number };

export function showCause(cause: RebuildCause, planned: PlannedBuild): ShownCause {
  switch (cause.kind) {
    case "upstream-step":
    case "output-differs?":
      return { kind: cause.kind, line: lineOfStep(planned, cause.index) };
    case "build-arg":
      return {
        ...cause,
        before: cause.before && maskCredentials(cause.before),
        after: cause.after && maskCredentials(cause.after),
      };
    case "instruction":
      return { ...cause, detail: maskCredentials(cause.detail) };
    default:
      return cause;
  }
}

/** 1-based line of the instruction; for a trigger of ONBUILD that of the FROM that triggers it. */
export function lineOfStep({ plan, graph, syntax }: PlannedBuild, index: number): number {
  const { instruction, stage, triggered } = plan.steps[index]!;
  const from = triggered ? graph.stages[stage]?.from : undefined;
  return positionAt(syntax.source, (from ?? instruction).span.start).line + 1;
}
