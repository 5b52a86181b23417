import { readFileSync } from "node:fs";
import { type AnyRule, type Language, languages } from "@plimsoll/core";
import { configTemplate } from "@plimsoll/core/config";
import { codeBlock, table } from "@plimsoll/core/rule-pages";
import { koreanConfiguration } from "./configuration-text-ko.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { fromRoot } from "./repository.ts";

const documents = { en: "docs/configuration.md", ko: "docs/ko/configuration.md" } as const;

const columns = {
  en: { keys: ["Key", "Values", "What it does"], rules: ["Rule", "Setting", "Default", "What it does"] },
  ko: { keys: ["키", "값", "하는 일"], rules: ["규칙", "설정", "기본값", "하는 일"] },
} as const;

const blocks = /(<!-- (template|keys|rule settings) -->\n)[\s\S]*?(<!-- \/\2 -->)/g;

/**
 * The pages about the configuration, with the keys of the schema that config files are checked with. Throws when a key has no Korean, or a Korean text
 * no key.
 */
export function configurationDocs(schema: unknown, rules: readonly AnyRule[]): readonly GeneratedFile[] {
  const keys = keysOf(asNode(schema), "");
  const unknown = Object.keys(koreanConfiguration).filter((path) => !keys.some((key) => key.path === path));
  if (unknown.length > 0) throw new Error(`configuration-text-ko.ts describes what is no key: ${unknown.join(", ")}`);
  return languages.map((language) => ({
    path: documents[language],
    content: readFileSync(fromRoot(documents[language]), "utf8").replace(
      blocks,
      (_, before: string, name: string, after: string) =>
        `${before}\n${contentOf(name, language, keys, rules).trimEnd()}\n\n${after}`,
    ),
  }));
}

function contentOf(name: string, language: Language, keys: readonly ConfigKey[], rules: readonly AnyRule[]): string {
  if (name === "template") return codeBlock("yaml", configTemplate[language].trimEnd());
  if (name === "keys") return keyTable(language, keys);
  const rows = rules.flatMap(({ id, options = {} }) =>
    Object.entries(options).map(([option, { default: value, text }]) => [
      `[\`${id}\`](rules/${id}.md)`,
      `\`${option}\``,
      `\`${JSON.stringify(value)}\``,
      text[language],
    ]),
  );
  return table(columns[language].rules, rows);
}

function keyTable(language: Language, keys: readonly ConfigKey[]): string {
  const rows = keys.map(({ path, values, text }) => {
    const korean = koreanConfiguration[path];
    if (korean === undefined) throw new Error(`configuration-text-ko.ts does not describe ${path}`);
    return [`\`${path}\``, values.map((value) => `\`${value}\``).join(", "), language === "ko" ? korean : text];
  });
  return table(columns[language].keys, rows);
}

interface ConfigKey {
  /** `build.target`, `overrides[].files`. */
  readonly path: string;
  readonly values: readonly string[];
  readonly text: string;
}

type Node = Readonly<Record<string, unknown>>;

/** The keys in the order of the schema. What every target's limits repeat is left out. */
function keysOf(node: Node, path: string): readonly ConfigKey[] {
  const branches = [...asList(node["anyOf"]).map(asNode), ...(node["items"] === undefined ? [] : [asNode(node["items"])])];
  const own = Object.entries(asNode(node["properties"])).flatMap(([name, value]) => {
    const key = asNode(value);
    const at = path === "" ? name : `${path}.${name}`;
    const text = typeof key["description"] === "string" ? key["description"] : "";
    const inside = name === "rules" ? [] : keysOf(key, at);
    return [{ path: at, values: valuesOf(key), text }, ...inside];
  });
  const below = branches.flatMap((branch) => keysOf(branch, branch === node["items"] ? `${path}[]` : path));
  return [...own, ...below];
}

function valuesOf(key: Node): readonly string[] {
  const own = asList(key["enum"]).map(String);
  if (own.length > 0) return own;
  if (key["type"] === "boolean") return ["true", "false"];
  return asList(asNode(key["items"])["enum"]).map(String);
}

function asNode(value: unknown): Node {
  // A part of a JSON schema is an object with names, or nothing that is looked into.
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Node) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
