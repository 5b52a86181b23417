import type { Instruction } from "../instructions/instruction.ts";
import { instructionLines } from "../rules/shared/instruction-lines.ts";
import { lineAt, lineText, type SourceText } from "../text/source-text.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";

/**
 * The lines of an instruction with the comments that stand right above it. Undefined when they cannot be moved: the last line has no
 * line break, or ends in an escape character that would take the next line in.
 */
export function blockOf(source: SourceText, instruction: Instruction, escape: string): Span | undefined {
  const { end } = instructionLines(source, instruction);
  if (instruction.trigger || source.text[end - 1] !== "\n") return undefined;
  if (
    lineText(source, lineAt(source, end - 1))
      .trimEnd()
      .endsWith(escape)
  )
    return undefined;
  let line = lineAt(source, instruction.span.start);
  for (const { span } of instruction.commentsAbove.toReversed()) {
    if (lineAt(source, span.start) !== line - 1) break;
    line--;
  }
  return { start: source.lineStarts[line]!, end };
}

/**
 * Takes whole blocks away. Where a blank line is left on both sides, one goes too, so that no hole stays where a paragraph was.
 */
export function removeBlocks({ text }: SourceText, blocks: readonly Span[]): readonly TextEdit[] {
  const joined: Span[] = [];
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last?.end === block.start) joined[joined.length - 1] = { start: last.start, end: block.end };
    else joined.push(block);
  }
  return joined.map(({ start, end }) => {
    const blankBefore = start === 0 || /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 200), start));
    const blankAfter = /^[ \t]*\r?\n/.exec(text.slice(end, end + 200));
    return { span: { start, end: blankBefore && blankAfter !== null ? end + blankAfter[0].length : end }, text: "" };
  });
}

/** The instruction as a reader names it: its keyword and the rest, cut to one short line. */
export function shortText(source: SourceText, { span }: Instruction): string {
  const [first = "", ...more] = source.text.slice(span.start, span.end).split("\n");
  const line = first.replace(/\s*\\?\s*$/, "").replace(/\s+/g, " ");
  if (line.length > 60) return `${line.slice(0, 57)}…`;
  return more.length > 0 ? `${line} …` : line;
}

/** Number of the instruction's first line, 1-based. */
export function lineOf(source: SourceText, { span }: Pick<Instruction, "span">): number {
  return lineAt(source, span.start) + 1;
}
