/** What a number of bytes rests on, from the surest to none at all. */
export type SizeBasis = "measured" | "index" | "snapshot" | "heuristic" | "unknown";

/** A number of bytes, and how sure it is. Unknown is never 0: `likely` and `high` are null then, and `low` is what it is at least. */
export interface Size {
  readonly low: number;
  readonly likely: number | null;
  readonly high: number | null;
  readonly basis: SizeBasis;
  /** Where the number comes from, in a few English words. */
  readonly source: string;
}

/** A number that was counted. In bytes. */
export function exactSize(bytes: number, source: string): Size {
  return { low: bytes, likely: bytes, high: bytes, basis: "measured", source };
}

export function unknownSize(source: string, low = 0): Size {
  return { low, likely: null, high: null, basis: "unknown", source };
}

/** All of them together, as sure as the least sure of them. */
export function addSizes(sizes: readonly Size[], source: string): Size {
  let total: Size = exactSize(0, source);
  for (const { low, likely, high, basis } of sizes) {
    total = {
      low: total.low + low,
      likely: total.likely === null || likely === null ? null : total.likely + likely,
      high: total.high === null || high === null ? null : total.high + high,
      basis: bases.indexOf(basis) > bases.indexOf(total.basis) ? basis : total.basis,
      source,
    };
  }
  return total;
}

const bases: readonly SizeBasis[] = ["measured", "index", "snapshot", "heuristic", "unknown"];

/** A number that was worked out. In bytes; rounded, with `low <= likely <= high`. */
export function rangeSize(low: number, likely: number, high: number, basis: SizeBasis, source: string): Size {
  const middle = Math.max(0, Math.round(likely));
  return {
    low: Math.min(Math.max(0, Math.floor(low)), middle),
    likely: middle,
    high: Math.max(Math.ceil(high), middle),
    basis,
    source,
  };
}

/** `likely` with the same share below and above it: 0.05 for ± 5 %. */
export function aboutSize(likely: number, share: number, basis: SizeBasis, source: string): Size {
  return rangeSize(likely * (1 - share), likely, likely * (1 + share), basis, source);
}
