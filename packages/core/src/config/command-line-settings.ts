import { runtimeNames } from "../data/runtime.ts";
import { failOnSettings, profileNames, severitySettings, type SeveritySetting } from "./lint-config.ts";
import type { ConfigProblem } from "./config-problem.ts";
import type { CommandLineSettings } from "./project-config.ts";
import { createRuleSettings, unknownRuleProblem } from "./read-rule-settings.ts";
import type { RuleIndex } from "./rule-index.ts";
import { suggestSetting } from "./suggest-setting.ts";

/** What was typed behind the options of the command line. Lists may hold several names with commas between them. */
export interface CommandLineArguments {
  readonly profile?: string | undefined;
  readonly select?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  /** `rule=level` each. */
  readonly severity?: readonly string[] | undefined;
  readonly failOn?: string | undefined;
  readonly runtime?: readonly string[] | undefined;
  readonly preview?: boolean | undefined;
}

export interface CommandLineProblem {
  /** With its dashes, such as `--select`. */
  readonly option: string;
  readonly problem: ConfigProblem;
}

export interface CommandLineResult {
  readonly settings: CommandLineSettings;
  readonly problems: readonly CommandLineProblem[];
}

/** Reads the command line's settings for rules. Where two contradict each other, `--ignore` counts before `--severity`. */
export function readCommandLineSettings(given: CommandLineArguments, index: RuleIndex): CommandLineResult {
  const problems: CommandLineProblem[] = [];
  const rules = createRuleSettings();

  const setSeverity = (option: string, name: string, severity: SeveritySetting): void => {
    const references = index.lookup(name);
    for (const reference of references) rules.setSeverity(reference, severity, name);
    const problem = references.length === 0 ? unknownRuleProblem(name, severity, index) : undefined;
    if (problem !== undefined) problems.push({ option, problem });
  };
  const choose = <Word extends string>(option: string, value: string | undefined, words: readonly Word[]): Word | undefined => {
    const word = words.find((allowed) => allowed === value);
    if (value !== undefined && word === undefined) problems.push({ option, problem: notOneOf(option, value, words) });
    return word;
  };

  for (const name of splitLists(given.ignore)) setSeverity("--ignore", name, "off");
  for (const argument of splitLists(given.severity)) {
    const [name, level] = splitSeverity(argument);
    if (level === undefined) {
      problems.push({ option: "--severity", problem: { code: "severity-argument", params: { value: argument } } });
    }
    const severity = choose("--severity", level, severitySettings);
    if (severity !== undefined) setSeverity("--severity", name, severity);
  }
  const selection = readSelection(given.select, index, problems);
  const profile = choose("--profile", given.profile, profileNames);
  const failOn = choose("--fail-on", given.failOn, failOnSettings);
  const named = splitLists(given.runtime).flatMap((name) => choose("--runtime", name, runtimeNames) ?? []);
  const runtimes = named.length === 0 ? undefined : named;
  return { settings: { profile, failOn, runtimes, preview: given.preview, rules: rules.settings, ...selection }, problems };
}

function readSelection(
  select: readonly string[] | undefined,
  index: RuleIndex,
  problems: CommandLineProblem[],
): Pick<CommandLineSettings, "only" | "onlyCodes"> {
  const names = splitLists(select);
  if (names.length === 0) return { only: undefined, onlyCodes: {} };
  const codes = new Map<string, string[]>();
  const whole = new Set<string>();
  for (const name of names) {
    const references = index.lookup(name);
    const problem = references.length === 0 ? unknownRuleProblem(name, undefined, index) : undefined;
    if (problem !== undefined) problems.push({ option: "--select", problem });
    for (const { rule, code } of references) {
      if (code === undefined) whole.add(rule.id);
      else codes.set(rule.id, [...(codes.get(rule.id) ?? []), code]);
    }
  }
  const parts = [...codes].filter(([id]) => !whole.has(id));
  return { only: [...whole, ...parts.map(([id]) => id)], onlyCodes: Object.fromEntries(parts) };
}

function splitLists(lists: readonly string[] | undefined): readonly string[] {
  return (lists ?? [])
    .flatMap((list) => list.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function splitSeverity(argument: string): readonly [string, string | undefined] {
  const equals = argument.indexOf("=");
  return equals === -1 ? [argument, undefined] : [argument.slice(0, equals).trim(), argument.slice(equals + 1).trim()];
}

function notOneOf(key: string, value: string, allowed: readonly string[]): ConfigProblem {
  return { code: "not-one-of", params: { key, value, suggestion: suggestSetting(value, allowed), allowed } };
}
