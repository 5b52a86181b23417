import type { Size } from "../sizes/layers/size.ts";
import { type Budget, type BudgetKey, budgetKeys } from "./budget.ts";

/** How a load compares with its limit. */
export type BudgetState =
  | "within"
  /** It is more in any case. */
  | "over"
  /** It is more, unless the truth lies in the lower part of the range. */
  | "likely-over"
  /** It is less, unless the truth lies in the upper part of the range. */
  | "maybe-over"
  /** What is known is less; something is not known. */
  | "unknown";

export interface BudgetLine {
  readonly key: BudgetKey;
  /** In bytes, or a number of layers. */
  readonly limit: number;
  readonly value: Size;
  readonly state: BudgetState;
}

/** What was predicted for a build, by the limit that it falls under; undefined when nobody knows anything of it. */
export type Load = { readonly [Key in BudgetKey]?: Size | undefined };

/** Each limit with what is predicted for it, in a fixed order; limits of what was not looked at are left out. */
export function judgeBudget(budget: Budget, load: Load): readonly BudgetLine[] {
  return budgetKeys.flatMap((key): readonly BudgetLine[] => {
    const limit = budget[key];
    const value = load[key];
    return limit === undefined || value === undefined ? [] : [{ key, limit, value, state: stateOf(value, limit) }];
  });
}

/** Whether a check fails on it. */
export function isOver({ state }: BudgetLine): boolean {
  return state === "over" || state === "likely-over";
}

function stateOf({ low, likely, high }: Size, limit: number): BudgetState {
  if (low > limit) return "over";
  if (likely === null || high === null) return "unknown";
  if (likely > limit) return "likely-over";
  return high > limit ? "maybe-over" : "within";
}
