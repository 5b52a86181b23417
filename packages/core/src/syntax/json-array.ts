import { isSpace } from "../text/white-space.ts";

/** A string of a JSON array; offsets are those of the literal, quotes included. */
export interface JsonString {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export type JsonArray =
  | { readonly kind: "strings"; readonly items: readonly JsonString[] }
  /** Valid JSON with an element that is no string: BuildKit stops here. */
  | { readonly kind: "other-elements" };

/**
 * Reads an argument text as JSON form. Undefined when it is not a JSON array with nothing behind it: BuildKit then falls back
 * to shell form without a word.
 */
export function readJsonArray(text: string): JsonArray | undefined {
  let start = 0;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  if (text[start] !== "[") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text.slice(start));
  } catch {
    return undefined;
  }
  if (!Array.isArray(value) || goRefuses(value)) return undefined;
  const items: JsonString[] = [];
  let at = start;
  for (const element of value as unknown[]) {
    if (typeof element !== "string") return { kind: "other-elements" };
    const open = text.indexOf('"', at);
    at = closeOf(text, open) + 1;
    items.push({ value: loneSurrogatesReplaced(element), start: open, end: at });
  }
  return { kind: "strings", items };
}

/** Go's decoder allows 10,000 levels, and numbers that a float64 can hold. */
function goRefuses(array: readonly unknown[]): boolean {
  let level: readonly unknown[] = array;
  for (let depth = 1; level.length > 0; depth++) {
    if (level.some((item) => item === Number.POSITIVE_INFINITY || item === Number.NEGATIVE_INFINITY)) return true;
    const nested = level.filter((item) => typeof item === "object" && item !== null);
    if (depth >= 10_000 && nested.length > 0) return true;
    level = nested.flatMap((item) => Object.values(item));
  }
  return false;
}

function closeOf(text: string, open: number): number {
  let at = open + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

/** Go's decoder writes U+FFFD for half of a surrogate pair. */
function loneSurrogatesReplaced(value: string): string {
  return value.replace(/[\ud800-\udfff]/gu, "\ufffd");
}
