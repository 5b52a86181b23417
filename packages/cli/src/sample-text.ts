import { type AnyRule, type Language, renderFinding } from "@plimsoll/core";
import { findingsIn } from "./fix-grade.ts";

/** What a rule says of itself. Its texts may speak of what was found: then of what its first example holds. */
export function sampleText(
  rule: AnyRule,
  language: Language,
): { readonly title: string; readonly why: string; readonly how: string } {
  const { title, why, how } = rule.text[language];
  if (!/\{\w+\}/.test(why + how)) return { title, why, how };
  const sample = rule.examples.flatMap((example) => findingsIn(rule, example))[0];
  if (sample === undefined) return { title, why, how };
  const rendered = renderFinding(rule, sample, language);
  return { title, why: rendered.why, how: rendered.how };
}
