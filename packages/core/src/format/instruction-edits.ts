import type { Instruction } from "../instructions/instruction.ts";
import { toSourceOffset } from "../syntax/logical-text.ts";
import type { Comment, RawInstruction, SyntaxTree } from "../syntax/syntax-tree.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import type { InnerBlanks } from "./aligned-blanks.ts";
import type { FormatOptions, IndentStyle } from "../config/format-options.ts";
import type { InstructionLayout } from "./instruction-layout.ts";
import { type CodeLine, isBlank, lineStartAt, placeComments } from "./joined-lines.ts";
import { indentsOf, levelText } from "./line-indents.ts";
import { type LineContent, placeOperators } from "./moved-operators.ts";

export interface InstructionEdits {
  readonly edits: readonly TextEdit[];
  /** Blanks inside of lines; those that line up with others are kept. */
  readonly inner: readonly InnerBlanks[];
  /** Number of lines of code. */
  readonly lines: number;
}

/** The options, once it is known how the file indents. */
export interface FormatStyle extends FormatOptions {
  readonly indent: IndentStyle;
}

export interface LaidOut {
  readonly layout: InstructionLayout;
  readonly lines: readonly CodeLine[];
}

/** What changes in one instruction. `comments` are those between its lines, `firstLine` the number of its first line. */
export function instructionEdits(
  tree: SyntaxTree,
  index: number,
  instruction: Instruction,
  { layout, lines }: LaidOut,
  comments: readonly Comment[],
  options: FormatStyle,
  firstLine: number,
): InstructionEdits {
  const { text } = tree.source;
  const raw = tree.instructions[index]!;
  const joined = raw.line.text;
  const contents = placeOperators(joined, lines, layout, options.operatorPosition);
  const indents = indentsOf(text, joined, instruction, lines, contents, layout, options.indent);
  const edits: TextEdit[] = [blanksBefore(tree, raw.span.start, "")];
  for (const keyword of layout.keywords) edits.push(keywordEdit(raw, keyword, options));
  for (const [at, line] of lines.entries()) edits.push(...lineEdits(text, lines, contents, indents, at, line, options));
  for (const { start } of raw.blankLines) edits.push({ span: { start, end: nextLine(text, start) }, text: "" });
  for (const { comment, next } of placeComments(comments, lines)) {
    const indent = indentOfComment(lines, indents, next, options);
    if (indent === undefined) continue;
    edits.push(blanksBefore(tree, comment.span.start, indent));
    if (options.trimTrailingWhitespace) edits.push({ span: blanksFrom(text, comment.span.end), text: "" });
  }
  return { edits, inner: innerBlanks(layout, lines, contents, indents, firstLine), lines: lines.length };
}

function lineEdits(
  text: string,
  lines: readonly CodeLine[],
  contents: readonly LineContent[],
  indents: readonly (string | undefined)[],
  index: number,
  line: CodeLine,
  options: FormatOptions,
): readonly TextEdit[] {
  const content = contents[index]!;
  const next = lines[index + 1];
  const inFile = (offset: number): number => line.lineStart + offset - line.from;
  if (isSeparator(lines, index)) {
    const indent = indentBehind(lines, indents, index);
    return [
      { span: { start: line.lineStart, end: line.end }, text: indent ?? text.slice(line.lineStart, line.end) },
      { span: blanksFrom(text, line.end + 1), text: "" },
    ];
  }
  const edits: TextEdit[] = [];
  const indent = indents[index];
  if (indent !== undefined) {
    edits.push({ span: { start: line.lineStart, end: inFile(content.first) }, text: indent + content.head });
  }
  if (!line.continues) {
    const end = inFile(line.last);
    // What would be left behind must not become a continuation.
    const isSafe = text[end - 1] !== "\\" && text[end - 1] !== "`" && onlyBlanks(text, end, line.end);
    if (options.trimTrailingWhitespace && isSafe) edits.push({ span: { start: end, end: line.end }, text: "" });
    return edits;
  }
  if (next?.gapBefore !== undefined && line.first < line.last) {
    edits.push({ span: { start: inFile(content.last), end: line.end }, text: `${content.tail} ` });
  }
  edits.push({ span: blanksFrom(text, line.end + 1), text: "" });
  return edits;
}

/** A line that holds nothing but the escape character, between two others: people part the steps of a long script so. */
function isSeparator(lines: readonly CodeLine[], index: number): boolean {
  const line = lines[index]!;
  const isEmpty = index > 0 && line.first === line.last && line.continues;
  return isEmpty && line.gapBefore !== undefined && lines[index + 1]?.gapBefore !== undefined;
}

function innerBlanks(
  { gaps, keywords, shell }: InstructionLayout,
  lines: readonly CodeLine[],
  contents: readonly LineContent[],
  indents: readonly (string | undefined)[],
  firstLine: number,
): readonly InnerBlanks[] {
  const inner: InnerBlanks[] = [];
  let index = 0;
  for (const { start, end, wanted } of gaps) {
    while (index + 1 < lines.length && lines[index]!.to <= start) index++;
    const line = lines[index]!;
    const content = contents[index]!;
    if (wanted === undefined || start < content.first || end > content.last || end > line.to) continue;
    // Zero characters wide and between two lines: the break is all there is.
    if (start === end && (start === line.to || (index > 0 && start === line.from))) continue;
    const from = line.lineStart + start - line.from;
    const first = line.lineStart + content.first - line.from;
    const indent = index === 0 ? "" : indents[index];
    const column = indent === undefined ? first - line.lineStart : indent.length + content.head.length;
    // A script of one line is only looked at when it has something to change, so that it cannot be held against others.
    const isLone = lines.length === 1 && shell !== undefined && start >= shell.at;
    const mayAlign = !isLone && !keywords.some((keyword) => keyword.end === start);
    inner.push({ span: { start: from, end: from + end - start }, wanted, mayAlign, line: firstLine + index, first, column });
  }
  return inner;
}

function keywordEdit(raw: RawInstruction, keyword: Span, { keywordCase }: FormatOptions): TextEdit {
  const typed = raw.line.text.slice(keyword.start, keyword.end);
  const start = toSourceOffset(raw.line, keyword.start);
  const isWhole = toSourceOffset(raw.line, keyword.end - 1) === start + typed.length - 1;
  const changes = keywordCase !== "preserve" && isWhole && /^[A-Za-z]+$/.test(typed);
  const text = keywordCase === "upper" ? typed.toUpperCase() : typed.toLowerCase();
  return { span: { start, end: start + (isWhole ? typed.length : 0) }, text: changes ? text : isWhole ? typed : "" };
}

/** As the line of code behind it; at the end as the lines of the instruction. */
function indentOfComment(
  lines: readonly CodeLine[],
  indents: readonly (string | undefined)[],
  next: number | undefined,
  { indent }: FormatStyle,
): string | undefined {
  if (next === undefined) return indents.findLast((known) => known !== undefined) ?? levelText(indent, 1);
  return indentBehind(lines, indents, next);
}

/** The indentation of the first line from `index` on that holds code. */
function indentBehind(lines: readonly CodeLine[], indents: readonly (string | undefined)[], from: number): string | undefined {
  let index = from;
  while (index + 1 < lines.length && isSeparator(lines, index)) index++;
  return indents[index];
}

/** The indentation of the line on which a token stands; whatever else stands there stays. */
function blanksBefore(tree: SyntaxTree, offset: number, wanted: string): TextEdit {
  const start = lineStartAt(tree, offset);
  const { text } = tree.source;
  return onlyBlanks(text, start, offset)
    ? { span: { start, end: offset }, text: wanted }
    : { span: { start: offset, end: offset }, text: "" };
}

function blanksFrom(text: string, start: number): Span {
  let end = start;
  while (isBlank(text.charCodeAt(end))) end++;
  return { start, end };
}

function onlyBlanks(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end + 1;
}
