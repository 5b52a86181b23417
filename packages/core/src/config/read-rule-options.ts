import type { RuleOption } from "../rules/rule.ts";
import { formatConfigPath, type ConfigPath, type PlacedConfigProblem } from "./config-problem.ts";
import type { RuleReference } from "./rule-index.ts";
import { suggestSetting } from "./suggest-setting.ts";
import { isMapping, optionTypes, valueTypeOf } from "./value-type.ts";

/**
 * * Checks options against what the rules declare and hands the good ones to `set`. Under an alias of several rules an option
 * goes to each rule that declares it.
 */
export function readRuleOptions(
  references: readonly RuleReference[],
  options: Readonly<Record<string, unknown>>,
  path: ConfigPath,
  set: (rule: string, option: string, value: unknown) => void,
): readonly PlacedConfigProblem[] {
  const problems: PlacedConfigProblem[] = [];
  for (const [name, value] of Object.entries(options)) {
    const optionPath = [...path, name];
    const declaring = references.filter(({ rule }) => rule.options !== undefined && Object.hasOwn(rule.options, name));
    if (declaring.length === 0) problems.push(unknownOption(references, name, optionPath));
    for (const { rule } of declaring) {
      const wrong = checkOptionValue(rule.options?.[name], value, optionPath);
      if (wrong.length === 0) set(rule.id, name, value);
      problems.push(...wrong);
    }
  }
  return problems;
}

function unknownOption(references: readonly RuleReference[], option: string, path: ConfigPath): PlacedConfigProblem {
  const known = references.flatMap(({ rule }) => Object.keys(rule.options ?? {}));
  const suggestion = suggestSetting(option, ["severity", ...known]);
  const rule = references.map((reference) => reference.rule.id).join(", ");
  return { problem: { code: "unknown-option", params: { rule, option, suggestion, known } }, path, at: "key" };
}

function checkOptionValue(option: RuleOption | undefined, value: unknown, path: ConfigPath): readonly PlacedConfigProblem[] {
  if (option === undefined) return [];
  const { type, of } = optionTypes[option.type];
  if (valueTypeOf(value) !== type) return [wrongType(value, type, path)];
  if (of === undefined) return [];
  return partsOf(value)
    .filter(([, part]) => valueTypeOf(part) !== of)
    .map(([key, part]) => wrongType(part, of, [...path, key]));
}

function partsOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((part: unknown, position) => [position, part]);
  return isMapping(value) ? Object.entries(value) : [];
}

function wrongType(
  value: unknown,
  expected: (typeof optionTypes)[RuleOption["type"]]["type"],
  path: ConfigPath,
): PlacedConfigProblem {
  const params = { key: formatConfigPath(path), expected: [expected], received: valueTypeOf(value) };
  return { problem: { code: "wrong-type", params }, path, at: "value" };
}
