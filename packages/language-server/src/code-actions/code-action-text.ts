import type { Language } from "@plimsoll/core";
import type { RefactoringKind } from "@plimsoll/core/refactor";
import { codeActionTextEn } from "./code-action-text-en.ts";
import { codeActionTextKo } from "./code-action-text-ko.ts";

/** Titles of code actions. Names of rules and code stand in them as they are: a menu has no formatting. */
export interface CodeActionText {
  /** A fix that may change what is built. */
  unsafe(title: string): string;
  fixRule(rule: string): string;
  readonly fixAll: string;
  ignoreHere(rule: string): string;
  ignoreInFile(rule: string): string;
  ignoreInConfig(rule: string, file: string): string;
  /** A new config file. */
  ignoreInNewConfig(rule: string, file: string): string;
  openRule(rule: string): string;
  /** What BuildKit would not read, written as it was likely meant. */
  replaceBy(suggestion: string): string;
  refactoring(kind: RefactoringKind, params: Readonly<Record<string, string>>): string;
  /** Of an edit that the client is asked to make. */
  readonly editLabel: string;
  /** The text has changed since the action was offered, or the result would not hold. */
  readonly gone: string;
}

export const codeActionTexts: Readonly<Record<Language, CodeActionText>> = { en: codeActionTextEn, ko: codeActionTextKo };
