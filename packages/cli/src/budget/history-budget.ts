import { addSizes, type Budget, judgeBudget, rangeSize, type Size, unknownSize } from "@plimsoll/core/plan";
import type { HistoryView, StepView } from "../history/history-view.ts";
import { heaviestSteps, type JudgedLimit, limitsOf } from "./build-budget.ts";

/**
 * The limit of what a commit rebuilds, with what the replayed commits rebuild on average and the steps that weigh most in it. Empty without such a
 * limit, and where no commit was compared. `limits`: of the command line; they go before those of the config.
 */
export function judgeHistory({ history, steps }: HistoryView, limits: Budget): readonly JudgedLimit[] {
  const { open, planned, result } = history;
  if (result.compared === 0) return [];
  const weighed = steps.map((step) => ({ line: step.line, text: step.text, size: perCommit(step, result.compared) }));
  const rebuiltPerCommit = addSizes(
    weighed.map(({ size }) => size),
    "layers rebuilt per commit",
  );
  const budget = limitsOf(open, planned, limits);
  return judgeBudget(budget, { rebuiltPerCommit }).map((line) => ({
    ...line,
    heaviest: heaviestSteps(weighed),
    base: undefined,
  }));
}

/** What a commit makes anew of a layer on average; the least is without rebuilds that are not certain. */
function perCommit({ size, again, step }: StepView, commits: number): Size {
  const [all, sure] = [again / commits, step.rebuilt / commits];
  const { low, likely, high, basis, source } = size;
  if (again === 0) return rangeSize(0, 0, 0, "measured", source);
  if (likely === null || high === null) return unknownSize(source, Math.floor(low * sure));
  return rangeSize(low * sure, likely * all, high * all, basis, source);
}
