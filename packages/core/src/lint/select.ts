import type { LintConfig } from "../config/lint-config.ts";
import { ruleRuns } from "../config/severity-of.ts";
import type { AnyRule } from "../rules/rule.ts";

/** A rule that runs, with all its settings. */
export interface SelectedRule {
  readonly rule: AnyRule;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The rules that run for a file. */
export function selectRules(rules: readonly AnyRule[], config: LintConfig): readonly SelectedRule[] {
  return rules.filter((rule) => ruleRuns(config, rule)).map((rule) => ({ rule, options: optionsOf(rule, config) }));
}

function optionsOf(rule: AnyRule, config: LintConfig): Readonly<Record<string, unknown>> {
  if (rule.options === undefined) return {};
  const given = config.options[rule.id];
  return Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, given?.[name] ?? option.default]));
}
