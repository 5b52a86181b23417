import type { AnyRule } from "../rules/rule.ts";
import type { Language } from "../text/language.ts";
import { maskCredentials } from "../text/mask-credentials.ts";
import type { Finding } from "./finding.ts";

/** What is shown of a finding, in one language. */
export interface RenderedFinding {
  /** One sentence: what is wrong here. Code stands in backquotes. */
  readonly message: string;
  readonly why: string;
  readonly how: string;
  /** What the fix does; undefined without a fix. */
  readonly fixTitle: string | undefined;
  readonly related: readonly string[];
}

export function renderFinding(rule: Pick<AnyRule, "text">, finding: Finding, language: Language): RenderedFinding {
  const text = rule.text[language];
  const titleKey = finding.fix?.title ?? "default";
  const fixTitle = text.fixes?.[titleKey];
  return {
    message: fillIn(text.messages[finding.message] ?? finding.message, finding.params),
    why: fillIn(text.why, finding.params),
    how: fillIn(text.how, finding.params),
    fixTitle: finding.fix === undefined ? undefined : fillIn(fixTitle ?? text.how, finding.params),
    related: finding.related.map((place) => fillIn(text.messages[place.message] ?? place.message, place.params)),
  };
}

/**
 * The text with each `{name}` replaced by the parameter of that name; a name without a parameter stays as it is. What is quoted from a file may log
 * somebody in, and a message ends in the log of a CI: of an address no password is shown.
 */
export function fillIn(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? placeholder : maskCredentials(String(value));
  });
}
