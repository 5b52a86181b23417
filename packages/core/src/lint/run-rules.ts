import type { RuleCrash } from "../analysis.ts";
import type { LintConfig } from "../config/lint-config.ts";
import { findingSeverity } from "../config/severity-of.ts";
import type { AnyRawFinding, AnyRule, RuleContext } from "../rules/rule.ts";
import type { Finding } from "./finding.ts";
import type { SelectedRule } from "./select.ts";

export interface RuleResults {
  readonly findings: readonly Finding[];
  readonly crashes: readonly RuleCrash[];
}

/** Runs the rules, each behind a fence: one that throws loses its own findings and nobody else's. */
export function runRules(
  selected: readonly SelectedRule[],
  context: Omit<RuleContext, "options">,
  config: LintConfig,
): RuleResults {
  const findings: Finding[] = [];
  const crashes: RuleCrash[] = [];
  const shared: RuleContext = { ...context, options: {} };
  for (const { rule, options } of selected) {
    try {
      for (const raw of rule.check(rule.options === undefined ? shared : { ...context, options }))
        findings.push(...gradeFinding(rule, raw, config));
    } catch (error) {
      crashes.push({ rule: rule.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  return { findings, crashes };
}

/** A raw finding with what its rule and the config say of it; nothing when the config switches it off. */
export function gradeFinding(rule: AnyRule, raw: AnyRawFinding, config: LintConfig): readonly Finding[] {
  const severity = findingSeverity(config, rule, raw.code);
  if (severity === "off") return [];
  const { span, message, params = {}, fix, related = [] } = raw;
  const codes = raw.code === undefined ? rule.sources.map((source) => source.id) : raw.code === "" ? [] : [raw.code];
  const places = related.map((place) => ({ span: place.span, message: place.message, params: place.params ?? {} }));
  return [{ rule: rule.id, codes, severity, category: rule.category, span, message, params, fix, related: places }];
}
