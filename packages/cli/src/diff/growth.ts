import type { Size } from "@plimsoll/core/plan";

/** What something gains, or loses when it is negative. In bytes, or in layers. A bound that is not known is null. */
export interface Growth {
  readonly low: number | null;
  readonly likely: number | null;
  readonly high: number | null;
}

export const noGrowth: Growth = { low: 0, likely: 0, high: 0 };

/** Whether it surely is none. */
export function isNone({ low, likely, high }: Growth): boolean {
  return low === 0 && likely === 0 && high === 0;
}

/** From one size to another; undefined is what is not there. Equal predictions of the same are no growth, however unsure they are. */
export function growthOf(before: Size | undefined, after: Size | undefined): Growth {
  if (before !== undefined && after !== undefined && isSamePrediction(before, after)) return noGrowth;
  const [old, fresh] = [before ?? nothing, after ?? nothing];
  return {
    low: old.high === null ? null : fresh.low - old.high,
    likely: old.likely === null || fresh.likely === null ? null : fresh.likely - old.likely,
    high: fresh.high === null ? null : fresh.high - old.low,
  };
}

/** What it surely is of that: the likely number, else the bound that lies nearer to nothing; 0 when it may be either way. */
export function knownGrowth({ low, likely, high }: Growth): number {
  if (likely !== null) return likely;
  if (low !== null && low > 0) return low;
  return high !== null && high < 0 ? high : 0;
}

export function addGrowths(growths: readonly Growth[]): Growth {
  const sum = (bound: keyof Growth): number | null => {
    let total = 0;
    for (const growth of growths) {
      const value = growth[bound];
      if (value === null) return null;
      total += value;
    }
    return total;
  };
  return { low: sum("low"), likely: sum("likely"), high: sum("high") };
}

const nothing: Pick<Size, "low" | "likely" | "high"> = { low: 0, likely: 0, high: 0 };

function isSamePrediction(one: Size, other: Size): boolean {
  return one.likely !== null && one.low === other.low && one.likely === other.likely && one.high === other.high;
}
