import { createSourceText, lineAt, lineEnd, type SourceText } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";

/** Where a text that stands inside of another file has its parts. */
export interface InlineLines {
  readonly inner: SourceText;
  /** By line of the inner text: where it begins in the file when it stands there letter by letter, else undefined. */
  readonly starts: readonly (number | undefined)[];
  /** The whole of it in the file. */
  readonly span: Span;
}

/**
 * Finds the lines of a value in the file that it was read from. Block scalars of YAML and heredocs of HCL hold them indented; a text in quotes
 * holds them between `\n`, except for those with other escapes or with variables.
 */
export function findInlineLines(text: string, file: string, span: Span): InlineLines {
  const inner = createSourceText(text);
  const starts: (number | undefined)[] = [];
  const raw = file.slice(span.start, span.end);
  // A heading (`|`, `<<-EOF`) stands before the first line.
  const isBlock = /^(?:[|>]|<<)/.test(raw);
  let at = isBlock ? raw.indexOf("\n") + 1 : 0;
  for (let line = 0; line < inner.lineStarts.length; line++) {
    const content = text.slice(inner.lineStarts[line], lineEnd(inner, line));
    const end = isBlock ? lineBreakAfter(raw, at) : raw.length;
    const found = content === "" ? at : raw.slice(at, isBlock ? end : at + maxGap + content.length).indexOf(content);
    if (content === "") starts.push(span.start + Math.min(at, raw.length));
    else starts.push(found === -1 ? undefined : span.start + at + found);
    if (isBlock) at = end + 1;
    else if (content !== "" && found !== -1) at += found + content.length;
  }
  return { inner, starts, span };
}

/** Between two lines of a text in quotes stand an escape, and at most an indentation. */
const maxGap = 200;

function lineBreakAfter(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** The place in the file of a span in the inner text; the whole of it where the lines are not found. */
export function spanInFile({ inner, starts, span }: InlineLines, { start, end }: Span): Span {
  const from = offsetInFile(inner, starts, start);
  const last = Math.max(start, end - 1);
  const to = offsetInFile(inner, starts, last);
  if (from === undefined) return span;
  return { start: from, end: Math.max(from, to === undefined ? from + 1 : to + (end > start ? 1 : 0)) };
}

function offsetInFile(inner: SourceText, starts: InlineLines["starts"], offset: number): number | undefined {
  const line = lineAt(inner, offset);
  const start = starts[line];
  return start === undefined ? undefined : start + (offset - (inner.lineStarts[line] ?? 0));
}
