import type { RuleCrash } from "../analysis.ts";
import type { LintConfig } from "../config/lint-config.ts";
import { profileSeverity } from "../config/profiles.ts";
import { findingSeverity } from "../config/severity-of.ts";
import type { AnyRawFinding, RuleContext, RuleInfo } from "../rules/rule.ts";
import type { Finding } from "./finding.ts";
import { mentionsIn } from "./mentions.ts";
import type { SelectedRule } from "./select.ts";

export interface RuleResults {
  readonly findings: readonly Finding[];
  readonly crashes: readonly RuleCrash[];
}

/** Runs the rules, each behind a fence: one that throws loses its own findings and nobody else's. */
export function runRules(
  selected: readonly SelectedRule[],
  context: Omit<RuleContext, "options" | "runtimes">,
  config: LintConfig,
): RuleResults {
  const findings: Finding[] = [];
  const crashes: RuleCrash[] = [];
  const shared: RuleContext = { ...context, runtimes: config.runtimes, options: {} };
  const isMentioned = mentionsIn(context);
  for (const { rule, options } of selected) {
    if (rule.mentions !== undefined && !rule.mentions.some(isMentioned)) continue;
    try {
      for (const raw of rule.check(rule.options === undefined ? shared : { ...shared, options }))
        findings.push(...gradeFinding(rule, raw, config));
    } catch (error) {
      crashes.push({ rule: rule.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  return { findings, crashes };
}

/** A raw finding with what its rule and the config say of it; nothing when the config switches it off. */
export function gradeFinding(rule: RuleInfo, raw: AnyRawFinding, config: LintConfig): readonly Finding[] {
  const graded = raw.severity === undefined ? rule : { ...rule, severity: raw.severity };
  const severity = findingSeverity(config, graded, raw.code);
  if (severity === "off" || isLeftOut(rule, raw, config)) return [];
  const { span, message, params = {}, fix, related = [] } = raw;
  const codes = raw.code === undefined ? rule.sources.map((source) => source.id) : raw.code === "" ? [] : [raw.code];
  const places = related.map((place) => ({ span: place.span, message: place.message, params: place.params ?? {} }));
  return [{ rule: rule.id, codes, severity, category: rule.category, span, message, params, fix, related: places }];
}

/** Whether the profile has the rule but not this finding of it, and nobody asks for the rule by name. */
function isLeftOut(rule: RuleInfo, { profiles, code }: AnyRawFinding, { profile, only, codeSeverities }: LintConfig): boolean {
  if (profiles === undefined || only !== undefined || (code !== undefined && codeSeverities[rule.id]?.[code] !== undefined)) {
    return false;
  }
  return profileSeverity(profile, rule, code) !== "off" && profileSeverity(profile, { ...rule, profiles }, code) === "off";
}
