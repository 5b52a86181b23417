import { renderProblem } from "../lint/problem-text.ts";
import type { Language } from "../text/language.ts";
import { englishFormatText } from "./format-text-en.ts";
import type { FormatRefusal } from "./format-dockerfile.ts";
import { koreanFormatText } from "./format-text-ko.ts";

/** What the formatter says, in one language. */
export interface FormatText {
  /** `problem`: what BuildKit would say, rendered. */
  problem(problem: string): FormatMessage;
  readonly meaning: FormatMessage;
}

export interface FormatMessage {
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

const texts: Readonly<Record<Language, FormatText>> = { en: englishFormatText, ko: koreanFormatText };

/** Why a text was not formatted. */
export function describeRefusal(refusal: FormatRefusal, language: Language): FormatMessage {
  const text = texts[language];
  return refusal.reason === "problem" ? text.problem(renderProblem(refusal.problem, language)) : text.meaning;
}
