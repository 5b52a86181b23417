import type { SyntaxTree } from "../../syntax/syntax-tree.ts";
import { lineAt } from "../../text/source-text.ts";

/** What a line of the file is, as far as its white space goes. */
export type LineKind =
  /** Nothing but white space, outside instructions. */
  | "blank"
  | "comment"
  | "directive"
  /** A line of an instruction that goes on in the next. */
  | "continued"
  /** The last line of an instruction, without its heredocs. */
  | "last"
  /** A line of a heredoc, the terminator included. */
  | "heredoc";

/** The kind of every line of the file, by number (0-based). */
export function lineKinds(syntax: SyntaxTree): readonly LineKind[] {
  const { source, directives, comments, instructions } = syntax;
  const kinds: LineKind[] = Array.from({ length: source.lineStarts.length }, () => "blank");
  for (const { span } of directives.all) kinds[lineAt(source, span.start)] = "directive";
  for (const { span, line, heredocs } of instructions) {
    const first = lineAt(source, span.start);
    const end = lineAt(source, Math.max(span.start, span.end - 1));
    const heredoc = heredocs[0] === undefined ? end + 1 : lineAt(source, heredocs[0].contentSpan.start);
    const lastRun = line.runs.at(-1);
    const last = Math.min(lastRun === undefined ? end : lineAt(source, lastRun.source), heredoc - 1);
    for (let at = first; at <= end; at++) kinds[at] = at >= heredoc ? "heredoc" : at === last ? "last" : "continued";
  }
  // Comments stand inside instructions too.
  for (const { span } of comments) kinds[lineAt(source, span.start)] = "comment";
  return kinds;
}
