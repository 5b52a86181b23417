import type { Flag, Instruction } from "../../instructions/instruction.ts";
import type { Mount, MountOption } from "../../instructions/mount.ts";
import type { Word } from "../../instructions/word.ts";
import { heredocBody, type Heredoc } from "../../syntax/heredoc.ts";
import { toSourceSpan } from "../../syntax/logical-text.ts";
import type { LexerOptions } from "../../syntax/word-lexer.ts";
import type { Span } from "../../text/span.ts";

/** A text in which BuildKit itself fills in variables. */
export interface ExpandedWord {
  readonly text: string;
  readonly options: LexerOptions;
  /** Where `text[start, end)` stands in the file; the whole word where quotes or escapes hide the exact place. */
  readonly place: (start: number, end: number) => Span;
  /** Given for the body of a heredoc. */
  readonly heredoc?: Heredoc;
}

/**
 * What BuildKit expands in an instruction of a stage, in its order (frontend/dockerfile/instructions/commands.go). EXPOSE is left
 * out, as are the texts that only a shell reads. Instructions behind ONBUILD are expanded by the build that they trigger.
 */
export function expandedWords(instruction: Instruction, escape: string): readonly ExpandedWord[] {
  const list: ExpandedWord[] = [];
  const options = { escape };
  const word = (part: Word): ExpandedWord => ({
    text: part.value,
    options,
    place: (start, end) => placeInWord(instruction, part, start, end),
  });
  switch (instruction.kind) {
    case "add":
    case "copy":
      for (const each of flagWords(
        instruction,
        instruction.kind === "add" ? ["chown", "chmod", "checksum"] : ["chown", "chmod"],
        options,
      ))
        list.push(each);
      for (const source of instruction.sources) if (source.kind === "path") list.push(word(source.word));
      list.push(word(instruction.destination));
      for (const source of instruction.sources)
        if (source.kind === "heredoc") for (const each of bodyWords(source.heredoc)) list.push(each);
      return list;
    case "env":
    case "label":
      for (const { key, value } of instruction.pairs) {
        list.push(word(key));
        list.push(word(value));
      }
      return list;
    case "arg":
      for (const { value } of instruction.definitions) if (value !== undefined) list.push(word(value));
      return list;
    case "user":
    case "workdir":
    case "stopsignal":
      list.push(word(instruction.value));
      return list;
    case "volume":
      for (const path of instruction.paths) list.push(word(path));
      return list;
    case "run":
      for (const mount of instruction.mounts)
        for (const option of mount.options) for (const each of mountWords(mount, option, options)) list.push(each);
      return list;
    default:
  }
  return list;
}

function flagWords(instruction: Instruction, names: readonly string[], options: LexerOptions): readonly ExpandedWord[] {
  const list: ExpandedWord[] = [];
  for (const name of names) {
    const flag = instruction.flags.findLast((candidate) => candidate.name === name);
    if (flag?.value !== undefined) list.push({ text: flag.value, options, place: placeInFlag(instruction, flag, flag.value) });
  }
  return list;
}

function mountWords(mount: Mount, option: MountOption, options: LexerOptions): readonly ExpandedWord[] {
  const list: ExpandedWord[] = [];
  const { value, valueSpan } = option;
  if (value === undefined) return list;
  const exact = valueSpan.end - valueSpan.start === value.length && valueSpan.end <= mount.flag.span.end;
  list.push({
    text: value,
    options,
    place: (start, end) => (exact ? { start: valueSpan.start + start, end: valueSpan.start + end } : valueSpan),
  });
  return list;
}

/** In a body the escape character is a backslash whatever the directive says, and quotes are ordinary characters. */
function bodyWords(heredoc: Heredoc | undefined): readonly ExpandedWord[] {
  const list: ExpandedWord[] = [];
  if (heredoc === undefined || !heredoc.expand) return list;
  const body = heredocBody(heredoc);
  list.push({
    text: body.text,
    options: { escape: "\\", skipQuotes: true },
    place: (start, end) => toSourceSpan(body, start, end),
    heredoc,
  });
  return list;
}

function placeInWord({ line }: Instruction, { at, end: stop, value, span }: Word, start: number, end: number): Span {
  if (line.text.startsWith(value, at) && at + value.length <= stop) return toSourceSpan(line, at + start, at + end);
  // A string of a JSON array without escapes stands between its quotes.
  if (line.text.slice(at, stop) === `"${value}"`) return toSourceSpan(line, at + 1 + start, at + 1 + end);
  return span;
}

function placeInFlag(instruction: Instruction, flag: Flag, value: string): ExpandedWord["place"] {
  const exact = instruction.line.text.startsWith(value, flag.valueAt);
  return (start, end) => (exact ? toSourceSpan(instruction.line, flag.valueAt + start, flag.valueAt + end) : flag.valueSpan);
}
