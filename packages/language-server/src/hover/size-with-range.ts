import { formatBytes } from "@plimsoll/core/editor";
import type { Size } from "@plimsoll/core/plan";

/** A size with its range in parentheses: `48 MB`, `≈ 48 MB (44 MB–52 MB)`; undefined when nothing is known of it. */
export function sizeWithRange({ low, likely, high }: Size, atLeast: (size: string) => string): string | undefined {
  if (likely === null || high === null) return low === 0 ? undefined : atLeast(formatBytes(low));
  const [least, middle, most] = [low, likely, high].map(formatBytes);
  if (least === middle && most === middle) return middle;
  return `≈ ${middle} (${least}–${most})`;
}
