import type { Piece, SyntaxTree } from "../syntax/syntax-tree.ts";
import type { Span } from "../text/span.ts";

/** The parts that comments ask to leave alone: `# plimsoll-format off` … `on`, and the instruction behind `ignore-next`. */
export function keptParts({ pieces, source: { text } }: SyntaxTree): readonly Span[] {
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
    if (piece.kind !== "instruction" || next === undefined) continue;
    if (off === undefined) kept.push({ start: next, end: piece.span.end });
    next = undefined;
  }
  if (off !== undefined) kept.push({ start: off, end: text.length });
  return kept;
}

function wordOf({ span }: Piece, text: string): string | undefined {
  return /^[ \t]*#\s*plimsoll-format\s+(off|on|ignore-next)\s*$/.exec(text.slice(span.start, span.end))?.[1];
}
