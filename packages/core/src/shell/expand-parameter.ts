import { type PatternResult, replaceMatches, trimPrefix, trimSuffix } from "../syntax/shell-pattern.ts";
import type { ParameterExpansionPart, Word } from "./parse-script.ts";
import type { LookupVariable } from "./script-variables.ts";

/** Matching costs the product of the lengths; what is more than this is left unknown. Versions and paths are far below. */
const maxProduct = 2048;
/** A replacement that makes more than this of a value is left unknown. */
const maxLength = 4096;

/** The value of `${…}`; undefined when it is not known. Only values that are certainly set are looked at. */
export function expandParameter(part: ParameterExpansionPart, lookup: LookupVariable): string | undefined {
  if (part.prefix !== undefined || part.index !== undefined) return undefined;
  const value = lookup(part.parameter);
  const { operation } = part;
  if (value === undefined || operation === undefined) return value;
  switch (operation.type) {
    case "Default": {
      // With a colon an empty value counts as unset.
      const unset = value === "" && operation.operator.startsWith(":");
      if (operation.operator.endsWith("+")) return unset ? "" : plainText(operation.operand);
      if (operation.operator.endsWith("?")) return unset ? undefined : value;
      return unset ? plainText(operation.operand) : value;
    }
    case "Remove": {
      const { operator } = operation;
      const pattern = patternFor(operation.operand, value);
      if (pattern === undefined) return undefined;
      const longest = operator.length === 2;
      return known(operator.startsWith("#") ? trimPrefix(pattern, value, longest) : trimSuffix(pattern, value, longest));
    }
    case "Replace": {
      const { operator } = operation;
      const pattern = patternFor(operation.pattern, value);
      const replacement = plainText(operation.replacement);
      // In bash 5.2 an `&` of the replacement stands for the match.
      if (pattern === undefined || replacement === undefined || replacement.includes("&")) return undefined;
      if (operator !== "/" && operator !== "//") return undefined;
      return known(replaceMatches(pattern, value, operator === "//", () => replacement, maxLength));
    }
    default:
      return undefined;
  }
}

/**
 * The pattern where it means the same to the shell as to our matcher, which knows no brackets and lets `*` stop at line breaks.
 */
function patternFor(word: Word, value: string): string | undefined {
  const pattern = plainText(word);
  if (pattern === undefined || pattern.includes("[") || value.includes("\n")) return undefined;
  return pattern.length * value.length > maxProduct ? undefined : pattern;
}

function known(result: PatternResult): string | undefined {
  return typeof result === "string" ? result : undefined;
}

/** The text of an operand without quotes, escapes or expansions in it. */
function plainText(word: Word): string | undefined {
  return /["'\\$`]/.test(word.text) ? undefined : word.text;
}
