import * as v from "valibot";
import type { ConfigPath, PlacedConfigProblem } from "./config-problem.ts";
import { hadolintConfigSchema, type HadolintConfigFile } from "./hadolint-config-file.ts";
import { hadolintSeverities, isHadolintCode } from "./hadolint-severities.ts";
import { severities, type FailOn } from "./lint-config.ts";
import type { ProjectConfig, RuleSettings } from "./project-config.ts";
import type { ConfigResult } from "./read-config-file.ts";
import { createRuleSettings } from "./read-rule-settings.ts";
import { readSchemaIssues } from "./read-schema-issues.ts";
import type { RuleIndex } from "./rule-index.ts";
import { suggestSetting } from "./suggest-setting.ts";
import { isMapping } from "./value-type.ts";

/** The codes that hadolint's label settings are for. */
const labelCodes = ["DL3049", "DL3050", "DL3051", "DL3052", "DL3053", "DL3054", "DL3055", "DL3056", "DL3058"];

/**
 * * Reads what a `.hadolint.yaml` holds, given as data: the profile `hadolint` with the file's settings. Codes that plimsoll has
 * no rule for are kept without a word, since the file is right for hadolint; what cannot be a code of hadolint is a problem.
 */
export function readHadolintConfig(value: unknown, index: RuleIndex): ConfigResult {
  const given = value ?? {};
  const checked = v.safeParse(hadolintConfigSchema, given);
  const problems = [...(checked.success ? [] : readSchemaIssues(checked.issues)), ...codeProblems(given)];
  if (!checked.success || problems.length > 0) return { kind: "broken", problems };
  return { kind: "config", config: toProjectConfig(checked.output, index) };
}

function toProjectConfig(file: HadolintConfigFile, index: RuleIndex): ProjectConfig {
  return {
    profile: "hadolint",
    rules: toRuleSettings(file, index),
    failOn: file["no-fail"] === true ? "never" : toFailOn(file["failure-threshold"] ?? "info"),
    runtimes: undefined,
    exclude: [],
    overrides: [],
    inlineSuppressions: file["disable-ignore-pragma"] === true ? false : undefined,
    language: undefined,
    build: {},
    output: {
      formats: [...(file.format == null ? [] : [file.format]), ...(file.formats ?? [])],
      color: file["no-color"] === true ? false : undefined,
      verbose: file.verbose ?? undefined,
    },
  };
}

function toFailOn(threshold: NonNullable<HadolintConfigFile["failure-threshold"]>): FailOn {
  return threshold === "ignore" || threshold === "none" ? "style" : threshold;
}

function toRuleSettings(file: HadolintConfigFile, index: RuleIndex): RuleSettings {
  const { settings, setSeverity, setOption } = createRuleSettings();
  // The first word on a code stands: what is ignored is off whatever overrides say, and of several overrides the gravest counts.
  const levels = [["off", file.ignored] as const, ...severities.map((level) => [level, file.override?.[level]] as const)];
  for (const [level, codes] of levels) {
    for (const code of codes ?? []) for (const reference of index.lookup(code)) setSeverity(reference, level, code);
  }
  const setForCodes = (codes: readonly string[], option: string, value: unknown): void => {
    for (const { rule } of codes.flatMap((code) => index.lookup(code))) {
      if (rule.options !== undefined && Object.hasOwn(rule.options, option)) setOption(rule.id, option, value);
    }
  };
  const trusted = typeof file.trustedRegistries === "string" ? [file.trustedRegistries] : file.trustedRegistries;
  if (trusted != null) setForCodes(["DL3026"], "trusted", trusted);
  if (file["label-schema"] != null) setForCodes(labelCodes, "schema", file["label-schema"]);
  if (file["strict-labels"] != null) setForCodes(labelCodes, "strict", file["strict-labels"]);
  return settings;
}

/** hadolint passes over a misspelt code without a word, so that the finding stays and nobody knows why. */
function codeProblems(file: unknown): readonly PlacedConfigProblem[] {
  if (!isMapping(file)) return [];
  const override = isMapping(file.override) ? file.override : {};
  const lists: readonly (readonly [ConfigPath, unknown])[] = [
    [["ignored"], file.ignored],
    ...severities.map((level) => [["override", level], override[level]] as const),
  ];
  return lists.flatMap(([path, list]) => {
    const codes: readonly unknown[] = Array.isArray(list) ? list : [];
    return codes.flatMap((code, position) => codeProblem(code, [...path, position]));
  });
}

function codeProblem(code: unknown, path: ConfigPath): readonly PlacedConfigProblem[] {
  if (typeof code !== "string" || isHadolintCode(code)) return [];
  const suggestion = suggestSetting(code, Object.keys(hadolintSeverities));
  return [{ problem: { code: "unknown-hadolint-code", params: { code, suggestion } }, path, at: "value" }];
}
