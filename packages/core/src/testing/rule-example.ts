import { createSourceText, positionAt } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";

/** A place that a `^^^ message` line marks. */
export interface ExpectedFinding {
  readonly message: string;
  readonly span: Span;
}

export interface AnnotatedText {
  /** Without the marker lines. */
  readonly text: string;
  readonly expected: readonly ExpectedFinding[];
}

const marker = /^( *)(\^+)(~?) ([a-z][\w-]*)$/;

/**
 * Takes the marker lines out of an example. A line of blanks, carets and a message key marks what stands above it; a `~` behind the
 * carets says that the span goes on to the end of the same instruction or heredoc on a later line (its end is then not compared).
 */
export function readExample(annotated: string): AnnotatedText {
  const lines: string[] = [];
  const marks: { line: number; from: number; to: number; open: boolean; message: string }[] = [];
  for (const line of annotated.split("\n")) {
    const match = marker.exec(line);
    if (match === null) {
      lines.push(line);
      continue;
    }
    const from = match[1]!.length;
    marks.push({ line: lines.length - 1, from, to: from + match[2]!.length, open: match[3] === "~", message: match[4]! });
  }
  const text = lines.join("\n");
  const { lineStarts } = createSourceText(text);
  const expected = marks.map(({ line, from, to, open, message }) => {
    const start = lineStarts[line]! + from;
    return { message, span: { start, end: open ? -1 : lineStarts[line]! + to } };
  });
  return { text, expected };
}

/** A finding as `line:column-column message` (1-based), for comparing and for showing what is different. */
export function describeFinding(text: string, message: string, place: Span, open: boolean): string {
  const source = createSourceText(text);
  const start = positionAt(source, place.start);
  const end = positionAt(source, place.end);
  const from = `${start.line + 1}:${start.character + 1}`;
  if (open) return `${from}~ ${message}`;
  const to = end.line === start.line ? String(end.character + 1) : `${end.line + 1}:${end.character + 1}`;
  return `${from}-${to} ${message}`;
}
