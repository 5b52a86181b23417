import type { Language } from "@plimsoll/core";
import type { BudgetKey, BudgetState } from "@plimsoll/core/plan";
import type { MessageWithHelp } from "../cli-text.ts";
import { englishBudgetText } from "./budget-text-en.ts";
import { koreanBudgetText } from "./budget-text-ko.ts";

/** What is said of limits, in one language. Sizes come as text. */
export interface BudgetText {
  /** Of `--budget`, in the help. */
  readonly option: string;
  /** The same of `plimsoll history`. */
  readonly historyOption: string;
  readonly heading: string;
  readonly keys: Readonly<Record<BudgetKey, string>>;
  readonly states: Readonly<Record<BudgetState, string>>;
  /** `62 MB of 80 MB`. */
  of(value: string, limit: string): string;
  layers(count: string): string;
  /** Above the steps that weigh most. */
  readonly heaviest: string;
  onLine(line: number): string;
  /** An error: a limit is passed. */
  over(what: string, value: string, limit: string, sure: boolean): MessageWithHelp;
  badBudget(value: string): MessageWithHelp;
  /** `--budget` without any limit. */
  readonly noBudget: MessageWithHelp;
  /** The same where only what commits rebuild is judged. */
  readonly noCommitBudget: MessageWithHelp;
}

export const budgetText: Readonly<Record<Language, BudgetText>> = { en: englishBudgetText, ko: koreanBudgetText };
