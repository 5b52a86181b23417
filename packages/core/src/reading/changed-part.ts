import { type Directives, readDirectives } from "../syntax/directives.ts";
import { segment } from "../syntax/parse-syntax.ts";
import type { Comment, Piece, SyntaxTree } from "../syntax/syntax-tree.ts";
import { lastStartingBy } from "../text/last-starting-by.ts";
import { createSourceText, type SourceText } from "../text/source-text.ts";
import { changeBetween } from "../text/text-change.ts";
import { filePlacesIn, moveFilePlace, moveFilePlaces } from "./file-places.ts";

/** What a change makes of the instructions that it touches. Offsets in its lists count from `start`, until `withChangedPart` moves them. */
export interface ChangedPart extends Pick<SyntaxTree, "comments" | "instructions" | "pieces"> {
  /** The text of the part alone. */
  readonly source: SourceText;
  /** Those of the whole file. */
  readonly directives: Directives;
  /** Offset in the new text at which it begins. */
  readonly start: number;
  /** By how many UTF-16 code units what follows stands behind where it stood. */
  readonly movedBy: number;
  /** The same part of the lists of the tree before: from an index on, up to another one. */
  readonly before: Readonly<Record<"comments" | "instructions" | "pieces", { readonly from: number; readonly to: number }>>;
}

/**
 * Reads those instructions again that a change touches, with the one in front of which it ends: what the tree before says of all others holds for the
 * new text. Undefined where one instruction may depend on all of the text (anything that BuildKit's parser refuses, another escape character, a heredoc or a
 * continuation that now reaches further): then all is to be read.
 */
export function readChangedPart(known: SyntaxTree, text: string): ChangedPart | undefined {
  const { pieces } = known;
  const directives = readDirectives(text);
  if (known.problems.length > 0 || directives.problems.length > 0 || directives.escape !== known.directives.escape)
    return undefined;
  const change = changeBetween(known.source.text, text);
  const movedBy = text.length - known.source.text.length;
  const first = firstTouched(pieces, change.start);
  const last = nextUntouched(pieces, first, change.endBefore);
  const untouched = pieces[last];
  const start = first === 0 ? 0 : pieces[first - 1]!.span.end;
  const endBefore = untouched?.span.end ?? known.source.text.length;
  // A byte order mark counts only at the start of a file.
  if (start > 0 && text.charCodeAt(start) === 0xfeff) return undefined;
  const source = createSourceText(ownCopy(text.slice(start, endBefore + movedBy)));
  const part = segment(source, start === 0 ? directives : { ...directives, all: [] });
  if (part.problems.length > 0) return undefined;
  if (untouched !== undefined) {
    const end = part.pieces.at(-1);
    if (end?.kind !== "instruction" || end.span.start !== untouched.span.start + movedBy - start) return undefined;
  }
  const { comments, instructions } = known;
  const before = {
    pieces: { from: first, to: Math.min(last + 1, pieces.length) },
    instructions: { from: instructionsIn(pieces, first), to: instructionsIn(pieces, last + 1) },
    comments: { from: countBefore(comments, start), to: countBefore(comments, endBefore) },
  };
  const count = instructions.length - before.instructions.to + before.instructions.from + part.instructions.length;
  return count === 0 ? undefined : { ...part, source, directives, start, movedBy, before };
}

/**
 * The tree of the new text. The lists of the part become lists of the file, and comments and pieces behind the change are moved and numbered again, so
 * that neither the part nor the tree before is of any use afterwards. The instructions behind the change are left to the caller, who knows what else
 * was read of them.
 */
export function withChangedPart(known: SyntaxTree, text: string, part: ChangedPart): SyntaxTree {
  const { before, start, movedBy, directives } = part;
  moveFilePlaces(filePlacesIn([part.comments, part.instructions, part.pieces]), start);
  numberInstructions(part.pieces, before.instructions.from);
  const comments = known.comments.slice(before.comments.to);
  const pieces = known.pieces.slice(before.pieces.to);
  numberInstructions(pieces, part.instructions.length - (before.instructions.to - before.instructions.from));
  if (movedBy !== 0) {
    for (const { span } of comments) moveFilePlace(span, movedBy);
    for (const { span } of pieces) moveFilePlace(span, movedBy);
  }
  return {
    source: createSourceText(text),
    directives,
    comments: known.comments.slice(0, before.comments.from).concat(part.comments, comments),
    instructions: known.instructions
      .slice(0, before.instructions.from)
      .concat(part.instructions, known.instructions.slice(before.instructions.to)),
    pieces: known.pieces.slice(0, before.pieces.from).concat(part.pieces, pieces),
    problems: known.problems,
  };
}

/** Index of the first piece that is to be read again: behind the last instruction that ends before the change and its line break. */
function firstTouched(pieces: readonly Piece[], change: number): number {
  // Pieces leave nothing out: the last one that starts before the change is the first that does not end before it.
  let first = Math.max(0, lastStartingBy(pieces, change - 1));
  while (first > 0 && pieces[first - 1]!.kind !== "instruction") first--;
  return first;
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
  return lastStartingBy(comments, offset - 1) + 1;
}

function numberInstructions(pieces: readonly Piece[], by: number): void {
  for (const piece of pieces) if (piece.kind === "instruction") (piece as { index: number }).index += by;
}

/** To V8 a piece of a text is a view of all of it, so that each instruction would keep the version alive in which it was read. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
