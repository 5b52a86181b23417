import type { LintConfig } from "../config/lint-config.ts";
import { ruleRuns } from "../config/severity-of.ts";
import type { AnyRule } from "../rules/rule.ts";

/** A rule that runs, with all its settings. */
export interface SelectedRule {
  readonly rule: AnyRule;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What was selected last for a config. Both are immutable, so the answer can never grow stale; one run has few configs and many files. */
const selections = new WeakMap<LintConfig, { readonly rules: readonly AnyRule[]; readonly selected: readonly SelectedRule[] }>();

/** The rules that run for a file. */
export function selectRules(rules: readonly AnyRule[], config: LintConfig): readonly SelectedRule[] {
  const known = selections.get(config);
  if (known !== undefined && known.rules === rules) return known.selected;
  const selected = rules.filter((rule) => ruleRuns(config, rule)).map((rule) => ({ rule, options: optionsOf(rule, config) }));
  selections.set(config, { rules, selected });
  return selected;
}

function optionsOf(rule: AnyRule, config: LintConfig): Readonly<Record<string, unknown>> {
  if (rule.options === undefined) return {};
  const given = config.options[rule.id];
  return Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, given?.[name] ?? option.default]));
}
