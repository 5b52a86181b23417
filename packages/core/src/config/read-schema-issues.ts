import type { BaseIssue } from "valibot";
import { formatConfigPath, type ConfigPath, type PlacedConfigProblem, type ValueType } from "./config-problem.ts";
import { suggestSetting } from "./suggest-setting.ts";
import { valueTypeOf } from "./value-type.ts";

/** What a schema made of `schema-parts` found wrong. `base` is the path of the checked value in its file. */
export function readSchemaIssues(issues: readonly BaseIssue<unknown>[], base: ConfigPath = []): readonly PlacedConfigProblem[] {
  return issues.flatMap((issue) => readIssue(issue, [...base, ...pathOf(issue)]));
}

function readIssue(issue: BaseIssue<unknown>, path: ConfigPath): readonly PlacedConfigProblem[] {
  if (issue.type === "union" && issue.message !== "bytes") return readUnionIssue(issue, path);
  if (issue.path?.at(-1)?.origin === "key") return [missingKey(path)];
  const [kind, ...words] = issue.message.split(" ");
  switch (kind) {
    case "keys":
      return [unknownKey(path, words)];
    case "one-of":
      return [notOneOf(issue.input, path, words)];
    case "glob":
      return [badGlob(issue.input, path)];
    case "bytes":
      return [badBytes(issue.input, path)];
    case "filled":
      return [{ problem: { code: "empty-list", params: { key: formatConfigPath(path) } }, path, at: "value" }];
    case "type":
      return [wrongType(issue.input, path, words.filter(isValueType))];
    default:
      // A schema outside of `schema-parts`: a bug of ours, which a test of every key finds.
      throw new Error(`schema without a plimsoll message: ${issue.message}`);
  }
}

/**
 * * None of several forms fits. When the value has the outer form of one of them, what is wrong lies inside it; else the value
 * itself is wrong: a word is compared with the words that are allowed, anything else is told the types.
 */
function readUnionIssue(issue: BaseIssue<unknown>, path: ConfigPath): readonly PlacedConfigProblem[] {
  const parts = issue.issues ?? [];
  const inner = parts.filter((part) => pathOf(part).length > 0);
  if (inner.length > 0) return readSchemaIssues(inner, path);
  const choices = parts.find((part) => part.type === "picklist");
  const types = parts.map((part) => part.message.split(" ")).flatMap(([kind, word]) => (kind === "type" ? [word ?? ""] : []));
  if (choices !== undefined && typeof issue.input === "string" && !types.includes("boolean")) return readIssue(choices, path);
  const words: readonly ValueType[] = choices === undefined || types.includes("boolean") ? [] : ["severity"];
  return [wrongType(issue.input, path, [...words, ...types.filter(isValueType)])];
}

function unknownKey(path: ConfigPath, known: readonly string[]): PlacedConfigProblem {
  const key = String(path.at(-1));
  return { problem: { code: "unknown-key", params: { key, suggestion: suggestSetting(key, known), known } }, path, at: "key" };
}

/** What is missing has no place of its own: the mapping around it is shown. */
function missingKey(path: ConfigPath): PlacedConfigProblem {
  return { problem: { code: "missing-key", params: { key: String(path.at(-1)) } }, path: path.slice(0, -1), at: "value" };
}

function notOneOf(value: unknown, path: ConfigPath, allowed: readonly string[]): PlacedConfigProblem {
  if (!["text", "number", "boolean"].includes(valueTypeOf(value))) return wrongType(value, path, ["text"]);
  const word = String(value);
  const params = { key: formatConfigPath(path), value: word, suggestion: suggestSetting(word, allowed), allowed };
  return { problem: { code: "not-one-of", params }, path, at: "value" };
}

function badGlob(value: unknown, path: ConfigPath): PlacedConfigProblem {
  const params = { key: formatConfigPath(path), glob: String(value) };
  return { problem: { code: "bad-glob", params }, path, at: "value" };
}

function badBytes(value: unknown, path: ConfigPath): PlacedConfigProblem {
  const type = valueTypeOf(value);
  if (type !== "text" && type !== "number") return wrongType(value, path, ["text"]);
  return { problem: { code: "bad-bytes", params: { key: formatConfigPath(path), value: String(value) } }, path, at: "value" };
}

function wrongType(value: unknown, path: ConfigPath, expected: readonly ValueType[]): PlacedConfigProblem {
  const received = valueTypeOf(value);
  if (path.length === 0) return { problem: { code: "not-a-mapping", params: { received } }, path, at: "value" };
  return { problem: { code: "wrong-type", params: { key: formatConfigPath(path), expected, received } }, path, at: "value" };
}

function pathOf(issue: BaseIssue<unknown>): ConfigPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
}

function isValueType(word: string): word is ValueType {
  return ["text", "number", "boolean", "list", "mapping", "severity", "nothing"].includes(word);
}
