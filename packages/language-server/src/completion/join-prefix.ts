import type { LogicalText, Span } from "@plimsoll/core";

/** Where a cursor stands in an instruction whose lines were followed from its start. */
export type JoinedPrefix =
  | { readonly kind: "inside"; readonly line: LogicalText }
  /** In a comment line between continued lines. */
  | { readonly kind: "comment"; readonly span: Span }
  /** The instruction ends on a line before the cursor; `next` is the offset behind that line. */
  | { readonly kind: "behind"; readonly line: LogicalText; readonly next: number };

/**
 * The text from `start` to `cursor` with continued lines joined as BuildKit joins them (see core's parse-syntax.ts).
 * Unlike the parser it knows where a half-typed instruction ends: the cursor on a blank line behind a continuation is
 * still inside.
 */
export function joinPrefix(text: string, start: number, cursor: number, escape: string): JoinedPrefix {
  const runs: { at: number; source: number }[] = [];
  let joined = "";
  let from = start;
  for (;;) {
    const lineBreak = text.indexOf("\n", from);
    const isLast = lineBreak === -1 || lineBreak >= cursor;
    const end = isLast ? cursor : lineBreak;
    const content = text.slice(from, end);
    const isComment = from > start && /^\s*#/.test(content);
    if (isLast) {
      if (isComment) return { kind: "comment", span: { start: from + content.indexOf("#"), end: cursor } };
      runs.push({ at: joined.length, source: from });
      return { kind: "inside", line: { text: joined + content, runs } };
    }
    if (!isComment && (from === start || content.trim() !== "")) {
      runs.push({ at: joined.length, source: from });
      const kept = withoutContinuation(content.replace(/\r$/, ""), escape);
      joined += kept ?? content;
      if (kept === undefined) return { kind: "behind", line: { text: joined, runs }, next: lineBreak + 1 };
    }
    from = lineBreak + 1;
  }
}

function withoutContinuation(line: string, escape: string): string | undefined {
  const trimmed = line.replace(/[ \t]+$/, "");
  if (!trimmed.endsWith(escape) || (trimmed.length > 1 && trimmed.at(-2) === escape)) return undefined;
  return trimmed.slice(0, -1);
}
