import { formatBytes } from "@plimsoll/core/plan";
import { fitText } from "../fit-text.ts";
import type { ComparedStep, RebuildResult } from "./compared-build.ts";
import type { Limit } from "./read-limit.ts";
import type { RebuildText } from "./rebuild-text.ts";
import { bytesText } from "./verdict.ts";

/** Says that more is rebuilt than a limit allows; undefined when it is not. What is not known counts with what it is at least. */
export function overLimit(
  { steps, rebuilt, bytes }: RebuildResult,
  limit: Limit,
  text: RebuildText,
): { readonly message: string; readonly help: string } | undefined {
  const found = limit.kind === "steps" ? rebuilt : sureBytes(steps);
  if (found <= (limit.kind === "steps" ? limit.steps : limit.bytes)) return undefined;
  const shown = limit.kind === "steps" ? text.steps(found) : formatBytes(found);
  const atLeast = limit.kind === "bytes" && bytes.likely === null;
  const heaviest = heaviestOf(steps).map((step) =>
    text.problems.heaviest(step.line, fitText(step.text, 40), bytesText(step.size)),
  );
  const allowed = limit.kind === "steps" ? text.steps(limit.steps) : limit.text;
  return text.problems.overLimit(allowed, shown, atLeast, heaviest);
}

/** Without what is rebuilt only perhaps. */
function sureBytes(steps: readonly ComparedStep[]): number {
  return steps.reduce((sum, { state, size }) => (state === "rebuilt" ? sum + weightOf(size) : sum), 0);
}

function heaviestOf(steps: readonly ComparedStep[]): readonly ComparedStep[] {
  const rebuilt = steps.filter(({ state }) => state === "rebuilt");
  // What a command writes is not known, and mostly more than a directory.
  const rank = ({ size, keyword }: ComparedStep): number =>
    weightOf(size) + (size.likely === null && keyword === "RUN" ? 0.5 : 0);
  return rebuilt.toSorted((a, b) => rank(b) - rank(a)).slice(0, 3);
}

function weightOf({ likely, low }: ComparedStep["size"]): number {
  return likely ?? low;
}
