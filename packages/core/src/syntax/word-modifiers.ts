import { type PatternResult, replaceMatches, trimPrefix, trimSuffix } from "./shell-pattern.ts";

/** Never leaves the lexer: it is recursive, and unwinding is what an exception is for. */
export class LexError extends Error {}

/** What `${name<modifier>word}` gives. `emptyIsUnset`: there was a colon; `written` is the modifier with it. */
export function applyModifier(
  name: string,
  value: string | undefined,
  modifier: string,
  emptyIsUnset: boolean,
  word: string,
  written: string,
): string {
  const missing = value === undefined || (emptyIsUnset && value === "");
  switch (modifier) {
    case "-":
      return missing ? word : value;
    case "+":
      return missing ? "" : word;
    case "?":
      if (value === undefined) throw new LexError(`${name}: ${word || "is not allowed to be unset"}`);
      if (missing) throw new LexError(`${name}: ${word || "is not allowed to be empty"}`);
      return value;
    case "#":
    case "%": {
      const greedy = word.startsWith(modifier);
      const pattern = greedy ? word.slice(1) : word;
      const trimmed = modifier === "#" ? trimPrefix(pattern, value ?? "", greedy) : trimSuffix(pattern, value ?? "", greedy);
      return textOrThrow(trimmed);
    }
    default:
      throw unsupportedModifier(written);
  }
}

/** `value` with the first or every match replaced, for `${name/pattern/text}` and `${name//pattern/text}`. */
export function replaceInValue(pattern: string, value: string, all: boolean, replacement: string, limit: number): string {
  // ReplaceAllString of Go expands $1 and ${name} in the replacement; a single replacement is literal.
  const fill = all ? (match: string) => expandGoReplacement(replacement, match) : () => replacement;
  return textOrThrow(replaceMatches(pattern, value, all, fill, limit));
}

function textOrThrow(result: PatternResult): string {
  if (typeof result === "string") return result;
  throw new LexError(result.error);
}

/**
 * What Go's `Regexp.Expand` makes of `$name` in a replacement when the pattern has no groups: `$0` is the match, others are
 * empty.
 */
function expandGoReplacement(replacement: string, match: string): string {
  return replacement.replace(/\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu, (whole, braced?: string, plain?: string) => {
    if (whole === "$$") return "$";
    return (braced ?? plain) === "0" ? match : "";
  });
}

export function unsupportedModifier(written: string): LexError {
  return new LexError(`unsupported modifier (${written}) in substitution`);
}
