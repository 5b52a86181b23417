import type { Instruction } from "../instructions/instruction.ts";
import type { ShellDialect } from "../shell/shell-script.ts";
import type { Comment, SyntaxTree } from "../syntax/syntax-tree.ts";
import type { TextEdit } from "../text/edit.ts";
import { contains, type Span } from "../text/span.ts";
import type { FormatOptions, IndentStyle } from "../config/format-options.ts";
import { type InnerBlanks, mayBeColumn, withoutColumns } from "./aligned-blanks.ts";
import { blankLineEdits, looksLikeDirective } from "./blank-lines.ts";
import { type FormatStyle, type InstructionEdits, instructionEdits, type LaidOut } from "./instruction-edits.ts";
import { layoutOf } from "./instruction-layout.ts";
import { type CodeLine, codeLinesOf } from "./joined-lines.ts";
import { keptParts } from "./kept-parts.ts";
import { lineEndEdits } from "./line-ends.ts";
import { ownIndent } from "./own-indent.ts";
import type { ReadDockerfile } from "./same-meaning.ts";
import { isTidy } from "./tidy.ts";

/** As many instructions before and behind a range are looked at for columns. */
const aroundColumns = 50;

/** The edits that format a file, in order and none without effect; they have not been checked. For `within` see `formatDockerfile`. */
export function formatEdits(
  { tree, instructions }: ReadDockerfile,
  options: FormatOptions,
  dialectOf: (instruction: Instruction) => ShellDialect,
  within: Span | undefined,
): readonly TextEdit[] {
  const { text } = tree.source;
  const eol = options.endOfLine === "keep" ? usualLineEnd(text) : options.endOfLine === "crlf" ? "\r\n" : "\n";
  const comments = commentsByInstruction(tree);
  const layouts = new Map<number, LaidOut>();
  const laidOut = (index: number): LaidOut => {
    const raw = tree.instructions[index]!;
    const layout = layoutOf(raw, instructions[index]!, tree.directives.escape, dialectOf);
    return { layout, lines: codeLinesOf(tree, raw, layout.gaps) };
  };
  const editsOf = (asked: readonly number[], style: FormatStyle, passesTidy: boolean): readonly InstructionEdits[] => {
    let firstLine = 0;
    return asked.map((index) => {
      const instruction = instructions[index]!;
      const isPassed = passesTidy && isTidy(tree, tree.instructions[index]!, instruction, options.keywordCase);
      const found = isPassed
        ? unchanged
        : instructionEdits(tree, index, instruction, layouts.get(index) ?? laidOut(index), comments[index]!, style, firstLine);
      firstLine += found.lines;
      return found;
    });
  };
  const all = [...tree.instructions.keys()];
  const asked = all.filter((index) => isWithin(tree.instructions[index]!.span, within));
  if (options.indent === "own") {
    for (const index of all) if (tree.instructions[index]!.line.runs.length > 1) layouts.set(index, laidOut(index));
  }
  const indent = options.indent === "own" ? indentOf({ tree, instructions }, layouts) : options.indent;
  const style = { ...options, indent };
  let found = editsOf(asked, style, true);
  // Whether blanks make a column, only the lines around them tell, the tidy ones too.
  if (found.some(({ inner }) => inner.some(mayBeColumn))) {
    const around = all.slice(Math.max(0, asked[0]! - aroundColumns), asked.at(-1)! + 1 + aroundColumns);
    found = editsOf(around, style, false);
  }
  const edits: TextEdit[] = [];
  const inner: InnerBlanks[] = [];
  for (const instruction of found) {
    for (const edit of instruction.edits) edits.push(edit);
    for (const blanks of instruction.inner) inner.push(blanks);
  }
  for (const piece of tree.pieces) if (piece.kind === "comment") edits.push(...commentEdits(tree, piece.span, options));
  for (const edit of withoutColumns(inner)) edits.push(edit);
  for (const edit of blankLineEdits(tree, instructions, options, eol)) edits.push(edit);
  if (options.endOfLine !== "keep") for (const edit of lineEndEdits(tree, eol)) edits.push(edit);
  const wanted = select(text, edits, tree, within);
  const isKept = within !== undefined || !options.finalNewline;
  return isKept ? wanted : withFinalNewline(text, wanted, eol);
}

/** What comes out for an instruction on one line in which nothing has to change. */
const unchanged: InstructionEdits = { edits: [], inner: [], lines: 1 };

function indentOf({ tree, instructions }: ReadDockerfile, layouts: ReadonlyMap<number, LaidOut>): IndentStyle {
  // Items of a list may stand below the first one.
  const counted = [...layouts].filter(([index]) => !instructions[index]!.json);
  return ownIndent(counted.map(([, { lines }]) => movableIndents(tree.source.text, lines)));
}

/** The indentation of the lines that the formatter may move. A closing bracket stands further left than others. */
function movableIndents(text: string, lines: readonly CodeLine[]): readonly string[] {
  return lines
    .filter(({ gapBefore, first, last }) => gapBefore !== undefined && first < last)
    .filter(({ lineStart, first, from }) => text[lineStart + first - from] !== "]")
    .map(({ lineStart, first, from }) => text.slice(lineStart, lineStart + first - from));
}

/** Edits that change something, outside of what is to be left alone, in order; a line break goes with the line that is removed. */
function select(text: string, edits: readonly TextEdit[], tree: SyntaxTree, within: Span | undefined): readonly TextEdit[] {
  const kept = keptParts(tree);
  const changing = edits.filter(({ span, text: wanted }) => {
    if (span.end - span.start === wanted.length && text.slice(span.start, span.end) === wanted) return false;
    if (isInside(kept, span)) return false;
    return within === undefined || (span.start <= within.end && span.end >= within.start) || isInPieceOf(tree, span, within);
  });
  const sorted = changing.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let last: TextEdit | undefined;
  return sorted.filter((edit) => {
    if (last !== undefined && edit.span.end > edit.span.start && contains(last.span, edit.span)) return false;
    last = edit;
    return true;
  });
}

/** Whether one of the ascending parts shares a character with `span`, or holds the place of an insertion. */
function isInside(kept: readonly Span[], span: Span): boolean {
  const part = kept[firstEndingBehind(kept.length, (index) => kept[index]!.end, span.start)];
  return part !== undefined && part.start < span.end;
}

/** Index of the first of some ascending spans that ends behind `offset`. */
function firstEndingBehind(count: number, endAt: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endAt(middle) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isInPieceOf({ pieces }: SyntaxTree, span: Span, within: Span): boolean {
  const piece = pieces[firstEndingBehind(pieces.length, (index) => pieces[index]!.span.end, span.start)];
  return piece?.kind === "instruction" && isWithin(piece.span, within) && contains(piece.span, span);
}

function isWithin(span: Span, within: Span | undefined): boolean {
  return within === undefined || (span.start <= within.end && span.end > within.start);
}

function withFinalNewline(text: string, edits: readonly TextEdit[], eol: string): readonly TextEdit[] {
  if (endOf(text, edits).endsWith("\n")) return edits;
  return [...edits, { span: { start: text.length, end: text.length }, text: eol }];
}

/** The last character once the edits are made; edits are in order. */
function endOf(text: string, edits: readonly TextEdit[]): string {
  let end = text.length;
  for (const { span, text: wanted } of edits.toReversed()) {
    if (span.end < end) break;
    if (wanted !== "") return wanted;
    end = span.start;
  }
  return text.slice(Math.max(0, end - 1), end);
}

/** Comments between instructions stand at the start of the line; one that a change could make a directive stays. */
function commentEdits({ source: { text } }: SyntaxTree, span: Span, options: FormatOptions): readonly TextEdit[] {
  const line = text.slice(span.start, span.end);
  if (looksLikeDirective(line) || (line.startsWith("#") && !/[ \t]\r?\n?$/.test(line))) return [];
  const edits: TextEdit[] = [];
  const indent = /^[ \t]*(?=#)/.exec(line)?.[0].length ?? 0;
  edits.push({ span: { start: span.start, end: span.start + indent }, text: "" });
  const end = line.replace(/[\r\n]+$/, "").length;
  const blanks = /[ \t]+$/.exec(line.slice(0, end))?.[0].length ?? 0;
  if (options.trimTrailingWhitespace) {
    edits.push({ span: { start: span.start + end - blanks, end: span.start + end }, text: "" });
  }
  return edits;
}

function commentsByInstruction({ comments, instructions }: SyntaxTree): readonly (readonly Comment[])[] {
  const lists: Comment[][] = instructions.map(() => []);
  let index = 0;
  for (const comment of comments) {
    if (!comment.insideInstruction) continue;
    while (index + 1 < instructions.length && instructions[index + 1]!.span.start <= comment.span.start) index++;
    lists[index]?.push(comment);
  }
  return lists;
}

function usualLineEnd(text: string): string {
  const first = text.indexOf("\n");
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n";
}
