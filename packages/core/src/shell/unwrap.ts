import type { Span } from "../text/span.ts";
import { baseName } from "./dialect.ts";
import type { ShellAssignment, ShellWord, ShellWrapper } from "./shell-script.ts";
import { wrapperTable, type WrapperSyntax } from "./wrapper-table.ts";

export interface Unwrapped {
  /** Index of the word that names the program; the number of words when there is none. */
  readonly at: number;
  readonly wrappers: readonly ShellWrapper[];
  readonly assignments: readonly ShellAssignment[];
}

/** Takes `sudo -u x`, `env A=1`, … off a command line. A wrapper without a command stays: it is the command then. */
export function unwrap(words: readonly ShellWord[]): Unwrapped {
  const first = words[0];
  if (first === undefined || wrapperOf(first) === undefined) return { at: 0, wrappers: [], assignments: [] };
  const wrappers: ShellWrapper[] = [];
  const assignments: ShellAssignment[] = [];
  let at = 0;
  for (;;) {
    const word = words[at]!;
    const syntax = wrapperOf(word);
    const command = syntax === undefined ? undefined : skipOwnWords(words, at + 1, syntax);
    if (syntax === undefined || command === undefined) return { at, wrappers, assignments };
    if (syntax.assignments) for (let index = at + 1; index < command; index++) assignments.push(...assignmentOf(words[index]!));
    wrappers.push({ name: programName(word)!, span: { start: word.span.start, end: words[command - 1]!.span.end } });
    at = command;
  }
}

/** The program that a word names, without its directory; undefined when the name itself is not known. */
export function programName(word: ShellWord): string | undefined {
  const name = baseName(word.value ?? word.text);
  // The directory may be unknown (`$HOME/bin/tool`), the name must be plain.
  if (word.value === undefined && (name.length === word.text.length || /[$`(){}"'~]/.test(name))) return undefined;
  return name === "" ? undefined : name;
}

function wrapperOf(word: ShellWord): WrapperSyntax | undefined {
  const name = programName(word);
  return name === undefined ? undefined : wrapperTable.get(name);
}

/** Index of the wrapped command; undefined when there is none. */
function skipOwnWords(words: readonly ShellWord[], from: number, syntax: WrapperSyntax): number | undefined {
  let at = from;
  for (; at < words.length; at++) {
    const { text } = words[at]!;
    if (text === "--") {
      at++;
      break;
    }
    if (!text.startsWith("-")) break;
    if (syntax.stops.includes(text)) return undefined;
    if (takesNextWord(text, syntax)) at++;
  }
  at += syntax.operands;
  while (syntax.assignments && at < words.length && assignmentPattern.test(words[at]!.text)) at++;
  return at < words.length ? at : undefined;
}

function takesNextWord(option: string, syntax: WrapperSyntax): boolean {
  if (option.startsWith("--")) return syntax.long.includes(option);
  for (let index = 1; index < option.length; index++) {
    // What follows the letter in the same word is its value.
    if (syntax.short.includes(option[index]!)) return index === option.length - 1;
  }
  return false;
}

const assignmentPattern = /^[A-Za-z_]\w*=/;

function assignmentOf(word: ShellWord): readonly ShellAssignment[] {
  const equals = word.text.indexOf("=");
  if (!assignmentPattern.test(word.text)) return [];
  const name = word.text.slice(0, equals);
  const text = word.text.slice(equals + 1);
  const value = word.value === undefined ? undefined : text;
  // Where the name stands as it is, the value's own place is known; in `"A=1"` it is that of the word.
  const isPlain = word.raw.startsWith(`${name}=`);
  const span: Span = isPlain ? { start: word.span.start + equals + 1, end: word.span.end } : word.span;
  const raw = isPlain ? word.raw.slice(equals + 1) : word.raw;
  return [{ name, value: { ...word, raw, text, value, span }, span: word.span }];
}
