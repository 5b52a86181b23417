import { rules } from "../rules/registry.generated.ts";
import type { Language } from "../text/language.ts";
import { rulePage } from "./rule-page.ts";

/** The page of one of plimsoll's own rules, beside the pages in the other language (`../ko/latest-tag.md`). Undefined for an unknown rule. */
export function renderRulePage(id: string, language: Language): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  return rule === undefined
    ? undefined
    : rulePage(rule, language, { otherLanguage: `../${language === "en" ? "ko" : "en"}/${id}.md` });
}
