import type { Piece, SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Span } from "../text/span.ts";

/**
 * The parts that comments ask to leave alone: `# plimsoll-format off` … `on`, the instruction behind `ignore-next`, and one that has `off` or
 * `ignore-next` among its own lines. Ascending, and none holds a part of another.
 */
export function keptParts({ pieces, comments, source: { text } }: SyntaxTree): readonly Span[] {
  const inside = comments.filter((comment) => comment.insideInstruction && isWord(comment.text));
  let nextInside = 0;
  const kept: Span[] = [];
  let off: number | undefined;
  let next: number | undefined;
  for (const piece of pieces) {
    const word = piece.kind === "comment" ? wordOf(piece, text) : undefined;
    if (word === "off") off ??= piece.span.start;
    else if (word === "on" && off !== undefined) {
      kept.push({ start: off, end: piece.span.start });
      off = undefined;
    } else if (word === "ignore-next" && off === undefined) next ??= piece.span.end;
    if (piece.kind !== "instruction") continue;
    const before = nextInside;
    while (nextInside < inside.length && inside[nextInside]!.span.start < piece.span.end) nextInside++;
    if (off === undefined && (next !== undefined || nextInside > before)) {
      kept.push({ start: next ?? piece.span.start, end: piece.span.end });
    }
    next = undefined;
  }
  if (off !== undefined) kept.push({ start: off, end: text.length });
  return kept;
}

function isWord(text: string): boolean {
  return /^plimsoll-format\s+(?:off|ignore-next)$/.test(text);
}

function wordOf({ span }: Piece, text: string): string | undefined {
  return /^[ \t]*#\s*plimsoll-format\s+(off|on|ignore-next)\s*$/.exec(text.slice(span.start, span.end))?.[1];
}
