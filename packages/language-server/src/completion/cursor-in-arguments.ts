import { toSourceOffset } from "@plimsoll/core";
import type { CursorPlace, Token, TypedFlag, TypedInstruction } from "./cursor-place.ts";
import { type OpenText, openText } from "./open-variable.ts";
import { isContinued, plainToken, type PrefixReader, restOfLine, tokenAt } from "./prefix-reader.ts";
import { shellPrefix } from "./shell-prefix.ts";

const nothing: CursorPlace = { kind: "nothing" };

/** Keywords whose text goes to a shell. */
const shellKeywords = new Set(["RUN", "CMD", "ENTRYPOINT"]);
/** In JSON form these expand nothing. */
const execKeywords = new Set(["RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK"]);
/** Flags whose value BuildKit expands. */
const expandedFlags = new Set(["platform", "chown", "chmod", "checksum", "mount"]);

/** Behind the keyword. `from`: offset of its end in the joined line. */
export function findInArguments(reader: PrefixReader, head: Omit<TypedInstruction, "flags">, from: number): CursorPlace {
  const prefix = reader.line.text;
  const flags: TypedFlag[] = [];
  let at = from;
  for (;;) {
    while (at < prefix.length && /\s/.test(prefix[at]!)) at++;
    if (!prefix.startsWith("--", at)) break;
    const end = flagEnd(prefix, at, reader.escape);
    if (end === prefix.length) {
      const later = restOfLine(reader, reader.cursor);
      return findInFlag(reader, { ...head, flags: [...flags, ...flagsBehind(later)] }, at);
    }
    const word = prefix.slice(at + 2, end);
    at = end;
    if (word === "") break;
    flags.push(readFlag(word));
  }
  const instruction: TypedInstruction = { ...head, flags };
  if (prefix.slice(at) === "-" && !shellOnly(instruction)) {
    const token = tokenAt(reader, at, /[\w-]/);
    if (token !== undefined) return { kind: "flag", token, instruction, hasValue: false };
  }
  return findInWords(reader, instruction, at);
}

/** Where the shell reads what is typed at an offset of a script. */
export function shellPlace(given: {
  readonly text: string;
  readonly cursor: number;
  readonly script: string;
  readonly instruction: TypedInstruction;
  /** From offsets of the script to those of the file. */
  readonly sourceAt: (offset: number) => number;
}): CursorPlace {
  const { text, cursor, script, instruction, sourceAt } = given;
  const tokenFrom = (offset: number, more: RegExp): Token | undefined => {
    const start = Math.min(sourceAt(offset), cursor);
    const token = plainToken(text, start, cursor, more);
    return token.typed.includes("\n") ? undefined : token;
  };
  const open = openText(script, "\\", true);
  const expansion = expansionPlace(text, open, instruction, tokenFrom);
  if (expansion !== undefined) return expansion;
  const { words, start, quoted } = shellPrefix(script);
  const token = quoted ? undefined : tokenFrom(start, /[^\s;&|()<>]/);
  return token === undefined ? nothing : { kind: "shell", token, instruction, words, first: script.trimStart() === token.typed };
}

function findInWords(reader: PrefixReader, instruction: TypedInstruction, at: number): CursorPlace {
  const { text, cursor, line, escape } = reader;
  const { keyword } = instruction;
  const args = line.text.slice(at);
  const isJson = args.startsWith("[");
  const command = keyword === "HEALTHCHECK" ? /^CMD\s+/i.exec(args) : undefined;
  if ((shellKeywords.has(keyword) || command) && !isJson) {
    const script = args.slice(command?.[0].length ?? 0);
    const offset = at + args.length - script.length;
    if (script.startsWith("[")) return findInJson(reader, instruction, offset);
    return shellPlace({ text, cursor, script, instruction, sourceAt: (place) => toSourceOffset(line, offset + place) });
  }
  if (keyword === "SHELL") {
    const token = tokenAt(reader, at, /[^\n]/);
    return token === undefined ? nothing : { kind: "argument", token, instruction, words: [], json: false, more: false };
  }
  if (isJson) return findInJson(reader, instruction, at);
  if (keyword !== "MAINTAINER") {
    const expansion = expansionPlace(text, openText(args, escape, true), instruction, (offset, more) =>
      tokenAt(reader, at + offset, more),
    );
    if (expansion !== undefined) return expansion;
  }
  const quoted = keyword === "ENV" || keyword === "LABEL" || keyword === "ARG";
  const words = splitWords(args, quoted ? escape : undefined);
  const last = words.at(-1)!;
  if (quoted && /^[^"']*["'](?:[^"'\\]|\\.)*$/.test(last.text)) return nothing;
  const token = tokenAt(reader, at + last.start, /\S/);
  if (token === undefined) return nothing;
  const more = restOfLine(reader, token.span.end).trim() !== "" || isContinued(reader, token.span.end);
  return { kind: "argument", token, instruction, words: words.slice(0, -1).map((word) => word.text), json: false, more };
}

/** In an array: in one of its strings, or between them. */
function findInJson(reader: PrefixReader, instruction: TypedInstruction, at: number): CursorPlace {
  const args = reader.line.text.slice(at);
  const words: string[] = [];
  let start = -1;
  for (let index = 0; index < args.length; index++) {
    if (start !== -1 && args[index] === "\\") index++;
    else if (args[index] === '"') {
      if (start !== -1) words.push(args.slice(start, index));
      start = start === -1 ? index + 1 : -1;
    }
  }
  if (start === -1) return { kind: "between", instruction, words };
  if (!execKeywords.has(instruction.keyword)) {
    const open = openText(args.slice(start), reader.escape, false);
    const from = at + start;
    const expansion = expansionPlace(reader.text, open, instruction, (offset, more) => tokenAt(reader, from + offset, more));
    if (expansion !== undefined) return expansion;
  }
  const token = tokenAt(reader, at + start, /[^"]/);
  if (token === undefined) return nothing;
  const more = /^"?\s*,/.test(restOfLine(reader, token.span.end));
  return { kind: "argument", token, instruction, words, json: true, more };
}

function findInFlag(reader: PrefixReader, instruction: TypedInstruction, at: number): CursorPlace {
  const { text, line } = reader;
  const typed = line.text.slice(at);
  const equals = typed.indexOf("=");
  if (equals === -1) {
    const token = tokenAt(reader, at, /[\w-]/);
    if (token === undefined) return nothing;
    return { kind: "flag", token, instruction, hasValue: text[token.span.end] === "=" };
  }
  const flag = typed.slice(2, equals);
  if (flag === "mount" && instruction.keyword === "RUN") return findInMount(reader, instruction, at + equals + 1);
  if (expandedFlags.has(flag)) {
    const from = at + equals + 1;
    const expansion = expansionPlace(text, openText(typed.slice(equals + 1), reader.escape, true), instruction, (offset, more) =>
      tokenAt(reader, from + offset, more),
    );
    if (expansion !== undefined) return expansion;
  }
  const token = tokenAt(reader, at + equals + 1, /\S/);
  return token === undefined ? nothing : { kind: "flag-value", token, instruction, flag };
}

function findInMount(reader: PrefixReader, instruction: TypedInstruction, at: number): CursorPlace {
  const typed = reader.line.text.slice(at);
  const fields = typed.split(",");
  const field = fields.at(-1)!;
  const behind = /^[^\s,]*,?(\S*)/.exec(restOfLine(reader, reader.cursor))![1]!.split(",");
  const options = [...fields.slice(0, -1), ...behind].filter((each) => each !== "").map(readFlag);
  const fieldAt = at + typed.length - field.length;
  const equals = field.indexOf("=");
  if (equals === -1) {
    const token = tokenAt(reader, fieldAt, /\w/);
    if (token === undefined) return nothing;
    const hasValue = reader.text[token.span.end] === "=";
    return { kind: "mount-key", token, instruction, options, hasValue };
  }
  const key = field.slice(0, equals).toLowerCase();
  const from = fieldAt + equals + 1;
  if (key !== "from") {
    const open = openText(field.slice(equals + 1), reader.escape, true);
    const expansion = expansionPlace(reader.text, open, instruction, (offset, more) => tokenAt(reader, from + offset, more));
    if (expansion !== undefined) return expansion;
  }
  const token = tokenAt(reader, from, /[^\s,]/);
  return token === undefined ? nothing : { kind: "mount-value", token, instruction, key, options };
}

function expansionPlace(
  text: string,
  open: OpenText,
  instruction: TypedInstruction,
  tokenFrom: (offset: number, more: RegExp) => Token | undefined,
): CursorPlace | undefined {
  if (open.kind === "plain") return undefined;
  if (open.kind === "single-quoted") return nothing;
  const token = tokenFrom(open.start, open.kind === "modifier" ? /[^\s}]/ : /\w/);
  if (token === undefined) return nothing;
  if (open.kind === "modifier") return { kind: "modifier", token, instruction };
  return { kind: "variable", token, instruction, braces: open.braces, closed: text[token.span.end] === "}" };
}

/** CMD and ENTRYPOINT have no flags: a dash there is the shell's. */
function shellOnly({ keyword }: TypedInstruction): boolean {
  return keyword === "CMD" || keyword === "ENTRYPOINT";
}

function flagEnd(prefix: string, from: number, escape: string): number {
  let quote = "";
  let at = from;
  for (; at < prefix.length; at++) {
    const character = prefix[at]!;
    if (quote === "" && /\s/.test(character)) break;
    if (character === escape) at++;
    else if (quote === "" ? character === "'" || character === '"' : character === quote) quote = quote === "" ? character : "";
  }
  return Math.min(at, prefix.length);
}

/** Flags that stand behind the cursor on the same line. */
function flagsBehind(rest: string): readonly TypedFlag[] {
  const behind = /^\S*((?:\s+--\S+)*)/.exec(rest)![1]!;
  return behind.split(/\s+/).flatMap((word) => (word.startsWith("--") ? [readFlag(word.slice(2))] : []));
}

function readFlag(text: string): TypedFlag {
  const equals = text.indexOf("=");
  return equals === -1 ? { name: text, value: undefined } : { name: text.slice(0, equals), value: text.slice(equals + 1) };
}

/** The last one is what is being typed, maybe empty. With an escape character, quotes hold blanks together. */
function splitWords(text: string, escape: string | undefined): readonly { readonly text: string; readonly start: number }[] {
  const words: { text: string; start: number }[] = [];
  let start = 0;
  let quote = "";
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? "";
    if (at < text.length && (quote !== "" || !/\s/.test(character))) {
      if (escape === undefined) continue;
      if (character === escape && quote !== "'") at++;
      else if (quote === "" ? character === "'" || character === '"' : character === quote) quote = quote === "" ? character : "";
      continue;
    }
    if (at < text.length && at > start) words.push({ text: text.slice(start, at), start });
    if (at < text.length) start = at + 1;
  }
  return [...words, { text: text.slice(start), start }];
}
