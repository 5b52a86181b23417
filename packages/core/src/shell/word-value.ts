import type { SyntaxNode, Word, WordPart } from "./parse-script.ts";

/** Questions about one word as it is written, without running anything. */

/** The parts of a word; one literal when nothing in it has a meaning for the shell. */
export function partsOf(word: Word): readonly WordPart[] {
  return word.parts ?? [{ type: "Literal", pos: word.pos, end: word.end, value: word.value, text: word.text }];
}

/** The value of a word without expansions and patterns; undefined where there is one. */
export function literalValue(word: Word | undefined): string | undefined {
  if (word === undefined) return undefined;
  return word.parts === undefined ? word.value : literalOf(word.parts, undefined, undefined);
}

/** The value with `unknown` in place of each expansion; patterns stand as they are written. */
export function roughValue(word: Word, unknown = ""): string {
  return word.parts === undefined ? word.value : (literalOf(word.parts, unknown, undefined) ?? "");
}

/** The value with nothing in place of each expansion and pattern. */
export function onlyLiterals(word: Word): string {
  return word.parts === undefined ? word.value : (literalOf(word.parts, "", "") ?? "");
}

function isGlobPart(part: SyntaxNode): boolean {
  return part.type === "Glob" || part.type === "ExtendedGlob";
}

/** Whether an unquoted pattern stands in the word. */
export function hasGlob(word: Word): boolean {
  return word.parts?.some(isGlobPart) === true;
}

/** Whether the shell may make several words of it when it stands among arguments. */
export function maySplit(word: Word): boolean {
  return word.parts?.some(splits) === true;
}

/** Whether the word is an expansion of all elements of a list: `$@`, `${list[@]}`. */
export function isListExpansion(part: SyntaxNode): boolean {
  if (part.type === "SimpleExpansion") return part.text === "$@";
  if (part.type !== "ParameterExpansion" || part.prefix === "#") return false;
  return part.parameter === "@" || part.index?.text === "@";
}

/** The parts with those in double quotes among them. */
export function flatParts(word: Word): readonly WordPart[] {
  return partsOf(word).flatMap((part): readonly WordPart[] =>
    part.type === "DoubleQuoted" || part.type === "LocaleString" ? part.parts : [part],
  );
}

function splits(part: WordPart): boolean {
  switch (part.type) {
    case "SimpleExpansion":
    case "ParameterExpansion":
    case "CommandExpansion":
    case "BraceExpansion":
    case "Glob":
    case "ExtendedGlob":
      return true;
    case "DoubleQuoted":
      return part.parts.some(isListExpansion);
    default:
      return false;
  }
}

/**
 * `unknown` stands for expansions, `pattern` for patterns (as written when undefined); undefined `unknown` gives up instead.
 */
function literalOf(parts: readonly WordPart[], unknown: string | undefined, pattern: string | undefined): string | undefined {
  let value = "";
  for (const part of parts) {
    switch (part.type) {
      case "Literal":
      case "SingleQuoted":
      case "AnsiCQuoted":
        value += part.value;
        break;
      case "DoubleQuoted":
      case "LocaleString": {
        const inner = literalOf(part.parts, unknown, pattern);
        if (inner === undefined) return undefined;
        value += inner;
        break;
      }
      case "Glob":
      case "ExtendedGlob":
      case "BraceExpansion":
        if (unknown === undefined) return undefined;
        value += pattern ?? part.text;
        break;
      default:
        if (unknown === undefined) return undefined;
        value += unknown;
    }
  }
  return value;
}
