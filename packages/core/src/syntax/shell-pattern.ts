/**
 * The patterns of `${name#pattern}` and `${name/pattern/text}`: `*`, `?` and a backslash before `* ? \ / }`; no brackets.
 * BuildKit turns them into RE2 expressions, which never backtrack, so here too the cost is the product of the lengths, whatever
 * the file says.
 */
type PatternToken =
  | { readonly kind: "star" }
  | { readonly kind: "any" }
  | { readonly kind: "character"; readonly character: string };

/** The changed value, or what is wrong in BuildKit's words. */
export type PatternResult = string | { readonly error: string };

/** Keeps a hostile file from holding us up for minutes. */
const maxProduct = 20_000_000;

/** `value` without its shortest (or longest) prefix that matches. */
export function trimPrefix(pattern: string, value: string, longest: boolean): PatternResult {
  const characters = [...value];
  const tokens = parsePattern(pattern, characters.length);
  if ("error" in tokens) return tokens;
  const end = matchPrefix(tokens, characters, longest);
  return end === undefined ? value : characters.slice(end).join("");
}

/** `value` without its shortest (or longest) suffix that matches. */
export function trimSuffix(pattern: string, value: string, longest: boolean): PatternResult {
  const trimmed = trimPrefix(reversePattern(pattern), [...value].reverse().join(""), longest);
  return typeof trimmed === "string" ? [...trimmed].reverse().join("") : trimmed;
}

/**
 * `value` with the first (or every) longest match replaced by what `replacement` gives for it; an error beyond `limit`
 * characters.
 */
export function replaceMatches(
  pattern: string,
  value: string,
  all: boolean,
  replacement: (match: string) => string,
  limit: number,
): PatternResult {
  const characters = [...value];
  const tokens = parsePattern(pattern, characters.length);
  if ("error" in tokens) return tokens;
  const chunks: string[] = [];
  let length = 0;
  let copied = 0;
  for (let at = 0; at <= characters.length;) {
    const match = findMatch(tokens, characters, at);
    if (match === undefined) break;
    chunks.push(characters.slice(copied, match.start).join(""));
    // Go replaces no empty match that follows another match at once.
    if (match.end > copied || match.start === 0) chunks.push(replacement(characters.slice(match.start, match.end).join("")));
    length += chunks.at(-1)!.length;
    if (length > limit) return { error: `expands to more than ${limit} characters` };
    copied = match.end;
    at = Math.max(at + 1, match.end);
    if (!all) break;
  }
  return chunks.join("") + characters.slice(copied).join("");
}

/** As BuildKit does it; a lone backslash at the end comes to stand before the character in front of it. */
function reversePattern(pattern: string): string {
  const characters = [...pattern];
  const reversed: string[] = [];
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index]!;
    if (character === "\\" && index + 1 < characters.length) reversed.push(characters[++index]!, character);
    else reversed.push(character);
  }
  return reversed.reverse().join("");
}

function parsePattern(pattern: string, valueLength: number): readonly PatternToken[] | { readonly error: string } {
  const tokens: PatternToken[] = [];
  const characters = [...pattern];
  // Go's scanner drops a byte order mark.
  for (let index = characters[0] === "\ufeff" ? 1 : 0; index < characters.length; index++) {
    const character = characters[index]!;
    if (character === "*") {
      if (tokens.at(-1)?.kind !== "star") tokens.push({ kind: "star" });
    } else if (character === "?") tokens.push({ kind: "any" });
    else if (character === "\\") {
      const next = characters[index + 1];
      if (next === "}" || next === "/") continue;
      if (next !== "*" && next !== "?" && next !== "\\") {
        return { error: `invalid pattern (${pattern}) in substitution: invalid escape '\\${next ?? "\ufffd"}'` };
      }
      tokens.push({ kind: "character", character: next });
      index++;
    } else tokens.push({ kind: "character", character });
  }
  if (tokens.length * valueLength > maxProduct) return { error: "the pattern and the value are too long" };
  return tokens;
}

/** End of the shortest or longest match that starts at the first character: a simulation of the pattern's automaton. */
function matchPrefix(tokens: readonly PatternToken[], characters: readonly string[], longest: boolean): number | undefined {
  let starts = noThreads(tokens);
  starts[0] = 0;
  let best: number | undefined;
  for (let at = 0; ; at++) {
    followStars(tokens, starts);
    if (starts[tokens.length] === 0) best = at;
    if (at === characters.length || (best !== undefined && !longest)) return best;
    const next = step(tokens, starts, characters[at]!);
    if (next === undefined) return best;
    starts = next;
  }
}

/**
 * The leftmost match at or after `from`, as long as possible. Each state of the automaton keeps the first start that led to it.
 */
function findMatch(
  tokens: readonly PatternToken[],
  characters: readonly string[],
  from: number,
): { start: number; end: number } | undefined {
  let starts = noThreads(tokens);
  let best: { start: number; end: number } | undefined;
  for (let at = from; ; at++) {
    if (best === undefined && starts[0]! > at) starts[0] = at;
    followStars(tokens, starts);
    const start = starts[tokens.length]!;
    if (start !== Number.POSITIVE_INFINITY) {
      best = { start, end: at };
      for (let state = 0; state < starts.length; state++) if (starts[state]! > start) starts[state] = Number.POSITIVE_INFINITY;
    }
    if (at === characters.length) return best;
    const next = step(tokens, starts, characters[at]!);
    if (next === undefined && best !== undefined) return best;
    starts = next ?? noThreads(tokens);
  }
}

function noThreads(tokens: readonly PatternToken[]): number[] {
  return new Array<number>(tokens.length + 1).fill(Number.POSITIVE_INFINITY);
}

/** A star may match nothing: the state behind it is reached at once. */
function followStars(tokens: readonly PatternToken[], starts: number[]): void {
  for (let state = 0; state < tokens.length; state++) {
    if (tokens[state]!.kind === "star" && starts[state]! < starts[state + 1]!) starts[state + 1] = starts[state]!;
  }
}

/** The states after one more character, or undefined when none is left. */
function step(tokens: readonly PatternToken[], starts: readonly number[], character: string): number[] | undefined {
  const next = noThreads(tokens);
  let alive = false;
  for (let state = 0; state < tokens.length; state++) {
    const start = starts[state]!;
    if (start === Number.POSITIVE_INFINITY) continue;
    const token = tokens[state]!;
    // As in RE2, neither `*` nor `?` matches a line break.
    if (token.kind === "character" ? token.character !== character : character === "\n") continue;
    const to = token.kind === "star" ? state : state + 1;
    if (start < next[to]!) next[to] = start;
    alive = true;
  }
  return alive ? next : undefined;
}
