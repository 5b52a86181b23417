import { lineEnd, positionAt, type SourceText, type Span } from "@plimsoll/core";
import { type Cell, cellsOf } from "./display-width.ts";

/** A line of source with what to mark in it, cut to the width of the terminal. */
export interface SourceFrame {
  /** 1-based. */
  readonly line: number;
  /** The line, or a part of it with `…` where something was cut off. Tabs are blanks. */
  readonly text: string;
  /** Columns before the marks. */
  readonly indent: number;
  /** Columns to mark, at least one. */
  readonly marked: number;
  /** Last line (1-based) of the span; greater than `line` when it goes on below. */
  readonly lastLine: number;
}

const tabStop = 4;
const ellipsis: Cell = { text: "…", columns: 1 };

/** Frames the first line of a span. What is looked at is bounded by `columns` and not by the line, which may be of any length. */
export function frameSpan(source: SourceText, span: Span, columns: number): SourceFrame {
  const { line } = positionAt(source, span.start);
  const lineStart = source.lineStarts[line] ?? 0;
  const end = lineEnd(source, line);
  const spanStart = Math.min(span.start, end);
  const spanEnd = Math.max(spanStart, Math.min(span.end, end));
  const from = Math.max(lineStart, spanStart - columns);
  const to = Math.min(end, spanStart + columns * 2);
  const before = expandTabs(cellsOf(source.text.slice(from, spanStart)), 0);
  const inside = expandTabs(cellsOf(source.text.slice(spanStart, Math.min(spanEnd, to))), widthOf(before));
  const after = expandTabs(cellsOf(source.text.slice(Math.min(spanEnd, to), to)), widthOf(before) + widthOf(inside));
  const cut = fit({ before, inside, after, cutBefore: from > lineStart, cutAfter: to < end }, columns);
  return { line: line + 1, ...cut, lastLine: positionAt(source, Math.max(span.start, span.end - 1)).line + 1 };
}

interface Parts {
  readonly before: readonly Cell[];
  readonly inside: readonly Cell[];
  readonly after: readonly Cell[];
  /** Whether the line has more on this side. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

function fit(parts: Parts, columns: number): Pick<SourceFrame, "text" | "indent" | "marked"> {
  const before = fitBefore(parts, columns);
  const used = widthOf(before);
  const rest = [...parts.inside, ...parts.after];
  const left = Math.max(2, columns - used);
  const shown = widthOf(rest) <= left && !parts.cutAfter ? rest : [...takeColumns(rest, left - 1), ellipsis];
  const marked = Math.min(widthOf(parts.inside), widthOf(shown));
  return {
    text: [...before, ...shown]
      .map((cell) => cell.text)
      .join("")
      .trimEnd(),
    indent: used,
    marked: Math.max(1, marked),
  };
}

/** What stands before the span, as far as it leaves room for the span and for something behind it. */
function fitBefore({ before, inside, after, cutBefore }: Parts, columns: number): readonly Cell[] {
  const wanted = Math.min(widthOf(inside) + Math.min(widthOf(after), 8), Math.floor((columns * 2) / 3));
  if (!cutBefore && widthOf(before) + wanted <= columns) return before;
  const room = Math.max(1, columns - wanted - 1);
  return [ellipsis, ...takeColumns([...before].reverse(), room).reverse()];
}

function takeColumns(cells: readonly Cell[], columns: number): Cell[] {
  const taken: Cell[] = [];
  let width = 0;
  for (const cell of cells) {
    width += cell.columns;
    if (width > columns) break;
    taken.push(cell);
  }
  return taken;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((width, cell) => width + cell.columns, 0);
}

/** `start`: columns before the first cell. */
function expandTabs(cells: readonly Cell[], start: number): readonly Cell[] {
  let at = start;
  return cells.map((cell) => {
    // What `cellsOf` makes of a tab.
    const isTab = cell.text === "\u2409";
    const columns = isTab ? tabStop - (at % tabStop) : cell.columns;
    at += columns;
    return isTab ? { text: " ".repeat(columns), columns } : cell;
  });
}
