import type { Span } from "./span.ts";

/**
 * Index of the last item that starts at an offset or before it; -1 where none does. `items` are in the order of their starts. Costs the
 * logarithm of their number.
 */
export function lastStartingBy(items: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
