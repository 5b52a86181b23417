import type { Span } from "./span.ts";

/** Replaces the text of `span` by `text`. An insertion has an empty span. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Edits in the order of their place; edits at one place keep the order in which they were given. */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * Whether two edits cannot both be applied: they replace common text, insert at the same place, or one inserts strictly inside
 * what the other replaces. An insertion at the start of a replacement conflicts too, since the result would depend on the order.
 */
export function editsConflict(a: TextEdit, b: TextEdit): boolean {
  if (a.span.start === b.span.start && a.span.end === b.span.end) return true;
  const [first, second] = a.span.start <= b.span.start ? [a, b] : [b, a];
  if (first.span.start === second.span.start) return true;
  return second.span.start < first.span.end;
}

/**
 * The text after all edits. The edits must not conflict with each other; throws when they do, since that is a bug of the caller.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.span.start < at) throw new Error(`conflicting edits at offset ${edit.span.start}`);
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
