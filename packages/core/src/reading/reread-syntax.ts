import { segment } from "../syntax/parse-syntax.ts";
import { readDirectives } from "../syntax/directives.ts";
import type { Comment, Piece, SyntaxTree } from "../syntax/syntax-tree.ts";
import { createSourceText } from "../text/source-text.ts";
import { changeBetween } from "../text/text-change.ts";
import { filePlacesIn, moveFilePlace, moveFilePlaces } from "./file-places.ts";

/** The tree of the next version of a text. */
export interface RereadSyntax {
  readonly tree: SyntaxTree;
  /** How many instructions of the tree before stand at the beginning of this one too. */
  readonly before: number;
  /** How many stand at its end; they are the same objects, and have been moved but for the places in `instructions`. */
  readonly after: number;
  /** By how many UTF-16 code units those at the end stand behind where they stood. */
  readonly movedBy: number;
}

/**
 * Reads those instructions again that a change touches, with the one in front of which it ends; what the tree before says of all others holds for the new
 * text. Comments and pieces behind the change are moved, so that the tree before is of no use afterwards; the instructions behind it are left
 * to the caller, who knows what else was read of them. Undefined where one instruction may depend on all of the text (anything that BuildKit's parser
 * refuses, another escape character, a heredoc or a continuation that now reaches further): then all is to be read, and nothing was moved.
 */
export function rereadSyntax(known: SyntaxTree, text: string): RereadSyntax | undefined {
  const { pieces, source } = known;
  const directives = readDirectives(text);
  if (known.problems.length > 0 || directives.problems.length > 0 || directives.escape !== known.directives.escape)
    return undefined;
  const change = changeBetween(source.text, text);
  const movedBy = text.length - source.text.length;
  const first = firstTouched(pieces, change.start);
  const last = nextUntouched(pieces, Math.max(first, 0), change.endBefore);
  const start = first === 0 ? 0 : pieces[first - 1]!.span.end;
  const resync = pieces[last];
  const end = (resync?.span.end ?? source.text.length) + movedBy;
  // A byte order mark counts only at the start of a file.
  if (start > 0 && text.charCodeAt(start) === 0xfeff) return undefined;
  const piece = createSourceText(ownCopy(text.slice(start, end)));
  const fresh = segment(piece, start === 0 ? directives : { ...directives, all: [] });
  if (fresh.problems.length > 0) return undefined;
  const lastFresh = fresh.pieces.at(-1);
  if (resync !== undefined) {
    const isThere = lastFresh?.kind === "instruction" && lastFresh.span.start === resync.span.start + movedBy - start;
    if (!isThere) return undefined;
  }
  const before = instructionsIn(pieces, first);
  const after = known.instructions.length - instructionsIn(pieces, last + 1);
  const untouched = known.instructions.slice(known.instructions.length - after);
  const instructions = known.instructions.slice(0, before).concat(fresh.instructions, untouched);
  if (instructions.length === 0) return undefined;
  moveFilePlaces(filePlacesIn([fresh]), start);
  numberInstructions(fresh.pieces, before);
  const keptComments = countBefore(known.comments, start);
  const droppedComments = countBefore(known.comments, end - movedBy);
  const comments = known.comments.slice(droppedComments);
  const piecesAfter = pieces.slice(last + 1);
  numberInstructions(piecesAfter, instructions.length - known.instructions.length);
  if (movedBy !== 0) {
    for (const { span } of comments) moveFilePlace(span, movedBy);
    for (const { span } of piecesAfter) moveFilePlace(span, movedBy);
  }
  return {
    tree: {
      source: createSourceText(text),
      directives,
      comments: known.comments.slice(0, keptComments).concat(fresh.comments, comments),
      instructions,
      pieces: pieces.slice(0, first).concat(fresh.pieces, piecesAfter),
      problems: known.problems,
    },
    before,
    after,
    movedBy,
  };
}

/** Index of the first piece that is to be read again: behind the last instruction that ends before the change and its line break. */
function firstTouched(pieces: readonly Piece[], change: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.span.end < change) low = middle + 1;
    else high = middle;
  }
  while (low > 0 && pieces[low - 1]!.kind !== "instruction") low--;
  return low;
}

/** Index of the first instruction that begins where the change is over; behind the last piece where there is none. */
function nextUntouched(pieces: readonly Piece[], from: number, change: number): number {
  let index = from;
  while (index < pieces.length && (pieces[index]!.kind !== "instruction" || pieces[index]!.span.start < change)) index++;
  return index;
}

/** How many instructions the first `count` pieces hold. */
function instructionsIn(pieces: readonly Piece[], count: number): number {
  for (let index = Math.min(count, pieces.length) - 1; index >= 0; index--) {
    const piece = pieces[index]!;
    if (piece.kind === "instruction") return piece.index + 1;
  }
  return 0;
}

function countBefore(comments: readonly Comment[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comments[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numberInstructions(pieces: readonly Piece[], by: number): void {
  for (const piece of pieces) if (piece.kind === "instruction") (piece as { index: number }).index += by;
}

/** To V8 a piece of a text is a view of all of it, so that each instruction would keep the version alive in which it was read. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
