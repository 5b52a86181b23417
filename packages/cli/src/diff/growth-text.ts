import { formatBytes } from "@plimsoll/core/plan";
import type { Growth } from "./growth.ts";

/** `+25.1 MB`, `-3 MB`, `0`; `≥ +3 MB` when only the least is known, `?` when nothing is. `show`: a number without its sign. */
export function growthText({ low, likely, high }: Growth, show: (value: number) => string = formatBytes): string {
  if (likely !== null) return signed(likely, show);
  if (low !== null && low > 0) return `≥ ${signed(low, show)}`;
  return high !== null && high < 0 ? `≤ ${signed(high, show)}` : "?";
}

/** The range where it says more than the number: `+20 MB…+30 MB`; undefined elsewhere. */
export function growthRange({ low, likely, high }: Growth): string | undefined {
  if (low === null || likely === null || high === null) return undefined;
  const [from, to, middle] = [signed(low, formatBytes), signed(high, formatBytes), signed(likely, formatBytes)];
  return from === middle && to === middle ? undefined : `${from}…${to}`;
}

function signed(value: number, show: (value: number) => string): string {
  if (value === 0) return "0";
  return `${value > 0 ? "+" : "-"}${show(Math.abs(value))}`;
}
