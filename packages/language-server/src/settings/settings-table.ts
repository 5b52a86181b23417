import type { Language } from "@plimsoll/core";
import { defaultSettings } from "./settings.ts";
import { type SettingGroup, type SettingKey, type SettingKind, settingRows, valueAt } from "./setting-rows.ts";
import { settingsTextEn } from "./settings-text-en.ts";
import { settingsTextKo } from "./settings-text-ko.ts";

// The one description of every setting for people and programs: the server checks what clients send with it, and the manifest of the extension
// is made of it.

export interface Setting extends SettingKind {
  readonly key: SettingKey;
  readonly group: SettingGroup;
  readonly default: unknown;
  /** As VS Code has them: may differ for each folder, for each window only, or belongs to the machine. */
  readonly scope: "resource" | "window" | "machine-overridable";
  /** Whether the word of a workspace counts only once the user trusts it: it starts a program or opens the network. */
  readonly restricted: boolean;
  /** Whether it lets plimsoll use the network. */
  readonly usesNetwork: boolean;
  /** Markdown. */
  readonly text: Readonly<Record<Language, string>>;
  /** For each value of `enum` what it means, in the same order; undefined where the values speak for themselves. */
  readonly valueTexts: Readonly<Record<Language, readonly string[] | undefined>>;
}

export { isAllowed, type SettingGroup, settingGroups, type SettingKey, type SettingKind, valueAt } from "./setting-rows.ts";

/** A description, and for some settings what each value means. Markdown. */
export interface SettingText {
  readonly text: string;
  readonly values?: Readonly<Record<string, string>>;
}

export type SettingsText = Readonly<Record<SettingKey, SettingText>> & {
  /** Titles. */
  readonly groups: Readonly<Record<SettingGroup, string>>;
};

export const settingsText: Readonly<Record<Language, SettingsText>> = { en: settingsTextEn, ko: settingsTextKo };

/** Every setting, in the order in which they are shown. */
// The keys of `settingRows` are those that its type asks for.
export const settingsTable: readonly Setting[] = (Object.keys(settingRows) as SettingKey[]).map((key) => {
  const { scope = "resource", restricted = false, usesNetwork = false, ...row } = settingRows[key];
  return {
    key,
    scope,
    restricted,
    usesNetwork,
    ...row,
    default: valueAt(defaultSettings, key),
    text: { en: settingsTextEn[key].text, ko: settingsTextKo[key].text },
    valueTexts: { en: valueTexts(settingsTextEn[key], row.enum), ko: valueTexts(settingsTextKo[key], row.enum) },
  };
});

function valueTexts({ values }: SettingText, allowed: readonly string[] = []): readonly string[] | undefined {
  return values === undefined ? undefined : allowed.map((value) => values[value] ?? "");
}
