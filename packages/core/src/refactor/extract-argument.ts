import type { FromInstruction, Instruction } from "../instructions/instruction.ts";
import { expandedWords } from "../rules/shared/expanded-words.ts";
import { parseImageReference } from "../stages/image-reference.ts";
import type { TextEdit } from "../text/edit.ts";
import { lineAt } from "../text/source-text.ts";
import { contains, type Span } from "../text/span.ts";
import { isPlainValue, newArgumentName } from "./argument-names.ts";
import { indentationAt, lineBreakIn } from "./between.ts";
import { readableRun } from "./command-list.ts";
import type { Chosen, RefactorInput, Refactoring } from "./refactoring.ts";

/**
 * The selected text, or the version at the cursor, as an ARG with that default: in FROM a global one, else one above the instruction. Only
 * where BuildKit or the shell of a RUN fills the variable in again.
 */
export function* extractArgument(input: RefactorInput, chosen: Chosen): Generator<Refactoring> {
  const [instruction, ...others] = chosen.instructions;
  if (others.length > 0 || instruction.trigger) return;
  const found =
    instruction.kind === "from" ? tagOf(instruction, chosen.selection) : literalAt(input, instruction, chosen.selection);
  if (found === undefined) return;
  const { text } = input.syntax.source;
  const value = text.slice(found.span.start, found.span.end);
  const name = newArgumentName(input, found.name);
  const declaration = declare(input, instruction, `ARG ${name}=${value}`);
  if (declaration === undefined || !isPlainValue(value)) return;
  const edits = [declaration, { span: found.span, text: `\${${name}}` }];
  yield { kind: "extract-argument", mayChange: false, params: { name, value }, edits };
}

interface Literal {
  readonly span: Span;
  /** For the variable, as far as the place tells. */
  readonly name: string;
}

function tagOf({ image }: FromInstruction, selection: Span): Literal | undefined {
  const reference = parseImageReference(image.value);
  const isPlain = image.span.end - image.span.start === image.value.length && contains(image.span, selection);
  if (reference?.tag === undefined || reference.digest !== undefined || !isPlain) return undefined;
  const start = image.span.end - reference.tag.length;
  const isMarked = selection.end > selection.start;
  if (isMarked && !(selection.start === start && selection.end === image.span.end)) return undefined;
  return { span: { start, end: image.span.end }, name: variableName(reference.repository.split("/").at(-1)!, "VERSION") };
}

function literalAt(input: RefactorInput, instruction: Instruction, selection: Span): Literal | undefined {
  const { text } = input.syntax.source;
  const span = selection.end > selection.start ? selection : versionAt(text, instruction.span, selection.start);
  if (span === undefined || !isPlainValue(text.slice(span.start, span.end))) return undefined;
  const word = instruction.kind === "run" ? shellWordAt(input, instruction, span) : expandedWordAt(input, instruction, span);
  if (word === undefined) return undefined;
  const isVersion = /^v?\d+(?:\.\d+)*/.test(text.slice(span.start, span.end));
  const front = text.slice(word.start, span.start);
  // In an address a folder mostly names no product, and a file does.
  const named = front.includes("://") ? /([A-Za-z][\w.]*)[-_]v?$/ : /([A-Za-z][\w-]*?)[-_=@:/]{1,2}v?$/;
  const before = named.exec(front)?.[1];
  return { span, name: isVersion ? variableName(before ?? "", "VERSION") : variableName(before ?? "", "VALUE") };
}

function variableName(before: string, kind: "VERSION" | "VALUE"): string {
  const words = before
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return words === "" || /^\d|^(?:VERSION|VALUE|DOWNLOAD|HTTPS?)$/.test(words) ? kind : `${words}_${kind}`;
}

/** `1.2.3`, with what belongs to it: at least one dot, since any number may be something else. */
function versionAt(text: string, within: Span, offset: number): Span | undefined {
  const lineStart = Math.max(within.start, text.lastIndexOf("\n", offset - 1) + 1);
  const lineBreak = text.indexOf("\n", offset);
  const line = text.slice(lineStart, Math.min(within.end, lineBreak === -1 ? text.length : lineBreak));
  for (const match of line.matchAll(/(?<![0-9A-Za-uw-z_.])\d+(?:\.\d+)+(?:[-+~.]?[A-Za-z0-9]+)*(?![\w])/g)) {
    const start = lineStart + match.index;
    const value = match[0].replace(/\.(?:tar|tgz|zip|gz|xz|deb|rpm|apk|whl|sh|py|jar).*$/, "");
    if (offset >= start && offset <= start + value.length) return { start, end: start + value.length };
  }
  return undefined;
}

/** The word of a command in which the shell expands variables all over. */
function shellWordAt(input: RefactorInput, instruction: Instruction, span: Span): Span | undefined {
  const run = readableRun(input, instruction);
  if (run === undefined || run.script.form === "exec") return undefined;
  for (const { args, assignments, inside } of run.script.commands) {
    if (inside.includes("nested-script")) continue;
    const words = [...args, ...assignments.flatMap(({ value }) => value ?? [])];
    const word = words.find((candidate) => contains(candidate.span, span));
    if (word === undefined) continue;
    return /['`\\{]|\$\(/.test(word.raw) || word.raw.length !== word.span.end - word.span.start ? undefined : word.span;
  }
  return undefined;
}

/** The word in which BuildKit expands variables all over. */
function expandedWordAt({ stages }: RefactorInput, instruction: Instruction, span: Span): Span | undefined {
  if (instruction.kind === "arg" || instruction.kind === "onbuild" || !stages.places.has(instruction)) return undefined;
  const keys = instruction.kind === "env" || instruction.kind === "label" ? instruction.pairs.map(({ key }) => key.span) : [];
  if (keys.some((key) => span.start < key.end && span.end > key.start)) return undefined;
  for (const { text, place, heredoc, options } of expandedWords(instruction, stages.escape)) {
    const whole = place(0, text.length);
    if (heredoc !== undefined || !contains(whole, span)) continue;
    const isExact = whole.end - whole.start === text.length && !text.includes("'") && !text.includes(options.escape);
    return isExact ? whole : undefined;
  }
  return undefined;
}

/** A global ARG stands behind the others of its kind; one of a stage above the instruction and what is said of that. */
function declare(input: RefactorInput, instruction: Instruction, line: string): TextEdit | undefined {
  const { source } = input.syntax;
  const lineBreak = lineBreakIn(input);
  const last = instruction.kind === "from" ? input.stages.globalArgs.at(-1) : undefined;
  if (last !== undefined && last.definitions.length > 0) {
    const end = source.lineStarts[lineAt(source, Math.max(last.span.start, last.span.end - 1)) + 1];
    return end === undefined ? undefined : { span: { start: end, end }, text: `${line}${lineBreak}` };
  }
  const above = instruction.kind === "from" ? input.stages.stages[0]?.from : instruction;
  if (above === undefined) return undefined;
  const indentation = indentationAt(source.text, above.span.start);
  let row = lineAt(source, above.span.start);
  const attached = above.commentsAbove
    .toReversed()
    .findIndex(({ span }, index) => lineAt(source, span.start) !== row - 1 - index);
  const count = attached === -1 ? above.commentsAbove.length : attached;
  const top = input.syntax.directives.all.length;
  // What stands at the very top speaks of the file.
  if (row - count > top) row -= count;
  const start = row === 0 && source.text.startsWith("\u{feff}") ? 1 : source.lineStarts[row]!;
  return { span: { start, end: start }, text: `${indentation}${line}${lineBreak}` };
}
