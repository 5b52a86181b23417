import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";

/** Blanks inside of a line, and where they come to stand. */
export interface InnerBlanks {
  readonly span: Span;
  readonly wanted: string;
  /** False where equal columns come by chance, such as behind keywords. */
  readonly mayAlign: boolean;
  /** Number of its line among all lines of code. */
  readonly line: number;
  /** Offset of the first token of the line, and the column in which that will stand. */
  readonly first: number;
  readonly column: number;
}

/**
 * The edits of blanks inside lines, without those that make a column: words of lines that follow each other begin at the same place, behind
 * blanks of different width. `inner` is in the order of the text. What is kept forms columns in the result too, so that formatting it
 * again keeps the same.
 */
export function withoutColumns(inner: readonly InnerBlanks[]): readonly TextEdit[] {
  let kept: ReadonlySet<InnerBlanks> = new Set(inner.filter(mayBeColumn));
  // Each round keeps less than the one before.
  while (kept.size > 0) {
    const still = inColumns(inner, kept);
    if (still.size === kept.size) break;
    kept = still;
  }
  const edits: TextEdit[] = [];
  for (const blanks of inner) if (!kept.has(blanks)) edits.push({ span: blanks.span, text: blanks.wanted });
  return edits;
}

/** Whether blanks could be there for a column, seen by themselves. */
export function mayBeColumn({ span, wanted, mayAlign }: InnerBlanks): boolean {
  return mayAlign && wanted === " " && span.end - span.start > 1;
}

interface Column {
  readonly members: InnerBlanks[];
  readonly widths: Set<number>;
}

/** Those of `kept` that stand in a column, when all others are one blank wide. */
function inColumns(inner: readonly InnerBlanks[], kept: ReadonlySet<InnerBlanks>): ReadonlySet<InnerBlanks> {
  const columns = new Set<Column>();
  let [open, current] = [new Map<number, Column>(), new Map<number, Column>()];
  let line = -1;
  let saved = 0;
  for (const blanks of inner) {
    if (blanks.line !== line) {
      open = blanks.line === line + 1 ? current : new Map();
      current = new Map();
      line = blanks.line;
      saved = 0;
    }
    const { span, wanted } = blanks;
    const width = kept.has(blanks) ? span.end - span.start : wanted.length;
    saved += span.end - span.start - width;
    const place = blanks.column + span.end - blanks.first - saved;
    if (!blanks.mayAlign) continue;
    const column = open.get(place) ?? { members: [], widths: new Set() };
    columns.add(column);
    column.members.push(blanks);
    column.widths.add(width);
    current.set(place, column);
  }
  const aligned = [...columns].filter(({ widths }) => widths.size > 1).flatMap(({ members }) => members);
  return new Set(aligned.filter((blanks) => kept.has(blanks)));
}
