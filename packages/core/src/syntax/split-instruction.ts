import { isSpace, isWordBreak, skipSpace, trimEndOffset } from "../text/white-space.ts";

/** A part of the joined line with the value that BuildKit makes of it. */
export interface Token {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface SplitInstruction {
  readonly keyword: Token;
  /** Leading words that start with `--`, quotes removed. */
  readonly flags: readonly Token[];
  /** The rest, without blanks around it. */
  readonly args: Token;
}

/**
 * Splits `line[from, to)` into keyword, flags and arguments as BuildKit's tokenizer does (frontend/dockerfile/parser/split_command.go).
 * Flags are read for every keyword, known or not.
 */
export function splitInstruction(line: string, escape: string, from = 0, to = line.length): SplitInstruction {
  const start = skipSpace(line, from, to);
  const end = trimEndOffset(line, start, to);
  let keywordEnd = start;
  while (keywordEnd < end && !isWordBreak(line.charCodeAt(keywordEnd))) keywordEnd++;
  let rest = keywordEnd;
  while (rest < end && isWordBreak(line.charCodeAt(rest))) rest++;
  const { flags, argsStart } = readFlags(line, rest, end, escape);
  const first = skipSpace(line, argsStart, end);
  const last = trimEndOffset(line, first, end);
  return {
    keyword: { value: line.slice(start, keywordEnd), start, end: keywordEnd },
    flags,
    args: { value: line.slice(first, last), start: first, end: last },
  };
}

function readFlags(line: string, from: number, to: number, escape: string): { flags: Token[]; argsStart: number } {
  const flags: Token[] = [];
  let at = from;
  for (;;) {
    at = skipSpace(line, at, to);
    if (at + 1 >= to || line[at] !== "-" || line[at + 1] !== "-") return { flags, argsStart: at };
    const flag = readFlag(line, at, to, escape);
    at = flag.end;
    // A bare "--" ends the flags and is dropped.
    if (flag.value === "--") return { flags, argsStart: at };
    if (flag.value !== "" || flag.quoted) flags.push({ value: asBuildKitBytes(flag.value), start: flag.start, end: flag.end });
  }
}

function readFlag(line: string, start: number, to: number, escape: string): Token & { readonly quoted: boolean } {
  let value = "";
  let quote = "";
  let quoted = false;
  let at = start;
  for (; at < to; at++) {
    let character = line[at]!;
    if (quote === "" && isSpace(line.charCodeAt(at))) break;
    if (quote === "" && (character === "'" || character === '"')) {
      quote = character;
      quoted = true;
      continue;
    }
    if (quote !== "" && character === quote) {
      quote = "";
      continue;
    }
    if (character === escape) {
      if (at + 1 === to) continue;
      character = line[++at]!;
    }
    value += character;
  }
  return { value, start, end: at, quoted };
}

/** BuildKit reads flags byte by byte and takes each byte for a character, so that `é` becomes `Ã©`. */
function asBuildKitBytes(value: string): string {
  // eslint-disable-next-line no-control-regex
  if (/^[\u0000-\u007f]*$/.test(value)) return value;
  const bytes = encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, "\ufffd"));
  return bytes.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
