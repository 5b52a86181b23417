import { utf8Bytes } from "../text/utf8.ts";
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
 * Splits `line[from, to)` into keyword, flags and arguments as BuildKit's tokenizer does
 * (frontend/dockerfile/parser/split_command.go). Flags are read for every keyword, known or not.
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
    while (at < to && isAsciiSpace(line.charCodeAt(at))) at++;
    if (at + 1 >= to || line[at] !== "-" || line[at + 1] !== "-") return { flags, argsStart: at };
    const flag = readFlag(line, at, to, escape);
    at = flag.end;
    // A bare "--" ends the flags and is dropped.
    if (flag.value === "--") return { flags, argsStart: at };
    flags.push({ value: flag.value, start: flag.start, end: flag.end });
    if (flag.cut) return { flags, argsStart: at };
  }
}

/**
 * One flag word. BuildKit reads flags byte by byte and takes each byte for a character: `é` becomes `Ã©`, and outside quotes
 * `à` (C3 A0) ends the word, since A0 alone is a no-break space. `cut`: bytes of such a character are left over and are the first
 * argument. They are no text of their own, so the whole character stands for them.
 */
function readFlag(line: string, start: number, to: number, escape: string): Token & { readonly cut: boolean } {
  let at = start;
  while (at < to && isPlainInFlag(line, at, escape)) at++;
  if (at === to || line.charCodeAt(at) === 32) return { value: line.slice(start, at), start, end: at, cut: false };
  let value = line.slice(start, at);
  let quote = "";
  while (at < to) {
    let code = line.codePointAt(at)!;
    let character = line[at]!;
    if (quote === "" && isAsciiSpace(code)) break;
    if (quote === "" ? character === "'" || character === '"' : character === quote) {
      quote = quote === "" ? character : "";
      at++;
      continue;
    }
    if (character === escape) {
      at++;
      if (at === to) break;
      code = line.codePointAt(at)!;
      character = line[at]!;
    }
    at += code > 0xffff ? 2 : 1;
    if (code < 0x80) {
      value += character;
      continue;
    }
    const bytes = utf8Bytes(code);
    const end = quote === "" ? bytes.findIndex(isSpace) : -1;
    value += String.fromCharCode(...(end === -1 ? bytes : bytes.slice(0, end)));
    if (end === -1) continue;
    const cut = !bytes.slice(end).every(isSpace);
    return { value, start, end: cut ? at - (code > 0xffff ? 2 : 1) : at, cut };
  }
  return { value, start, end: at, cut: false };
}

/** Whether a character of a flag outside quotes stands for itself, as those of nearly all flags do. */
function isPlainInFlag(line: string, at: number, escape: string): boolean {
  const code = line.charCodeAt(at);
  return code > 32 && code < 127 && code !== 34 && code !== 39 && line[at] !== escape;
}

function isAsciiSpace(code: number): boolean {
  return code < 0x80 && isSpace(code);
}
