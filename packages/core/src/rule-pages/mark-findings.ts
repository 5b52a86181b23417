import { createSourceText, lineEnd, positionAt } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";

/** A stretch of a text and what to write beside the carets below it. */
export interface Mark {
  readonly span: Span;
  readonly label: string;
}

/**
 * The text with a line of carets and the label below the line where each mark starts. A mark that goes on to a later line is drawn to the
 * end of its first one.
 */
export function markFindings(text: string, marks: readonly Mark[]): string {
  const source = createSourceText(text);
  const below = new Map<number, string[]>();
  for (const { span, label } of marks) {
    const { line, character } = positionAt(source, span.start);
    const length = Math.max(1, Math.min(span.end, lineEnd(source, line)) - span.start);
    const drawn = `${indentLike(text.slice(source.lineStarts[line], span.start), character)}${"^".repeat(length)} ${label}`;
    below.set(line, [...(below.get(line) ?? []), drawn]);
  }
  return text
    .split("\n")
    .flatMap((lineText, line) => [lineText, ...(below.get(line) ?? [])])
    .join("\n");
}

/** Blanks as wide as what stands before the mark; tabs stay, since their width is the reader's choice. */
function indentLike(before: string, character: number): string {
  return before.slice(0, character).replace(/[^\t]/g, " ");
}
