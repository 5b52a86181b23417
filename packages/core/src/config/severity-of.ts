import type { RuleInfo } from "../rules/rule.ts";
import { ownProfileNames, severities, type LintConfig, type SeveritySetting } from "./lint-config.ts";
import { profileSeverity } from "./profiles.ts";

/**
 * The severity of a rule's finding under a config; "off" when it is not to be shown. `code` is the finding's own, for a rule that
 * stands for several checks of another tool; a finding without one answers to all codes of its rule.
 */
export function findingSeverity(config: LintConfig, rule: RuleInfo, code: string | undefined): SeveritySetting {
  if (!isSelected(config, rule, code)) return "off";
  return codeSetting(config, rule, code) ?? config.severities[rule.id] ?? ownSeverity(config, rule, code);
}

/** Whether a rule need run at all: false only when none of its findings could be shown. */
export function ruleRuns(config: LintConfig, rule: RuleInfo): boolean {
  if (config.only !== undefined && !config.only.includes(rule.id)) return false;
  if (findingSeverity(config, rule, undefined) !== "off") return true;
  // Without codes of its own the rule has one severity, and that is "off".
  if (rule.openCodes !== undefined) return true;
  return rule.sources.some(({ id }) => findingSeverity(config, rule, id) !== "off");
}

function isSelected(config: LintConfig, rule: RuleInfo, code: string | undefined): boolean {
  if (config.only === undefined) return true;
  if (!config.only.includes(rule.id)) return false;
  const codes = config.onlyCodes[rule.id];
  return codes === undefined || code === undefined || codes.includes(code);
}

function codeSetting(config: LintConfig, rule: RuleInfo, code: string | undefined): SeveritySetting | undefined {
  const settings = config.codeSeverities[rule.id];
  if (settings === undefined) return undefined;
  if (code !== undefined) return settings[code];
  const given = Object.values(settings);
  return given.includes("off") ? "off" : severities.find((severity) => given.includes(severity));
}

/**
 * * What asks for a rule by name switches it on where the profile leaves it out: `only`, or giving its options. Where the profile
 * has a part of the rule, the other parts stay off unless their code is asked for.
 */
function ownSeverity(config: LintConfig, rule: RuleInfo, code: string | undefined): SeveritySetting {
  const severity = inProfiles(config, rule)
    ? (runtimeSeverity(config, rule) ?? profileSeverity(config.profile, rule, code))
    : "off";
  if (severity !== "off") return severity;
  if (code !== undefined && config.onlyCodes[rule.id]?.includes(code) === true) return rule.severity;
  const asked = config.only !== undefined || config.options[rule.id] !== undefined;
  if (!asked) return "off";
  return !inProfiles(config, rule) || profileSeverity(config.profile, rule) === "off" ? rule.severity : "off";
}

/** Whether profiles have the rule at all: not where it comes or goes. */
function inProfiles({ preview }: Pick<LintConfig, "preview">, { status = "stable" }: RuleInfo): boolean {
  return status === "stable" || (status === "preview" && preview);
}

/** The severity that follows from what the image is run by: the gravest of those that the rule names. */
function runtimeSeverity({ profile, runtimes }: LintConfig, { inRuntimes }: RuleInfo): SeveritySetting | undefined {
  if (inRuntimes === undefined || runtimes.length === 0 || !ownProfileNames.has(profile)) return undefined;
  const levels = runtimes.map((runtime) => inRuntimes[runtime]);
  return severities.find((severity) => levels.includes(severity));
}
