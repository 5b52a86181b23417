import { defaultLintConfig, type LintConfig, type SeveritySetting } from "./lint-config.ts";
import { profileFailOn } from "./profiles.ts";
import {
  noRuleSettings,
  type CommandLineSettings,
  type ConfigLayer,
  type PathOverride,
  type ProjectConfig,
  type RuleSettings,
} from "./project-config.ts";

export interface ConfigSources {
  /** The config file, if there is one. */
  readonly project?: ProjectConfig | undefined;
  /** Those of its overrides that match the file, in their order. */
  readonly overrides?: readonly PathOverride[] | undefined;
  readonly commandLine?: CommandLineSettings | undefined;
}

/** The settings for one file: profile, then config file, then its overrides for the path, then the command line. */
export function resolveLintConfig({ project, overrides = [], commandLine }: ConfigSources): LintConfig {
  const layers = [project, ...overrides, commandLine].filter((layer) => layer !== undefined);
  if (layers.length === 0) return defaultLintConfig;
  const profile = lastGiven(layers, "profile") ?? defaultLintConfig.profile;
  const fileRules = [project, ...overrides].reduce((rules, layer) => mergeRules(rules, layer?.rules), noRuleSettings);
  return {
    profile,
    ...mergeRules(withoutOff(fileRules, commandLine?.only), commandLine?.rules),
    only: commandLine?.only,
    onlyCodes: commandLine?.onlyCodes ?? {},
    inlineSuppressions: project?.inlineSuppressions ?? defaultLintConfig.inlineSuppressions,
    failOn: lastGiven(layers, "failOn") ?? profileFailOn(profile),
    preview: commandLine?.preview ?? project?.preview ?? defaultLintConfig.preview,
    runtimes: lastGiven(layers, "runtimes") ?? defaultLintConfig.runtimes,
  };
}

function lastGiven<Key extends "profile" | "failOn" | "runtimes">(layers: readonly ConfigLayer[], key: Key): ConfigLayer[Key] {
  return layers.findLast((layer) => layer[key] !== undefined)?.[key];
}

/** A later layer goes before an earlier one: its word on a rule also ends what the earlier one says of that rule's codes. */
function mergeRules(earlier: RuleSettings, later: RuleSettings = noRuleSettings): RuleSettings {
  const codeSeverities = { ...earlier.codeSeverities };
  for (const id of Object.keys(later.severities)) delete codeSeverities[id];
  for (const [id, codes] of Object.entries(later.codeSeverities)) codeSeverities[id] = { ...codeSeverities[id], ...codes };
  const options = { ...earlier.options };
  for (const [id, given] of Object.entries(later.options)) options[id] = { ...options[id], ...given };
  return { severities: { ...earlier.severities, ...later.severities }, codeSeverities, options };
}

/** Who selects a rule on the command line wants to see it, whatever the config file switches off. */
function withoutOff(rules: RuleSettings, only: readonly string[] | undefined): RuleSettings {
  if (only === undefined) return rules;
  const codes = Object.entries(rules.codeSeverities).map(([id, settings]) => [id, dropOff(settings)] as const);
  return { severities: dropOff(rules.severities), codeSeverities: Object.fromEntries(codes), options: rules.options };
}

/** Rules that are not selected do not run anyway, so dropping theirs too changes nothing. */
function dropOff(settings: Readonly<Record<string, SeveritySetting>>): Readonly<Record<string, SeveritySetting>> {
  return Object.fromEntries(Object.entries(settings).filter(([, setting]) => setting !== "off"));
}
