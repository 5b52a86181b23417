import type { Comment, RawInstruction, SyntaxTree } from "../syntax/syntax-tree.ts";
import { lineAt } from "../text/source-text.ts";
import type { Gap } from "./instruction-layout.ts";

/** One line of an instruction that is not a comment and not blank. */
export interface CodeLine {
  /** Where the file's line begins, its indentation included; for the first line where the keyword stands. */
  readonly lineStart: number;
  /** Offsets of its part of the joined line. */
  readonly from: number;
  readonly to: number;
  /** First character that is not blank, and the end of the last; both `to` for a line that holds only the escape character. */
  readonly first: number;
  readonly last: number;
  /** Offset in the file of the escape character that ends it, or of its end. */
  readonly end: number;
  readonly continues: boolean;
  /** The gap at its start; undefined where its start is inside of a token, so that blanks there mean something. */
  readonly gapBefore: Gap | undefined;
}

/** A comment inside of an instruction, and the index of the code line that follows; undefined behind the last. */
export interface InnerComment {
  readonly comment: Comment;
  readonly next: number | undefined;
}

/** The lines of an instruction. */
export function codeLinesOf(
  { source, directives }: SyntaxTree,
  { line }: RawInstruction,
  gaps: readonly Gap[],
): readonly CodeLine[] {
  const { text } = source;
  const lines: CodeLine[] = [];
  let gap = 0;
  for (const [index, run] of line.runs.entries()) {
    const to = line.runs[index + 1]?.at ?? line.text.length;
    let first = run.at;
    while (first < to && isBlank(line.text.charCodeAt(first))) first++;
    let last = to;
    while (last > first && isBlank(line.text.charCodeAt(last - 1))) last--;
    const end = run.source + (to - run.at);
    while (gap < gaps.length && gaps[gap]!.end < run.at) gap++;
    const found = gaps[gap];
    const gapBefore = index > 0 && found !== undefined && found.start <= run.at ? found : undefined;
    const continues = text[end] === directives.escape && (index + 1 < line.runs.length || endsWithEscape(text, end));
    lines.push({ lineStart: run.source, from: run.at, to, first, last, end, continues, gapBefore });
  }
  return lines;
}

function endsWithEscape(text: string, at: number): boolean {
  let end = at + 1;
  while (isBlank(text.charCodeAt(end))) end++;
  return end >= text.length || text[end] === "\n" || text[end] === "\r";
}

/** The comments among the lines, each with the code line behind it. `comments` are those of the instruction, in order. */
export function placeComments(comments: readonly Comment[], lines: readonly CodeLine[]): readonly InnerComment[] {
  let next = 0;
  return comments.map((comment) => {
    while (next < lines.length && lines[next]!.lineStart < comment.span.start) next++;
    return { comment, next: next < lines.length ? next : undefined };
  });
}

/** The start of the file's line that holds an offset; the byte order mark is not part of a line. */
export function lineStartAt({ source }: SyntaxTree, offset: number): number {
  const start = source.lineStarts[lineAt(source, offset)]!;
  return start === 0 && source.text.charCodeAt(0) === 0xfeff ? 1 : start;
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
