/**
 * The patterns of `${name#pattern}` and `${name/pattern/text}`: `*`, `?` and a backslash before `* ? \ / }`; no brackets. BuildKit turns
 * them into RE2 expressions, which never backtrack, so here too the cost is the product of the lengths, whatever the file says.
 */
export interface ShellPattern {
  readonly tokens: readonly PatternToken[];
}

type PatternToken = { readonly kind: "star" } | { readonly kind: "any" } | { readonly kind: "character"; readonly character: string };

/** The pattern, or what is wrong with it in BuildKit's words. */
export function parseShellPattern(pattern: string): ShellPattern | { readonly error: string } {
  const tokens: PatternToken[] = [];
  const characters = [...pattern];
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index]!;
    if (character === "*") tokens.push({ kind: "star" });
    else if (character === "?") tokens.push({ kind: "any" });
    else if (character === "\\") {
      const next = characters[index + 1];
      if (next === "}" || next === "/") continue;
      if (next !== "*" && next !== "?" && next !== "\\") {
        return { error: `invalid pattern (${pattern}) in substitution: invalid escape '\\${next ?? ""}'` };
      }
      tokens.push({ kind: "character", character: next });
      index++;
    } else tokens.push({ kind: "character", character });
  }
  return { tokens };
}

/** `value` without its shortest (or longest) prefix that matches. */
export function trimPrefix(pattern: ShellPattern, value: string, longest: boolean): string {
  const characters = [...value];
  const end = matchFrom(pattern.tokens, characters, 0, longest);
  return end === undefined ? value : characters.slice(end).join("");
}

/** `value` without its shortest (or longest) suffix that matches. */
export function trimSuffix(pattern: ShellPattern, value: string, longest: boolean): string {
  const characters = [...value].reverse();
  const end = matchFrom([...pattern.tokens].reverse(), characters, 0, longest);
  return end === undefined ? value : characters.slice(end).reverse().join("");
}

/** `value` with the first (or every) longest match replaced by what `replacement` gives for it. */
export function replaceMatches(
  pattern: ShellPattern,
  value: string,
  all: boolean,
  replacement: (match: string) => string,
): string {
  const characters = [...value];
  let result = "";
  let at = 0;
  let lastMatchEnd = -1;
  while (at <= characters.length) {
    const end = matchFrom(pattern.tokens, characters, at, true);
    const found = end !== undefined && !(end === at && at === lastMatchEnd);
    if (found) {
      result += replacement(characters.slice(at, end).join(""));
      lastMatchEnd = end;
      if (!all) return result + characters.slice(end).join("");
    }
    if (found && end > at) at = end;
    else result += characters[at++] ?? "";
  }
  return result;
}

/** End of the shortest or longest match that starts at `from`: a simulation of the pattern's automaton. */
function matchFrom(
  tokens: readonly PatternToken[],
  characters: readonly string[],
  from: number,
  longest: boolean,
): number | undefined {
  let states = closure(tokens, new Set([0]));
  let best = states.has(tokens.length) ? from : undefined;
  for (let at = from; at < characters.length && states.size > 0; at++) {
    if (best !== undefined && !longest) return best;
    const character = characters[at]!;
    const next = new Set<number>();
    for (const state of states) {
      const token = tokens[state];
      if (token === undefined || character === "\n") {
        if (token?.kind === "character" && token.character === "\n") next.add(state + 1);
      } else if (token.kind === "star") next.add(state);
      else if (token.kind === "any" || token.character === character) next.add(state + 1);
    }
    states = closure(tokens, next);
    if (states.has(tokens.length)) best = at + 1;
  }
  return best;
}

/** A star may match nothing: the state behind it is reached at once. */
function closure(tokens: readonly PatternToken[], states: Set<number>): Set<number> {
  for (const state of states) if (tokens[state]?.kind === "star") states.add(state + 1);
  return states;
}
