import { checkEdited, type Refusal } from "../fix/reparse.ts";
import type { Instruction } from "../instructions/instruction.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";

/**
 * What `checkEdited` says, at the cost of the instructions around the edits alone: a file is read line by line, so that what stands before the
 * instruction above is read as before, and so is what stands behind an instruction that came out unchanged.
 */
export function checkNear(
  { source, directives }: SyntaxTree,
  instructions: readonly Instruction[],
  edits: readonly TextEdit[],
): Refusal | undefined {
  const first = Math.min(...edits.map(({ span }) => span.start));
  const last = Math.max(...edits.map(({ span }) => span.end));
  const above = instructions.findLast(({ span }) => span.end < first);
  // Two, since the next one may be what an edit touches.
  const below = instructions.filter(({ span }) => span.start > last)[1];
  const start = above?.span.start ?? 0;
  const end = below?.span.end ?? source.text.length;
  const head = start > 0 && directives.escape === "`" ? "# escape=`\n" : "";
  const before = head + source.text.slice(start, end);
  const shift = head.length - start;
  const moved = edits.map(({ span, text }) => ({ span: { start: span.start + shift, end: span.end + shift }, text }));
  return checkEdited(before, moved, applyEdits(before, moved));
}
