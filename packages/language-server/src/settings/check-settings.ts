import { isAllowed, type SettingKey, type SettingRow, settingRows, valueAt } from "./setting-rows.ts";
import { defaultSettings, type Settings } from "./settings.ts";

/** A row, with its name and what holds without it. */
type Setting = SettingRow & { readonly key: SettingKey; readonly default: unknown };

/**
 * What a client sent, with the default wherever it says nothing or something that cannot be: one odd value costs the user no other setting.
 * `fault` is told of each oddity.
 */
export function checkSettings(given: unknown, fault: (message: string) => void): Settings {
  const settings: Record<string, unknown> = {};
  // The keys are those of the type.
  for (const key of Object.keys(settingRows) as SettingKey[]) {
    const setting = { ...settingRows[key], key, default: valueAt(defaultSettings, key) };
    put(settings, key, valueOf(setting, given, fault));
  }
  // Every key of the type stands in the table, and each value is one that the table allows.
  return settings as unknown as Settings;
}

function valueOf(setting: Setting, settings: unknown, fault: (message: string) => void): unknown {
  const given = valueAt(settings, setting.key);
  if (given === undefined || given === null) return setting.default;
  if (setting.type === "map") return mapOf(setting, given, fault);
  if (isAllowed(setting, given)) return given;
  fault(`plimsoll.${setting.key}: ${shown(given)} ${hint(setting)}; the default is used`);
  return setting.default;
}

/** Entries that cannot be are left out; numbers and truth values are meant as their text. */
function mapOf(setting: Setting, given: unknown, fault: (message: string) => void): unknown {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    fault(`plimsoll.${setting.key}: ${shown(given)} ${hint(setting)}; the default is used`);
    return setting.default;
  }
  const entries = Object.entries(given).map(([name, value]) => {
    const isPlain = typeof value === "number" || typeof value === "boolean";
    return [name, isPlain && setting.enum === undefined ? String(value) : value] as const;
  });
  return Object.fromEntries(
    entries.filter(([name, value]) => {
      const allowed = isAllowed({ ...setting, type: "string" }, value);
      if (!allowed)
        fault(`plimsoll.${setting.key}: ${shown(value)} for ${JSON.stringify(name)} ${hint(setting)}; it is left out`);
      return allowed;
    }),
  );
}

function hint({ type, enum: words }: Setting): string {
  if (words !== undefined) return `is none of ${words.map((word) => JSON.stringify(word)).join(", ")}`;
  return `is no ${type === "boolean" ? "truth value" : type === "map" ? "object" : "text"}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function put(settings: Record<string, unknown>, key: string, value: unknown): void {
  const [head = "", ...rest] = key.split(".");
  if (rest.length === 0) {
    settings[head] = value;
    return;
  }
  const inner = (settings[head] ??= {});
  put(inner as Record<string, unknown>, rest.join("."), value);
}
