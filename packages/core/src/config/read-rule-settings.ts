import { isKnownHadolintCode } from "./hadolint-severities.ts";
import { severitySettings, type SeveritySetting } from "./lint-config.ts";
import type { ConfigPath, ConfigProblem, PlacedConfigProblem } from "./config-problem.ts";
import type { RuleSettings } from "./project-config.ts";
import { readRuleOptions } from "./read-rule-options.ts";
import type { RuleIndex, RuleReference } from "./rule-index.ts";
import { isMapping } from "./value-type.ts";

export interface RuleSettingsResult {
  readonly settings: RuleSettings;
  readonly problems: readonly PlacedConfigProblem[];
}

/**
 * * Reads a `rules:` mapping: names of rules, with a severity or a mapping of severity and options. Names and options are checked
 * here; that severities are severities is the schema's work, and what is none is passed over.
 */
export function readRuleSettings(value: unknown, path: ConfigPath, index: RuleIndex): RuleSettingsResult {
  const collected = createRuleSettings();
  const problems: PlacedConfigProblem[] = [];
  const entries = isMapping(value) ? Object.entries(value) : [];
  for (const [name, setting] of bySpecificity(entries, index)) {
    const keyPath = [...path, name];
    const { severity, options } = splitSetting(setting);
    const references = index.lookup(name);
    if (references.length === 0) {
      const problem = unknownRuleProblem(name, severity, index);
      if (problem !== undefined) problems.push({ problem, path: keyPath, at: "key" });
      continue;
    }
    for (const reference of references) {
      const other = severity === undefined ? undefined : collected.setSeverity(reference, severity, name);
      if (other === undefined) continue;
      const params = { name, other, rule: reference.rule.id };
      problems.push({ problem: { code: "rule-set-twice", params }, path: keyPath, at: "key" });
    }
    problems.push(...readRuleOptions(references, options, keyPath, collected.setOption));
  }
  return { settings: collected.settings, problems };
}

/**
 * What is wrong with a name that is no rule's. Nothing when it is a code of another tool that is only switched off: what does not
 * exist is off, and the same config stays good when a later version has the rule.
 */
export function unknownRuleProblem(
  name: string,
  severity: SeveritySetting | undefined,
  index: RuleIndex,
): ConfigProblem | undefined {
  if (!isKnownHadolintCode(name)) return { code: "unknown-rule", params: { name, suggestion: index.suggest(name) } };
  return severity === "off" ? undefined : { code: "no-rule-for-code", params: { code: name } };
}

/** Collects settings by rule. A rule's own id goes before an alias, and a code that is a part of a rule before the whole. */
export function createRuleSettings() {
  const severities: Record<string, SeveritySetting> = {};
  const codeSeverities: Record<string, Record<string, SeveritySetting>> = {};
  const options: Record<string, Record<string, unknown>> = {};
  const givenBy = new Map<string, string>();

  /** Gives the name that set another severity before, when the two contradict each other; the first then stands. */
  function setSeverity({ rule, code }: RuleReference, severity: SeveritySetting, name: string): string | undefined {
    const target = code === undefined ? severities : (codeSeverities[rule.id] ??= {});
    const key = code ?? rule.id;
    const known = target[key];
    const before = givenBy.get(`${rule.id} ${key}`);
    if (before !== undefined) return known === severity || isOwnId(rule.id, before) ? undefined : before;
    target[key] = severity;
    givenBy.set(`${rule.id} ${key}`, name);
    return undefined;
  }

  function setOption(rule: string, option: string, value: unknown): void {
    (options[rule] ??= {})[option] ??= value;
  }

  const settings: RuleSettings = { severities, codeSeverities, options };
  return { settings, setSeverity, setOption };
}

/** A rule's own id first, so that an alias of it cannot take its place. */
function bySpecificity(entries: readonly [string, unknown][], index: RuleIndex): readonly [string, unknown][] {
  const isOwn = (name: string): boolean => index.lookup(name).some(({ rule }) => isOwnId(rule.id, name));
  return [...entries.filter(([name]) => isOwn(name)), ...entries.filter(([name]) => !isOwn(name))];
}

function isOwnId(id: string, name: string): boolean {
  return name.toLowerCase() === id;
}

function splitSetting(setting: unknown): {
  readonly severity: SeveritySetting | undefined;
  readonly options: Readonly<Record<string, unknown>>;
} {
  if (!isMapping(setting)) return { severity: asSeverity(setting), options: {} };
  const { severity, ...options } = setting;
  return { severity: asSeverity(severity), options };
}

function asSeverity(value: unknown): SeveritySetting | undefined {
  return severitySettings.find((setting) => setting === value);
}
