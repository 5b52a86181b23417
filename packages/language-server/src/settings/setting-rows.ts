import { profileNames } from "@plimsoll/core";
import type { Settings } from "./settings.ts";

/** Name of a setting below the section `plimsoll`: `run`, `inlayHints.bytes`. */
export type SettingKey = { readonly [Key in keyof Settings & string]: KeysBelow<Key, Settings[Key]> }[keyof Settings & string];

type KeysBelow<Key extends string, Value> = Value extends string | boolean
  ? Key
  : string extends keyof Value
    ? Key
    : `${Key}.${keyof Value & string}`;

export const settingGroups = ["linting", "configuration", "build", "plan", "format"] as const;
export type SettingGroup = (typeof settingGroups)[number];

/** What a setting may be. A map has values of strings; `enum` holds all that a string (or the values of a map) may be. */
export interface SettingKind {
  readonly type: "boolean" | "string" | "map";
  readonly enum?: readonly string[];
}

export interface SettingRow extends SettingKind {
  readonly group: SettingGroup;
  readonly scope?: "resource" | "window" | "machine-overridable";
  readonly restricted?: true;
  readonly usesNetwork?: true;
}

/** In the order in which they are shown. */
export const settingRows: Readonly<Record<SettingKey, SettingRow>> = {
  enable: { type: "boolean", group: "linting" },
  run: { type: "string", enum: ["onType", "onSave"], group: "linting" },
  language: { type: "string", enum: ["auto", "en", "ko"], group: "linting", scope: "window" },
  workspaceDiagnostics: { type: "boolean", group: "linting", scope: "window" },
  semanticTokens: { type: "boolean", group: "linting" },
  shellcheck: { type: "string", enum: ["off", "auto"], group: "linting", restricted: true },
  shellcheckPath: { type: "string", group: "linting", scope: "machine-overridable", restricted: true },
  profile: { type: "string", enum: ["", ...profileNames], group: "configuration" },
  rules: { type: "map", enum: ["off", "error", "warning", "info", "style"], group: "configuration" },
  config: { type: "string", group: "configuration", restricted: true },
  configurationPreference: {
    type: "string",
    enum: ["filesystemFirst", "editorFirst", "editorOnly"],
    group: "configuration",
  },
  context: { type: "string", group: "build" },
  target: { type: "string", group: "build" },
  platform: { type: "string", group: "build" },
  buildArgs: { type: "map", group: "build" },
  online: { type: "boolean", group: "build", restricted: true, usesNetwork: true },
  "plan.enable": { type: "boolean", group: "plan" },
  "inlayHints.bytes": { type: "boolean", group: "plan" },
  "inlayHints.variables": { type: "boolean", group: "plan" },
  "inlayHints.stages": { type: "boolean", group: "plan" },
  "inlayHints.state": { type: "boolean", group: "plan" },
  "codeLens.enable": { type: "boolean", group: "plan" },
  "codeLens.history": { type: "boolean", group: "plan" },
  "format.enable": { type: "boolean", group: "format" },
  "format.indent": { type: "string", enum: ["", "2", "4", "8", "tab"], group: "format" },
  "format.operatorPosition": { type: "string", enum: ["start", "end", "preserve"], group: "format" },
  "format.keywordCase": { type: "string", enum: ["upper", "lower", "preserve"], group: "format" },
  "format.blankLines": { type: "string", enum: ["stages", "preserve", "grouped"], group: "format" },
};

/** What stands at a dotted key of settings, however a client has nested them. Undefined when there is nothing. */
export function valueAt(settings: unknown, key: string): unknown {
  if (!isMapping(settings)) return undefined;
  if (Object.hasOwn(settings, key)) return settings[key];
  const dot = key.indexOf(".");
  return dot === -1 ? undefined : valueAt(settings[key.slice(0, dot)], key.slice(dot + 1));
}

/** Whether a value is one that the setting may have. */
export function isAllowed({ type, enum: allowed }: SettingKind, value: unknown): boolean {
  const isWord = (word: unknown): boolean => typeof word === "string" && (allowed === undefined || allowed.includes(word));
  switch (type) {
    case "boolean":
      return typeof value === "boolean";
    case "string":
      return isWord(value);
    case "map":
      return isMapping(value) && Object.values(value).every(isWord);
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
