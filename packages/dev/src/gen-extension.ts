import { readFileSync } from "node:fs";
import { type Setting, settingGroups, settingsTable, settingsText } from "@plimsoll/language-server/settings";
import type { GeneratedFile } from "./generated-file.ts";
import { fromRoot } from "./repository.ts";

type JsonObject = Readonly<Record<string, unknown>>;

const manifestPath = "extension/package.json";
const textPaths = { en: "extension/package.nls.json", ko: "extension/package.nls.ko.json" } as const;

/** Keys of texts that are generated. */
const generatedKey = /^settings?\./;

/** The extension's manifest and its texts, with what they say of settings as the server's table has it. All else in them is written by hand. */
export function extensionFiles(): readonly GeneratedFile[] {
  const manifest = readJson(manifestPath);
  const { contributes, capabilities } = manifest;
  const content = {
    ...manifest,
    capabilities: withRestrictions(capabilities),
    contributes: { ...objectOf(contributes), configuration: settingGroups.map(groupOf) },
  };
  return [
    { path: manifestPath, content: toJson(content) },
    { path: textPaths.en, content: toJson({ ...handWritten(textPaths.en), ...textsOf("en") }) },
    { path: textPaths.ko, content: toJson({ ...handWritten(textPaths.ko), ...textsOf("ko") }) },
  ];
}

function withRestrictions(capabilities: unknown): JsonObject {
  const all = objectOf(capabilities);
  const restrictedConfigurations = settingsTable.filter(({ restricted }) => restricted).map(({ key }) => `plimsoll.${key}`);
  return { ...all, untrustedWorkspaces: { ...objectOf(all["untrustedWorkspaces"]), restrictedConfigurations } };
}

function groupOf(group: (typeof settingGroups)[number], order: number): JsonObject {
  const settings = settingsTable.filter((setting) => setting.group === group);
  return {
    title: `%settings.${group}%`,
    order,
    properties: Object.fromEntries(settings.map((setting, at) => [`plimsoll.${setting.key}`, propertyOf(setting, at)])),
  };
}

function propertyOf(setting: Setting, order: number): JsonObject {
  const { key, type, default: byDefault, scope, enum: allowed, usesNetwork, valueTexts } = setting;
  const values = allowed === undefined ? {} : { enum: allowed };
  return {
    ...(type === "map" ? { type: "object", additionalProperties: { type: "string", ...values } } : { type, ...values }),
    ...(type === "string" && allowed !== undefined && valueTexts.en !== undefined
      ? { markdownEnumDescriptions: allowed.map((value) => `%${valueKey(key, value)}%`) }
      : {}),
    default: byDefault,
    scope,
    order,
    ...(usesNetwork ? { tags: ["usesOnlineServices"] } : {}),
    markdownDescription: `%setting.${key}%`,
  };
}

function textsOf(language: "en" | "ko"): Readonly<Record<string, string>> {
  const groups = settingGroups.map((group) => [`settings.${group}`, settingsText[language].groups[group]]);
  const settings = settingsTable.flatMap(({ key, type, enum: allowed = [], text, valueTexts }) => [
    [`setting.${key}`, text[language]],
    ...(type === "string" ? (valueTexts[language] ?? []).map((value, at) => [valueKey(key, allowed[at]!), value]) : []),
  ]);
  return Object.fromEntries([...groups, ...settings]);
}

function valueKey(key: string, value: string): string {
  return `setting.${key}.${value === "" ? "empty" : value}`;
}

function handWritten(path: string): JsonObject {
  return Object.fromEntries(Object.entries(readJson(path)).filter(([key]) => !generatedKey.test(key)));
}

function readJson(path: string): JsonObject {
  return objectOf(JSON.parse(readFileSync(fromRoot(path), "utf8")));
}

function objectOf(value: unknown): JsonObject {
  if (typeof value !== "object" || value === null) throw new Error("the extension's manifest lacks a section");
  // Any object has names and values; nothing more is asked of it.
  return value as JsonObject;
}

function toJson(value: unknown): string {
  return `${layout(value, "")}\n`;
}

/** What is flat and short stays on a line, as people write it. */
function layout(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inside = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => layout(item, inside))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${layout(item, inside)}`);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const line = parts.join(", ");
  if (line.length <= 100 && !line.includes("{") && !line.includes("\n"))
    return isList || line === "" ? open + line + close : `{ ${line} }`;
  return `${open}\n${parts.map((part) => inside + part).join(",\n")}\n${indent}${close}`;
}
