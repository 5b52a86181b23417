import type { Language } from "@plimsoll/core";
import { type RenameProblem, unreachable } from "@plimsoll/core/editor";
import { englishRenameText } from "./rename-text-en.ts";
import { koreanRenameText } from "./rename-text-ko.ts";

/** Why something cannot be renamed, in one language. `line` is 1-based, undefined when it is not known. */
export interface RenameText {
  fixed(name: string): string;
  readonly unnamed: string;
  readonly number: string;
  readonly grammar: Readonly<Record<"stage" | "variable" | "heredoc", (name: string) => string>>;
  reserved(name: string): string;
  readonly taken: Readonly<Record<"stage" | "variable" | "heredoc", (name: string, line: number) => string>>;
  image(name: string, line: number): string;
  captures(name: string, line: number | undefined): string;
  inBody(name: string, line: number): string;
  hidden(line: number): string;
}

export const renameText: Readonly<Record<Language, RenameText>> = { en: englishRenameText, ko: koreanRenameText };

/** `lineOf` gives the 1-based line of an offset. */
export function describeProblem(text: RenameText, problem: RenameProblem, lineOf: (offset: number) => number): string {
  switch (problem.kind) {
    case "fixed":
      return text.fixed(problem.name);
    case "unnamed":
      return text.unnamed;
    case "grammar":
      return text.grammar[problem.thing](problem.name);
    case "reserved":
      return text.reserved(problem.name);
    case "taken":
      return text.taken[problem.thing](problem.name, lineOf(problem.at));
    case "image":
      return text.image(problem.name, lineOf(problem.at));
    case "captures":
      return text.captures(problem.name, problem.at === undefined ? undefined : lineOf(problem.at));
    case "in-body":
      return text.inBody(problem.name, lineOf(problem.at));
    case "hidden":
      return text.hidden(lineOf(problem.at));
    default:
      return unreachable(problem);
  }
}
