import type { PlannedBuild } from "../../plan-dockerfile.ts";
import type { Language } from "../../text/language.ts";
import { lineAt } from "../../text/source-text.ts";
import { englishAct } from "./act-words-en.ts";
import { koreanAct } from "./act-words-ko.ts";
import { actOfStep, readingOf } from "./read-act.ts";

/** For each step of the plan what it does, in one sentence: that of its story. Code stands in backquotes. */
export function stepSentences(planned: PlannedBuild, language: Language): readonly string[] {
  const reading = readingOf(planned);
  const { source } = planned.syntax;
  const say = { en: englishAct, ko: koreanAct }[language];
  return planned.plan.steps.map((step) => {
    const { start, end } = step.instruction.span;
    return say({ act: actOfStep(reading, step), line: lineAt(source, start), endLine: lineAt(source, Math.max(start, end - 1)) });
  });
}
