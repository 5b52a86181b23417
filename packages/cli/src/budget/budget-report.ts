import type { Language } from "@plimsoll/core";
import { isOver } from "@plimsoll/core/plan";
import { sizeText } from "@plimsoll/plan-view/views";
import { fitText } from "../fit-text.ts";
import type { Note } from "../note.ts";
import { codeSpan } from "../reporters/markdown-text.ts";
import { planText } from "../plan/plan-text.ts";
import { amountText, limitText } from "./budget-lines.ts";
import { budgetText } from "./budget-text.ts";
import type { JudgedLimit } from "./build-budget.ts";

/** What is passed, as errors. `path`: of the Dockerfile. */
export function notesOnBudget(path: string, limits: readonly JudgedLimit[], language: Language): readonly Note[] {
  const text = budgetText[language];
  return limits.filter(isOver).map(({ key, value, limit, state }) => {
    const amount = amountText(key, value, { text, plan: planText[language] });
    return { path, line: undefined, ...text.over(text.keys[key], amount, limitText(key, limit, text), state === "over") };
  });
}

/** For programs. */
export function budgetJson(limits: readonly JudgedLimit[]): readonly unknown[] {
  return limits.map(({ key, limit, value, state, heaviest, base }) => ({
    key,
    limit,
    value,
    state,
    heaviest,
    base: base ?? null,
  }));
}

export function budgetMarkdown(limits: readonly JudgedLimit[], language: Language): readonly string[] {
  if (limits.length === 0) return [];
  const [text, plan] = [budgetText[language], planText[language]];
  return [
    `**${text.heading}**`,
    "",
    ...limits.flatMap((judged) => {
      const { key, value, limit, state, heaviest, base } = judged;
      const amount = text.of(amountText(key, value, { text, plan }), limitText(key, limit, text));
      const words = text.states[state] === "" ? "" : ` · **${text.states[state]}**`;
      const steps = (base === undefined ? heaviest : [base, ...heaviest]).map(({ line, text: written, size }) => {
        return `  - ${sizeText(size, plan)}, ${text.onLine(line)}: ${codeSpan(fitText(written, 80))}`;
      });
      return [`- ${isOver(judged) ? "❌" : "⊖"} ${text.keys[key]}: ${amount}${words}`, ...(isOver(judged) ? steps : [])];
    }),
  ];
}
