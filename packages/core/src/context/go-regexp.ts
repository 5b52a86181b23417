import { parseCharacterClass, parseEscapedClass } from "./go-character-class.ts";
import type { CharacterSet } from "./go-character-class.ts";

/** A regular expression as a tree. */
export type RegexpNode =
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "assertion"; readonly assertion: Assertion }
  | { readonly kind: "sequence"; readonly parts: readonly RegexpNode[] }
  | { readonly kind: "choice"; readonly options: readonly RegexpNode[] }
  /** `max` is Infinity when there is no limit. */
  | { readonly kind: "repeat"; readonly part: RegexpNode; readonly min: number; readonly max: number };

export type Assertion = "start" | "end" | "word-boundary" | "no-word-boundary";

/**
 * Reads the part of Go's regular expressions that an ignore pattern can turn into: no groups but `(…)?`, no non-greedy operators.
 * Undefined when Go's `regexp.Compile` would refuse the text. Source: Go's regexp/syntax/parse.go (flags of `syntax.Perl`).
 */
export function parseGoRegexp(text: string): RegexpNode | undefined {
  const reader: Reader = { characters: Array.from(text), at: 0 };
  const node = readChoice(reader);
  return node !== undefined && reader.at === reader.characters.length ? node : undefined;
}

/** Go refuses to repeat more often than this. */
const maxRepeat = 1000;

interface Reader {
  readonly characters: readonly string[];
  at: number;
}

function readChoice(reader: Reader): RegexpNode | undefined {
  const options: RegexpNode[] = [];
  for (;;) {
    const option = readSequence(reader);
    if (option === undefined) return undefined;
    options.push(option);
    if (reader.characters[reader.at] !== "|") break;
    reader.at++;
  }
  return options.length === 1 ? options[0]! : { kind: "choice", options };
}

function readSequence(reader: Reader): RegexpNode | undefined {
  const parts: RegexpNode[] = [];
  let repeated = false;
  while (reader.at < reader.characters.length) {
    const character = reader.characters[reader.at]!;
    if (character === "|" || character === ")") break;
    const bounds = readBounds(reader);
    if (bounds === "refused") return undefined;
    if (bounds !== undefined) {
      const part = parts.pop();
      // Nothing to repeat, or a repetition of a repetition: Go allows neither.
      if (part === undefined || repeated) return undefined;
      parts.push({ kind: "repeat", part, ...bounds });
      repeated = true;
      continue;
    }
    const read = readAtoms(reader);
    if (read === undefined) return undefined;
    parts.push(...read);
    repeated = false;
  }
  return { kind: "sequence", parts };
}

/**
 * The bounds of `*`, `?`, `+` or `{n,m}`; undefined when none stands here. A `{` that is no such operator is an ordinary
 * character.
 */
function readBounds(reader: Reader): { min: number; max: number } | "refused" | undefined {
  const simple = { "*": [0, Infinity], "?": [0, 1], "+": [1, Infinity] }[reader.characters[reader.at]!];
  if (simple !== undefined) {
    reader.at++;
    return { min: simple[0]!, max: simple[1]! };
  }
  if (reader.characters[reader.at] !== "{") return undefined;
  // A limit on what is looked at keeps a line of nothing but braces linear.
  const ahead = reader.characters.slice(reader.at, reader.at + 64).join("");
  const match = /^\{(0|[1-9][0-9]*)(,(0|[1-9][0-9]*)?)?\}/.exec(ahead);
  if (match === null) return undefined;
  const min = Number(match[1]);
  const max = match[2] === undefined ? min : match[3] === undefined ? Infinity : Number(match[3]);
  if (min > maxRepeat || (max !== Infinity && max > maxRepeat) || max < min) return "refused";
  reader.at += match[0].length;
  return { min, max };
}

function readAtoms(reader: Reader): readonly RegexpNode[] | undefined {
  const character = reader.characters[reader.at]!;
  switch (character) {
    case "^":
      return assertion(reader, 1, "start");
    case "$":
      return assertion(reader, 1, "end");
    case ".":
      reader.at++;
      return [{ kind: "set", set: { negated: true, ranges: [[10, 10]] } }];
    case "(": {
      reader.at++;
      const inner = readChoice(reader);
      if (inner === undefined || reader.characters[reader.at] !== ")") return undefined;
      reader.at++;
      return [inner];
    }
    case "[": {
      const read = parseCharacterClass(reader.characters, reader.at);
      if (read === undefined) return undefined;
      reader.at = read.end;
      return [{ kind: "set", set: read.set }];
    }
    case "\\":
      return readEscape(reader);
    default:
      reader.at++;
      return [literal(character)];
  }
}

function readEscape(reader: Reader): readonly RegexpNode[] | undefined {
  switch (reader.characters[reader.at + 1]) {
    case "A":
      return assertion(reader, 2, "start");
    case "z":
      return assertion(reader, 2, "end");
    case "b":
      return assertion(reader, 2, "word-boundary");
    case "B":
      return assertion(reader, 2, "no-word-boundary");
    case "Q":
      return readQuoted(reader);
    default: {
      const read = parseEscapedClass(reader.characters, reader.at);
      if (read === undefined) return undefined;
      reader.at = read.end;
      return [{ kind: "set", set: read.set }];
    }
  }
}

/** `\Q…\E`, or to the end of the text. */
function readQuoted(reader: Reader): readonly RegexpNode[] {
  const from = reader.at + 2;
  let end = from;
  while (end < reader.characters.length && !(reader.characters[end] === "\\" && reader.characters[end + 1] === "E")) end++;
  reader.at = Math.min(end + 2, reader.characters.length);
  return reader.characters.slice(from, end).map(literal);
}

function assertion(reader: Reader, length: number, kind: Assertion): readonly RegexpNode[] {
  reader.at += length;
  return [{ kind: "assertion", assertion: kind }];
}

function literal(character: string): RegexpNode {
  const code = character.codePointAt(0)!;
  return { kind: "set", set: { negated: false, ranges: [[code, code]] } };
}
