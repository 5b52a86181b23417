import { formatBytes, type Size } from "@plimsoll/core/plan";
import type { PageText } from "./page-text.ts";

/** The one number to show: `48.2 MB`, `≥ 3 MB`, or a word for what nobody knows. */
export function sizeWords(size: Size, text: PageText): string {
  if (size.likely !== null) return formatBytes(size.likely);
  return size.low === 0 ? text.unknown : text.atLeast(formatBytes(size.low));
}

/** `45–52 MB`; undefined when there is but one value, or no end. */
export function rangeWords({ low, high }: Size): string | undefined {
  if (high === null || high === low) return undefined;
  const [from, to] = [formatBytes(low), formatBytes(high)];
  if (from === to) return undefined;
  const [number = "", unit = ""] = from.split(" ");
  return to.endsWith(` ${unit}`) ? `${number}–${to}` : `${from} – ${to}`;
}

/** The same for a screen reader and a table: the number and, where there is one, its range. */
export function fullSizeWords(size: Size, text: PageText): string {
  const range = rangeWords(size);
  return range === undefined ? sizeWords(size, text) : `${sizeWords(size, text)} (${range})`;
}

/** How sure a number is, in a word or two. */
export function certaintyWords({ basis, low, high }: Size, text: PageText): string {
  return basis === "measured" && low !== high ? text.certainty.index : text.certainty[basis];
}
