import { formatBytes, type Size } from "@plimsoll/core/plan";

/** A size with its range: `14.4 MB`, `14.4 MB ±3%`, `3.2–60 MB`; `?` when nothing is known. "" for a step without a layer. */
export function sizeText(size: Size | undefined, text: { atLeast(low: string): string }): string {
  if (size === undefined) return "";
  const { low, likely, high } = size;
  if (likely === null || high === null) return low === 0 ? "?" : text.atLeast(formatBytes(low));
  const share = likely === 0 ? 0 : Math.max(likely - low, high - likely) / likely;
  const isSame = formatBytes(low) === formatBytes(likely) && formatBytes(high) === formatBytes(likely);
  if (isSame || share < 0.005) return formatBytes(likely);
  return share <= 0.4 ? `${formatBytes(likely)} ±${Math.ceil(share * 100)}%` : rangeText(low, high, likely);
}

/** Without the range, where it stands beside a number that has it. */
export function likelyText(size: Size | undefined): string {
  return size === undefined ? "" : size.likely === null ? "?" : formatBytes(size.likely);
}

/** The unit once, when both ends have the same. */
function rangeText(low: number, high: number, likely: number): string {
  if (high === likely && low === 0) return `≤ ${formatBytes(high)}`;
  const [from, unit] = formatBytes(low).split(" ") as [string, string]; // formatBytes writes a number and a unit
  const to = formatBytes(high);
  return to.endsWith(` ${unit}`) ? `${from}–${to}` : `${from} ${unit}–${to}`;
}
