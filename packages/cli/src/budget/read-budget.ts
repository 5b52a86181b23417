import { existsSync } from "node:fs";
import type { Language } from "@plimsoll/core";
import { type Budget, type BudgetKey, budgetKeys, readBytes } from "@plimsoll/core/plan";
import type { Note } from "../note.ts";
import { budgetText } from "./budget-text.ts";

/** What `--budget` asks for. */
export interface BudgetRequest {
  /** Whether being over a limit ends the command with 1. */
  readonly checked: boolean;
  /** Limits of the command line; they go before those of the config. */
  readonly limits: Budget;
}

/** `--budget` may stand before the path, which is then taken for its value: limits have an `=`. */
export function splitBudget(
  path: string | undefined,
  budget: string | boolean | undefined,
): { readonly path: string | undefined; readonly budget: string | boolean | undefined } {
  if (typeof budget !== "string" || budget.includes("=") || path !== undefined || !existsSync(budget)) return { path, budget };
  return { path: budget, budget: true };
}

/** Reads `image=200MB,layers=20`; a note when it is not that. */
export function readBudget(budget: string | boolean | undefined, language: Language): BudgetRequest | Note {
  if (typeof budget !== "string") return { checked: budget === true, limits: {} };
  const limits: { [Key in BudgetKey]?: number } = {};
  for (const part of budget.split(",")) {
    const [name = "", value = ""] = part.split(/=(.*)/s);
    const key = budgetKeys.find((each) => spelled(each) === spelled(name));
    const limit = key === "layers" ? wholeNumber(value) : readBytes(value);
    if (key === undefined || limit === undefined) {
      return { path: undefined, line: undefined, ...budgetText[language].badBudget(part) };
    }
    limits[key] = limit;
  }
  return { checked: true, limits };
}

/** `rebuilt-per-commit` and `rebuiltPerCommit` are the same. */
function spelled(name: string): string {
  return name.trim().replace(/[-_]/g, "").toLowerCase();
}

function wholeNumber(text: string): number | undefined {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}
