import type { Language } from "@plimsoll/core";
import { budgetKeys, formatBytes } from "@plimsoll/core/plan";
import { amountText } from "../budget/budget-lines.ts";
import { budgetText } from "../budget/budget-text.ts";
import { planText } from "../plan/plan-text.ts";
import type { ImageDiff, TotalKey } from "./compared-layers.ts";
import { shareText } from "./growth-limit.ts";
import { growthRange, growthText } from "./growth-text.ts";

export interface TotalCells {
  readonly label: string;
  /** `300 MB → 325 MB`, or one number that stays. */
  readonly change: string;
  /** `+25 MB`; `+25 MB + ?` when parts are not known. */
  readonly growth: string;
  /** The share, and the range. */
  readonly more: string;
}

/** What the image as a whole comes to. The context only where it is known. */
export function totalCells({ totals }: ImageDiff, language: Language): readonly TotalCells[] {
  const text = budgetText[language];
  const keys = budgetKeys.filter((key): key is TotalKey => key !== "rebuiltPerCommit" && totals[key].after !== undefined);
  return keys.map((key) => {
    const { before, after, growth, known } = totals[key];
    const amount = (size: typeof before): string =>
      size === undefined ? "?" : amountText(key, size, { text, plan: planText[language] });
    const [old, fresh] = [amount(before), amount(after)];
    const isNone = growth.likely === 0;
    const base = before?.likely ?? null;
    const share = isNone || growth.likely === null || base === null || base === 0 ? [] : [shareText(growth.likely, base)];
    const show = key === "layers" ? String : formatBytes;
    const sum =
      growth.likely === null && known !== 0 ? `${growthText({ ...growth, likely: known }, show)} + ?` : growthText(growth, show);
    const range = isNone ? undefined : growthRange(growth);
    return {
      label: text.keys[key],
      change: old === fresh ? fresh : `${old} → ${fresh}`,
      growth: isNone ? "" : sum,
      more: [...share, ...(range === undefined || key === "layers" ? [] : [range])].join(", "),
    };
  });
}
