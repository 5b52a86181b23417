import type { CharacterSet } from "./go-character-class.ts";

/**
 * A pattern of Go's `filepath.Match`: `*` and `?` do not cross a "/", `[a-z]`, `[^a]`, a backslash makes the next character
 * literal.
 */
export interface Glob {
  readonly chunks: readonly GlobChunk[];
  /** Whether any part breaks the syntax; BuildKit says `syntax error in pattern` then. */
  readonly malformed: boolean;
  /** Parts of the path that a match has; undefined when a class in brackets may match a "/". */
  readonly depth: number | undefined;
}

interface GlobChunk {
  /** Whether a `*` stands in front. */
  readonly star: boolean;
  /** Undefined when this chunk breaks the syntax. */
  readonly tokens: readonly GlobToken[] | undefined;
}

type GlobToken =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "any" }
  | { readonly kind: "set"; readonly set: CharacterSet };

/** Whether `*`, `?` or `[` stands in a text without a backslash before it: what makes BuildKit treat a source as a pattern. */
export function hasWildcards(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === "\\") at++;
    else if (character === "*" || character === "?" || character === "[") return true;
  }
  return false;
}

export function parseGlob(pattern: string): Glob {
  const chunks = splitChunks(pattern).map(({ star, text }): GlobChunk => ({ star, tokens: readTokens(text) }));
  const tokens = chunks.flatMap((chunk) => chunk.tokens ?? []);
  const crossing = tokens.some((token) => token.kind === "set" && setHas(token.set, slash));
  const slashes = tokens.reduce((sum, token) => sum + (token.kind === "text" ? token.text.split("/").length - 1 : 0), 0);
  return { chunks, malformed: chunks.some((chunk) => chunk.tokens === undefined), depth: crossing ? undefined : slashes + 1 };
}

/**
 * Whether the whole of `path` matches. "malformed" when a broken part is reached, which Go notices only then. The first place where
 * a chunk fits is taken and never given back, as in Go, so the cost is at most the product of both lengths. One difference is left: Go
 * also tries places inside of a character of several bytes, so that `*??` matches one Korean letter there.
 */
export function matchGlob(glob: Glob, path: string): boolean | "malformed" {
  let at = 0;
  for (const [index, { star, tokens }] of glob.chunks.entries()) {
    if (tokens === undefined) return "malformed";
    if (star && tokens.length === 0) return !path.includes("/", at);
    const last = index === glob.chunks.length - 1;
    let end = matchTokens(tokens, path, at);
    if (end !== undefined && last && end < path.length) end = undefined;
    for (let from = at; end === undefined && star && from < path.length && path[from] !== "/";) {
      from += path.codePointAt(from)! > 0xffff ? 2 : 1;
      end = matchTokens(tokens, path, from);
      if (end !== undefined && last && end < path.length) end = undefined;
    }
    if (end === undefined) return false;
    at = end;
  }
  return at === path.length;
}

const slash = 47;

/**
 * Cuts before each run of `*` that stands outside of brackets. Brackets are found as Go's scanner does, which is not a full
 * parse.
 */
function splitChunks(pattern: string): { star: boolean; text: string }[] {
  const chunks: { star: boolean; text: string }[] = [];
  let at = 0;
  while (at < pattern.length) {
    let from = at;
    while (pattern[from] === "*") from++;
    let end = from;
    let inBrackets = false;
    for (; end < pattern.length; end++) {
      const character = pattern[end];
      if (character === "\\") end++;
      else if (character === "[") inBrackets = true;
      else if (character === "]") inBrackets = false;
      else if (character === "*" && !inBrackets) break;
    }
    chunks.push({ star: from > at, text: pattern.slice(from, end) });
    at = end;
  }
  return chunks;
}

function readTokens(chunk: string): readonly GlobToken[] | undefined {
  const characters = Array.from(chunk);
  const tokens: GlobToken[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") tokens.push({ kind: "text", text });
    text = "";
  };
  let at = 0;
  while (at < characters.length) {
    const character = characters[at]!;
    if (character === "[") {
      const read = readSet(characters, at + 1);
      if (read === undefined) return undefined;
      flush();
      tokens.push({ kind: "set", set: read.set });
      at = read.end;
    } else if (character === "?") {
      flush();
      tokens.push({ kind: "any" });
      at++;
    } else if (character === "\\") {
      if (at + 1 === characters.length) return undefined;
      text += characters[at + 1]!;
      at += 2;
    } else {
      text += character;
      at++;
    }
  }
  flush();
  return tokens;
}

function readSet(characters: readonly string[], from: number): { set: CharacterSet; end: number } | undefined {
  const negated = characters[from] === "^";
  const ranges: [number, number][] = [];
  let at = negated ? from + 1 : from;
  while (characters[at] !== "]" || ranges.length === 0) {
    const low = readSetCharacter(characters, at);
    if (low === undefined) return undefined;
    let high = low;
    if (characters[low.end] === "-") {
      const read = readSetCharacter(characters, low.end + 1);
      if (read === undefined) return undefined;
      high = read;
    }
    ranges.push([low.code, high.code]);
    at = high.end;
  }
  return { set: { negated, ranges }, end: at + 1 };
}

/** A character of a set must be followed by something, so that the closing bracket can still come. */
function readSetCharacter(characters: readonly string[], at: number): { code: number; end: number } | undefined {
  const first = characters[at];
  if (first === undefined || first === "-" || first === "]") return undefined;
  const place = first === "\\" ? at + 1 : at;
  const character = characters[place];
  if (character === undefined || place + 1 >= characters.length) return undefined;
  return { code: character.codePointAt(0)!, end: place + 1 };
}

/** Where the tokens end when they match at `at`. */
function matchTokens(tokens: readonly GlobToken[], path: string, at: number): number | undefined {
  let next = at;
  for (const token of tokens) {
    if (token.kind === "text") {
      if (!path.startsWith(token.text, next)) return undefined;
      next += token.text.length;
      continue;
    }
    const code = path.codePointAt(next);
    if (code === undefined) return undefined;
    if (token.kind === "any" ? code === slash : !setHas(token.set, code)) return undefined;
    next += code > 0xffff ? 2 : 1;
  }
  return next;
}

function setHas(set: CharacterSet, code: number): boolean {
  return set.ranges.some(([low, high]) => low <= code && code <= high) !== set.negated;
}
