import type { Language } from "@plimsoll/core";
import { englishCompletion } from "./completion-text-en.ts";
import { koreanCompletion } from "./completion-text-ko.ts";

export const shells = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof shells)[number];

/** What `completion` says, in one language. */
export interface CompletionText {
  readonly description: string;
  readonly argument: string;
  readonly examples: string;
}

export const completionText: Readonly<Record<Language, CompletionText>> = { en: englishCompletion, ko: koreanCompletion };
