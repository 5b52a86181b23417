/** What a number of bytes rests on, from the surest to none at all. */
export type SizeBasis = "measured" | "index" | "snapshot" | "heuristic" | "unknown";

/**
 * A number of bytes, and how sure it is. Unknown is never 0: `likely` and `high` are null then, and `low` is what it is at
 * least.
 */
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

/**
 * All of them together, as sure as the least sure of them. Errors of parts that were worked out apart from each other partly
 * cancel out: half of the width is the root of the sum of squares, and a fifth of what the rest of them would add one by one,
 * since the same model errs on all of them in the same way.
 */
export function addSizes(sizes: readonly Size[], source: string): Size {
  let least = 0;
  let likely = 0;
  let unknown = false;
  let endless = false;
  let basis: SizeBasis = "measured";
  const below = createSpread();
  const above = createSpread();
  for (const size of sizes) {
    if (size.likely === null) {
      unknown = true;
      least += size.low;
    } else {
      likely += size.likely;
      below.add(size.likely - size.low);
      if (size.high !== null) above.add(size.high - size.likely);
    }
    endless ||= size.high === null;
    if (bases.indexOf(size.basis) > bases.indexOf(basis)) basis = size.basis;
  }
  return {
    low: least + Math.max(0, Math.floor(likely - below.total())),
    likely: unknown ? null : likely,
    high: endless ? null : Math.ceil(likely + above.total()),
    basis,
    source,
  };
}

interface Spread {
  add(half: number): void;
  total(): number;
}

function createSpread(): Spread {
  let [squares, sum, widest] = [0, 0, 0];
  return {
    add(half) {
      squares += half * half;
      sum += half;
      widest = Math.max(widest, half);
    },
    total: () => Math.min(sum, Math.sqrt(squares) + (sum - widest) / 5),
  };
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
