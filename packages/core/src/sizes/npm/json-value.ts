/** What a JSON text holds. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };

/** Undefined when it is no JSON, or no object. */
export function readJsonObject(text: string): JsonObject | undefined {
  try {
    // What JSON.parse gives is a JsonValue by definition.
    return objectOf(JSON.parse(text.replace(/^\uFEFF/, "")) as JsonValue);
  } catch {
    return undefined;
  }
}

export function objectOf(value: JsonValue | undefined): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

export function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A list of texts, or one text; undefined for anything else. */
export function textsOf(value: JsonValue | undefined): readonly string[] | undefined {
  if (typeof value === "string") return [value];
  if (!isList(value)) return undefined;
  return value.filter((each) => typeof each === "string");
}

/** The entries that have a text: ranges by name. */
export function rangesOf(value: JsonValue | undefined): Readonly<Record<string, string>> {
  const entries = Object.entries(objectOf(value) ?? {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
