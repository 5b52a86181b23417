import type { SuppressedId } from "./suppression.ts";

/** What a `# check=` asks for. */
export interface CheckOptions {
  /** Names of checks as written; BuildKit tells capitals apart. */
  readonly skip: readonly SuppressedId[];
  /** The word of a `skip=all`. In a list with other names `all` is a name like them, of no check. */
  readonly skipAll: SuppressedId | undefined;
  readonly experimental: readonly SuppressedId[];
  readonly experimentalAll: boolean;
  readonly error: boolean;
}

/**
 * Reads `skip=A,B;error=true;experimental=all` as BuildKit does (frontend/dockerfile/linter, ParseLintOptions): at most three
 * options, of the same one the last counts, but `all` stays. Undefined when BuildKit refuses it. `start` is the offset of the text
 * in the file.
 */
export function readCheckOptions(text: string, start: number): CheckOptions | undefined {
  let skip: readonly SuppressedId[] = [];
  let skipAll: SuppressedId | undefined;
  let experimental: readonly SuppressedId[] = [];
  let experimentalAll = false;
  let error = false;
  for (const { part, at } of splitOptions(text)) {
    const equals = part.indexOf("=");
    if (equals === -1) return undefined;
    const key = part.slice(0, equals).trim();
    const value = part.slice(equals + 1);
    const names = splitNames(value, start + at + equals + 1);
    const all = value.trim() === "all" ? names[0] : undefined;
    if (key === "skip") {
      if (all === undefined) skip = names;
      else skipAll = all;
    } else if (key === "experimental") {
      if (all === undefined) experimental = names;
      else experimentalAll = true;
    } else {
      const given = key === "error" ? readBoolean(value.trim()) : undefined;
      if (given === undefined) return undefined;
      error = given;
    }
  }
  return { skip, skipAll, experimental, experimentalAll, error };
}

/** The text of a directive or comment: what stands behind the first blank is a reason. */
export function checkText(value: string): string {
  return value.split(" ", 1)[0] ?? "";
}

/** A fourth option stays glued to the third, as Go's SplitN has it. */
function splitOptions(text: string): readonly { readonly part: string; readonly at: number }[] {
  if (text.trim() === "") return [];
  const parts: { part: string; at: number }[] = [];
  let at = 0;
  for (let end = text.indexOf(";"); parts.length < 2 && end !== -1; end = text.indexOf(";", at)) {
    parts.push({ part: text.slice(at, end), at });
    at = end + 1;
  }
  parts.push({ part: text.slice(at), at });
  return parts;
}

/** Go's strconv.ParseBool. */
function readBoolean(word: string): boolean | undefined {
  if (/^(?:1|t|T|TRUE|true|True)$/.test(word)) return true;
  return /^(?:0|f|F|FALSE|false|False)$/.test(word) ? false : undefined;
}

function splitNames(list: string, start: number): readonly SuppressedId[] {
  return [...list.matchAll(/[^,\s](?:[^,]*[^,\s])?/g)].map((match) => ({
    text: match[0],
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}
