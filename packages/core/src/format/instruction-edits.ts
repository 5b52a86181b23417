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
  const edits = new EditList(text);
  blanksBefore(edits, tree, raw.span.start, "");
  for (const keyword of layout.keywords) keywordEdit(edits, raw, keyword, options);
  const behind = indentsBehind(lines, indents);
  for (const at of lines.keys()) lineEdits(edits, lines, contents, indents, behind, at, options);
  for (const { start } of raw.blankLines) edits.put(start, nextLine(text, start), "");
  const last = indents.findLast((known) => known !== undefined);
  for (const { comment, next } of placeComments(comments, lines)) {
    const indent = next === undefined ? (last ?? levelText(options.indent, 1)) : behind[next];
    if (indent === undefined) continue;
    blanksBefore(edits, tree, comment.span.start, indent);
    if (options.trimTrailingWhitespace) edits.put(comment.span.end, blanksEnd(text, comment.span.end), "");
  }
  return { edits: edits.list, inner: innerBlanks(layout, lines, contents, indents, firstLine), lines: lines.length };
}

/** State with identity: the edits found so far, without those that would change nothing. */
class EditList {
  readonly list: TextEdit[] = [];
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  put(start: number, end: number, wanted: string): void {
    if (end - start === wanted.length && this.text.startsWith(wanted, start)) return;
    this.list.push({ span: { start, end }, text: wanted });
  }
}

function lineEdits(
  edits: EditList,
  lines: readonly CodeLine[],
  contents: readonly LineContent[],
  indents: readonly (string | undefined)[],
  behind: readonly (string | undefined)[],
  index: number,
  options: FormatOptions,
): void {
  const { text } = edits;
  const line = lines[index]!;
  const content = contents[index]!;
  const next = lines[index + 1];
  const inFile = (offset: number): number => line.lineStart + offset - line.from;
  if (isSeparator(lines, index)) {
    const indent = behind[index];
    if (indent !== undefined) edits.put(line.lineStart, line.end, indent);
    edits.put(line.end + 1, blanksEnd(text, line.end + 1), "");
    return;
  }
  const indent = indents[index];
  if (indent !== undefined) edits.put(line.lineStart, inFile(content.first), indent + content.head);
  if (!line.continues) {
    const end = inFile(line.last);
    // What would be left behind must not become a continuation.
    const isSafe = text[end - 1] !== "\\" && text[end - 1] !== "`" && onlyBlanks(text, end, line.end);
    if (options.trimTrailingWhitespace && isSafe) edits.put(end, line.end, "");
    return;
  }
  if (next?.gapBefore !== undefined && line.first < line.last) {
    edits.put(inFile(content.last), line.end, `${content.tail} `);
  }
  edits.put(line.end + 1, blanksEnd(text, line.end + 1), "");
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

function keywordEdit(edits: EditList, raw: RawInstruction, keyword: Span, { keywordCase }: FormatOptions): void {
  const typed = raw.line.text.slice(keyword.start, keyword.end);
  const start = toSourceOffset(raw.line, keyword.start);
  const isWhole = toSourceOffset(raw.line, keyword.end - 1) === start + typed.length - 1;
  if (keywordCase === "preserve" || !isWhole || !/^[A-Za-z]+$/.test(typed)) return;
  edits.put(start, start + typed.length, keywordCase === "upper" ? typed.toUpperCase() : typed.toLowerCase());
}

/** For each line the indentation of the first line from there on that holds code: comments and separators stand as deep. */
function indentsBehind(lines: readonly CodeLine[], indents: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const behind = [...indents];
  for (let index = lines.length - 2; index >= 0; index--) if (isSeparator(lines, index)) behind[index] = behind[index + 1];
  return behind;
}

/** The indentation of the line on which a token stands; whatever else stands there stays. */
function blanksBefore(edits: EditList, tree: SyntaxTree, offset: number, wanted: string): void {
  const start = lineStartAt(tree, offset);
  if (onlyBlanks(edits.text, start, offset)) edits.put(start, offset, wanted);
}

/** Where the blanks that begin at `start` end. */
function blanksEnd(text: string, start: number): number {
  let end = start;
  while (isBlank(text.charCodeAt(end))) end++;
  return end;
}

function onlyBlanks(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end + 1;
}
