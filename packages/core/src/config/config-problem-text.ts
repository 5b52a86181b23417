import type { Language } from "../text/language.ts";
import type { ConfigProblemCode, ConfigProblemOf, ConfigProblemText, ConfigProblemTexts } from "./config-problem.ts";
import { englishConfigProblems } from "./config-problem-text-en.ts";
import { koreanConfigProblems } from "./config-problem-text-ko.ts";

const texts: Readonly<Record<Language, ConfigProblemTexts>> = { en: englishConfigProblems, ko: koreanConfigProblems };

/** What a problem of the config, or of the command line's settings, is told as. */
export function describeConfigProblem<Code extends ConfigProblemCode>(
  problem: ConfigProblemOf<Code>,
  language: Language,
): ConfigProblemText {
  return texts[language][problem.code](problem.params);
}
