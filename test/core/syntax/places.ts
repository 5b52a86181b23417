import type { Instruction, SyntaxTree, Word } from "@plimsoll/core";
import { parseSyntax, readInstructions, withTriggers } from "@plimsoll/core";
import type { CommandLine } from "../../../packages/core/src/instructions/instruction.ts";
import { toSourceSpan } from "../../../packages/core/src/syntax/logical-text.ts";
import { lexWord } from "../../../packages/core/src/syntax/word-lexer.ts";
import type { Span } from "../../../packages/core/src/text/span.ts";

/** One span of an analysed file. */
export interface Place {
  readonly what: string;
  readonly span: Span;
  /** What it must lie in; undefined for the whole file. */
  readonly within: Span | undefined;
  /** What the text there must be, where that is known. */
  readonly text: string | undefined;
}

/** Every span that reading a file gives: of comments, pieces, problems, instructions, their parts and the variables in them. */
export function* placesOf(text: string): Generator<Place> {
  const tree = parseSyntax(text);
  const { instructions, problems } = readInstructions(tree);
  for (const problem of problems) yield place("problem", problem.span);
  for (const piece of tree.pieces) yield place("piece", piece.span);
  for (const comment of tree.comments) yield place("comment", comment.span);
  for (const directive of tree.directives.all) {
    yield place("directive", directive.span);
    yield place("directive name", directive.nameSpan, directive.span);
    yield place("directive value", directive.valueSpan, directive.span, directive.value);
  }
  for (const instruction of withTriggers(instructions)) yield* partsOf(instruction, tree);
}

function* partsOf(instruction: Instruction, tree: SyntaxTree): Generator<Place> {
  const { span } = instruction;
  yield place("instruction", span);
  yield place("keyword", instruction.keywordSpan, span);
  yield place("arguments", instruction.argumentsSpan, span);
  // Behind ONBUILD these are those of the whole.
  for (const blank of instruction.blankLines) yield place("blank line", blank, instruction.trigger ? undefined : span, "");
  for (const flag of instruction.flags) {
    yield place("flag", flag.span, span);
    yield place("flag name", flag.nameSpan, flag.span);
    yield place("flag value", flag.valueSpan, flag.span);
  }
  for (const heredoc of instruction.heredocs) {
    yield place("heredoc marker", heredoc.markerSpan, span);
    yield place("heredoc body", heredoc.contentSpan, span, heredoc.content);
    yield place("heredoc terminator", heredoc.terminatorSpan, span, heredoc.name);
  }
  for (const word of wordsOf(instruction)) yield* placesOfWord(word, instruction, tree);
  if (instruction.kind !== "run") return;
  for (const option of instruction.mounts.flatMap((mount) => mount.options)) {
    yield place("mount option", option.span, span);
    yield place("mount option value", option.valueSpan, option.span);
  }
}

function* placesOfWord(word: Word, instruction: Instruction, tree: SyntaxTree): Generator<Place> {
  yield place("word", word.span, instruction.span);
  const { line } = instruction;
  // A word that is no JSON string and that no continuation cuts stands in the file as it is.
  const written = line.text.slice(word.at, word.end);
  if (written !== word.value) return;
  const whole = word.span.end - word.span.start === word.value.length;
  if (whole) yield place("plain word", word.span, instruction.span, word.value);
  for (const { start, end, nameStart, nameEnd } of lexWord(written, () => undefined, { escape: tree.directives.escape })
    .references) {
    const variable = toSourceSpan(line, word.at + start, word.at + end);
    yield place("variable", variable, word.span, whole ? written.slice(start, end) : undefined);
    yield place("variable name", toSourceSpan(line, word.at + nameStart, word.at + nameEnd), variable);
  }
}

/** The words of an instruction in the order of the file. */
function wordsOf(instruction: Instruction): readonly Word[] {
  switch (instruction.kind) {
    case "from":
      return [instruction.image, instruction.as, instruction.name].filter((word) => word !== undefined);
    case "run":
    case "cmd":
    case "entrypoint":
      return wordsOfCommand(instruction.command);
    case "healthcheck":
      return [instruction.type, ...wordsOfCommand(instruction.command)];
    case "copy":
    case "add":
      return [...instruction.sources.map((source) => source.word), instruction.destination];
    case "env":
    case "label":
      return instruction.pairs.flatMap(({ key, value }) => [key, value]);
    case "arg":
      return instruction.definitions.flatMap(({ name, value }) => (value === undefined ? [name] : [name, value]));
    case "expose":
      return instruction.ports;
    case "volume":
      return instruction.paths;
    case "shell":
      return instruction.words;
    case "workdir":
    case "user":
    case "stopsignal":
    case "maintainer":
      return [instruction.value];
    case "onbuild":
    case "invalid":
      return [];
  }
}

function wordsOfCommand(command: CommandLine): readonly Word[] {
  if (command.form === "none") return [];
  return command.form === "shell" ? [command.text] : command.words;
}

function place(what: string, span: Span, within?: Span, text?: string): Place {
  return { what, span, within, text };
}

/** What is wrong with a place, or undefined. */
export function faultOf({ what, span, within, text: expected }: Place, text: string): string | undefined {
  const shown = `${what} [${span.start}, ${span.end})`;
  if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length)) return `${shown} is outside the file`;
  if (within !== undefined && (span.start < within.start || span.end > within.end))
    return `${shown} is outside [${within.start}, ${within.end})`;
  const found = text.slice(span.start, span.end);
  if (expected !== undefined && found !== expected)
    return `${shown} holds ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`;
  return undefined;
}
