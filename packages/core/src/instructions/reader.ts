import type { Keyword } from "../syntax/keywords.ts";
import { type LogicalText, toSourceSpan } from "../syntax/logical-text.ts";
import { readJsonArray } from "../syntax/json-array.ts";
import type { Problem, ProblemCode } from "../syntax/problem.ts";
import type { Token } from "../syntax/split-instruction.ts";
import type { Span } from "../text/span.ts";
import type { CommandLine, InstructionBase, InvalidInstruction } from "./instruction.ts";
import { splitAtBlanks, type TextRange } from "./split-words.ts";
import type { Word } from "./word.ts";

/** What the reader of one keyword has at hand. */
export interface Reader {
  readonly keyword: Keyword;
  readonly base: InstructionBase;
  /** The argument text: a part of the joined line. */
  readonly argsToken: Token;
  readonly escape: string;
  readonly problems: Problem[];
}

/**
 * The instruction: what all have in common and what its own kind adds. Each base is made for one instruction and becomes it, since node 20 takes
 * twenty times as long for `{ ...base, kind, … }`: half of the time of reading a file.
 */
export function complete<Own extends Partial<InstructionBase> & { readonly kind: string }>(
  base: InstructionBase,
  own: Own,
): InstructionBase & Own {
  return Object.assign(base, own);
}

/** Notes a problem of the second pass. `place` is in the file. */
export function report(
  reader: Reader,
  code: ProblemCode,
  place: Span,
  buildkit: string,
  params: Readonly<Record<string, string>> = {},
): void {
  reader.problems.push({ code, phase: "instructions", span: place, buildkit, params: { keyword: reader.keyword, ...params } });
}

/** Notes a problem of the tokenizer, which stops BuildKit before any problem of the second pass. */
export function reportParse(
  reader: Reader,
  code: ProblemCode,
  place: Span,
  buildkit: string,
  params: Readonly<Record<string, string>> = {},
): void {
  reader.problems.push({ code, phase: "parse", span: place, buildkit, params: { keyword: reader.keyword, ...params } });
}

/** A range of the argument text as a word. */
export function wordAt(reader: Reader, range: TextRange): Word {
  return wordInLine(reader.base.line, range.value, reader.argsToken.start + range.start, reader.argsToken.start + range.end);
}

function wordInLine(line: LogicalText, value: string, at: number, end: number): Word {
  return { value, span: toSourceSpan(line, at, end), at, end };
}

/** The whole argument text as one word; undefined when there is none. */
export function wholeText(reader: Reader): Word | undefined {
  const { value } = reader.argsToken;
  return value === "" ? undefined : wordAt(reader, { value, start: 0, end: value.length });
}

/** The instruction without a value of its own, for when BuildKit refuses it. */
export function invalid(reader: Reader): InvalidInstruction {
  return complete(reader.base, { kind: "invalid", known: reader.keyword });
}

/** Words of a JSON array, or undefined when the arguments are no such array. Reports elements that are not strings. */
export function jsonWords(reader: Reader, offset = 0): readonly Word[] | undefined {
  const array = readJsonArray(reader.argsToken.value.slice(offset));
  if (array === undefined) return undefined;
  if (array.kind === "other-elements") {
    const buildkit = "when using JSON array syntax, arrays must be comprised of strings only";
    reportParse(reader, "json-not-strings", reader.base.argumentsSpan, buildkit);
    return [];
  }
  return array.items.map(({ value, start, end }) => wordAt(reader, { value, start: offset + start, end: offset + end }));
}

/** The words of FROM, EXPOSE, and of COPY, ADD and VOLUME when they are not in JSON form. */
export function blankSeparatedWords(reader: Reader): readonly Word[] {
  return splitAtBlanks(reader.argsToken.value).map((range) => wordAt(reader, range));
}

/** The command of RUN, CMD and ENTRYPOINT. */
export function commandLine(reader: Reader, offset = 0): CommandLine {
  const text = reader.argsToken.value.slice(offset);
  if (text === "") return { form: "none" };
  const words = jsonWords(reader, offset);
  if (words !== undefined) return { form: "exec", words };
  return { form: "shell", text: wordAt(reader, { value: text, start: offset, end: reader.argsToken.value.length }) };
}

export function argsOfCommand(command: CommandLine): readonly string[] {
  switch (command.form) {
    case "none":
      return [];
    case "shell":
      return [command.text.value];
    case "exec":
      return command.words.map((word) => word.value);
  }
}
