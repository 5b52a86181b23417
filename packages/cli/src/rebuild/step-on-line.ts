import { positionAt } from "@plimsoll/core";
import type { PlannedBuild } from "@plimsoll/core/plan";
import { placesOf, type StepPlace } from "./compared-build.ts";

export type FoundStep =
  /** `index`: position in the plan's steps. */
  | { readonly kind: "step"; readonly index: number }
  /** There is no step on that line; `nearest` is undefined when there is none at all. */
  | { readonly kind: "nearest"; readonly nearest: StepPlace | undefined };

/** The step whose instruction stands on a line (1-based), on any of its lines. For a FROM the last step that it triggers. */
export function stepOnLine(planned: PlannedBuild, line: number): FoundStep {
  const places = placesOf(planned);
  const found = places.findLast((place) => line >= place.line && line <= lastLineOf(planned, place));
  if (found !== undefined) return { kind: "step", index: found.index };
  const distance = (place: StepPlace): number =>
    Math.min(Math.abs(place.line - line), Math.abs(lastLineOf(planned, place) - line));
  const [first, ...rest] = places;
  const nearest = first && rest.reduce((best, place) => (distance(place) < distance(best) ? place : best), first);
  return { kind: "nearest", nearest };
}

function lastLineOf({ plan, syntax }: PlannedBuild, { index, line }: StepPlace): number {
  const { instruction, triggered } = plan.steps[index]!;
  return triggered ? line : positionAt(syntax.source, Math.max(instruction.span.start, instruction.span.end - 1)).line + 1;
}
