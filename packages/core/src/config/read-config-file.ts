import * as v from "valibot";
import type { Budget, BudgetKey, ProjectBudget } from "../budget/budget.ts";
import { readBytes } from "../text/read-bytes.ts";
import { configFileSchema, type ConfigFile, type ConfigFileLayer } from "./config-file.ts";
import type { ConfigPath, PlacedConfigProblem } from "./config-problem.ts";
import { type FormatChoices, indentNamed } from "./format-options.ts";
import type { ConfigLayer, ProjectConfig } from "./project-config.ts";
import { readRuleSettings } from "./read-rule-settings.ts";
import { readSchemaIssues } from "./read-schema-issues.ts";
import type { RuleIndex } from "./rule-index.ts";
import { isMapping } from "./value-type.ts";

/** A config that can be used, or everything that is wrong with it. */
export type ConfigResult =
  | { readonly kind: "config"; readonly config: ProjectConfig }
  | { readonly kind: "broken"; readonly problems: readonly PlacedConfigProblem[] };

/** Reads what a `plimsoll.yaml` holds, given as data. An empty file (null) is a config that says nothing. */
export function readConfigFile(value: unknown, index: RuleIndex): ConfigResult {
  const given = value ?? {};
  const checked = v.safeParse(configFileSchema, given);
  // Rules are looked at even when something else is wrong, so that one run names every mistake.
  const problems = [...(checked.success ? [] : readSchemaIssues(checked.issues)), ...ruleProblems(given, index)];
  if (!checked.success || problems.length > 0) return { kind: "broken", problems };
  return { kind: "config", config: toProjectConfig(checked.output, index) };
}

function toProjectConfig(file: ConfigFile, index: RuleIndex): ProjectConfig {
  return {
    ...toLayer(file, index),
    exclude: file.exclude ?? [],
    overrides: (file.overrides ?? []).map((override) => ({ ...toLayer(override, index), files: override.files })),
    inlineSuppressions: file.inlineSuppressions,
    preview: file.preview,
    language: file.language,
    builds: file.builds,
    online: file.online,
    plugins: file.plugins ?? undefined,
    engine: file.engine,
    build: { target: file.build?.target, buildArgs: file.build?.args ?? undefined, platform: file.build?.platform },
    budget: file.budget == null ? undefined : toBudget(file.budget),
    format: file.format == null ? undefined : toFormat(file.format),
    output: { formats: [], color: undefined, verbose: undefined },
    baseline: file.baseline,
    shellcheck: file.shellcheck,
  };
}

function toFormat({ indent, ...others }: NonNullable<ConfigFile["format"]>): FormatChoices {
  return { ...others, indent: typeof indent === "string" ? indentNamed(indent) : indent };
}

function toBudget({ targets, ...all }: NonNullable<ConfigFile["budget"]>): ProjectBudget {
  if (targets == null) return toLimits(all);
  return { ...toLimits(all), targets: Object.fromEntries(Object.entries(targets).map(([name, own]) => [name, toLimits(own)])) };
}

/** The schema has let only numbers of bytes through. */
function toLimits(limits: Readonly<Partial<Record<BudgetKey, string | number | undefined>>>): Budget {
  const given = Object.entries(limits).filter(([, limit]) => limit !== undefined);
  return Object.fromEntries(given.map(([key, limit]) => [key, key === "layers" ? limit : readBytes(String(limit))]));
}

function toLayer(layer: ConfigFileLayer, index: RuleIndex): ConfigLayer {
  return {
    profile: layer.profile,
    rules: readRuleSettings(layer.rules, [], index).settings,
    failOn: layer.failOn,
    runtimes: layer.runtime,
  };
}

function ruleProblems(file: unknown, index: RuleIndex): readonly PlacedConfigProblem[] {
  return ruleMappings(file).flatMap(({ rules, path }) => readRuleSettings(rules, path, index).problems);
}

/** Every `rules:` of a file that may be wrong anywhere. */
function ruleMappings(file: unknown): readonly { readonly rules: unknown; readonly path: ConfigPath }[] {
  if (!isMapping(file)) return [];
  const overrides: readonly unknown[] = Array.isArray(file.overrides) ? file.overrides : [];
  const inOverrides = overrides.map((override, position) => ({
    rules: isMapping(override) ? override.rules : undefined,
    path: ["overrides", position, "rules"],
  }));
  return [{ rules: file.rules, path: ["rules"] }, ...inOverrides];
}
