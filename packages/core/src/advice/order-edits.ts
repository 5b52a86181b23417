import type { Instruction } from "../instructions/instruction.ts";
import type { SourceText } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";
import type { TextEdit } from "../text/edit.ts";
import { blockOf, removeBlocks } from "./instruction-block.ts";

export interface OrderEdits {
  readonly edits: readonly TextEdit[];
  /** Positions of the instructions that are moved, in the new order. */
  readonly moved: readonly number[];
}

/**
 * Moves instructions, with the comments on them, so that they stand in another order. `order`: positions in `instructions`. As few
 * as possible are moved, those with little weight rather than others; `first` is the instruction before all of them, behind which the block may begin. Undefined when one cannot
 * be moved.
 */
export function orderEdits(
  source: SourceText,
  escape: string,
  first: Instruction,
  instructions: readonly Instruction[],
  order: readonly number[],
  weightOf: (position: number) => number,
): OrderEdits | undefined {
  const kept = heaviestRising(order, weightOf);
  const moved = order.filter((position) => !kept.has(position));
  const edits: TextEdit[] = [];
  const removed: Span[] = [];
  let anchor = first;
  let inserted = "";
  const flush = (): boolean => {
    if (inserted === "") return true;
    const block = blockOf(source, anchor, escape);
    if (block === undefined) return false;
    edits.push({ span: { start: block.end, end: block.end }, text: inserted });
    inserted = "";
    return true;
  };
  for (const position of order) {
    const instruction = instructions[position]!;
    if (kept.has(position)) {
      if (!flush()) return undefined;
      anchor = instruction;
      continue;
    }
    const block = blockOf(source, instruction, escape);
    if (block === undefined) return undefined;
    inserted += source.text.slice(block.start, block.end);
    removed.push(block);
  }
  return flush() ? { edits: [...edits, ...removeBlocks(source, removed)], moved } : undefined;
}

/** The values of the heaviest rising part of a permutation: what stays where it is. */
function heaviestRising(order: readonly number[], weightOf: (position: number) => number): ReadonlySet<number> {
  const best: { readonly weight: number; readonly previous: number | undefined }[] = [];
  for (const [at, value] of order.entries()) {
    let [weight, previous]: [number, number | undefined] = [0, undefined];
    for (let earlier = 0; earlier < at; earlier++)
      if (order[earlier]! < value && best[earlier]!.weight > weight) [weight, previous] = [best[earlier]!.weight, earlier];
    best.push({ weight: weight + weightOf(value), previous });
  }
  const kept = new Set<number>();
  const last = best.reduce((found, { weight }, at) => (found === -1 || weight > best[found]!.weight ? at : found), -1);
  for (let at: number | undefined = last; at !== undefined && at !== -1; at = best[at]!.previous) kept.add(order[at]!);
  return kept;
}
