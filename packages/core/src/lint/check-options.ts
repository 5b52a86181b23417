import type { SuppressedId } from "./suppression.ts";

/** What a `# check=` asks for. */
export interface CheckOptions {
  /** Rule names; `all` stands for every check of BuildKit. */
  readonly skip: readonly SuppressedId[];
  readonly experimental: readonly SuppressedId[];
  readonly error: boolean;
}

/**
 * Reads `skip=A,B;error=true;experimental=all` as BuildKit does (frontend/dockerfile/linter): up to the first blank, at most three
 * options. Undefined when BuildKit refuses it. `start` is the offset of the text in the file.
 */
export function readCheckOptions(value: string, start: number): CheckOptions | undefined {
  const text = value.split(" ", 1)[0]!;
  let skip: readonly SuppressedId[] = [];
  let experimental: readonly SuppressedId[] = [];
  let error = false;
  let at = 0;
  for (const part of text.split(";")) {
    const equals = part.indexOf("=");
    if (equals === -1) return undefined;
    const key = part.slice(0, equals).trim();
    const list = part.slice(equals + 1);
    const listStart = start + at + equals + 1;
    at += part.length + 1;
    if (key === "skip") skip = splitList(list, listStart);
    else if (key === "experimental") experimental = splitList(list, listStart);
    else if (key === "error" && /^(1|t|true)$/i.test(list)) error = true;
    else if (key === "error" && /^(0|f|false)$/i.test(list)) error = false;
    else return undefined;
  }
  return { skip, experimental, error };
}

function splitList(list: string, start: number): readonly SuppressedId[] {
  return [...list.matchAll(/[^,\s]+/g)].map((match) => ({
    text: match[0],
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}
