import { formatBytes } from "@plimsoll/core/plan";
import type { ImageDiff } from "./compared-layers.ts";
import type { DiffText } from "./diff-text.ts";
import { shareText } from "./growth-limit.ts";
import { growthText } from "./growth-text.ts";

/** One sentence: by how much the image grows, as far as that is known. */
export function verdictOf({ totals, biggest, unknown, untouched }: ImageDiff, text: DiffText): string {
  const { image, transfer } = totals;
  const old = image.before?.likely ?? null;
  return text.verdict({
    bytes: formatBytes(Math.abs(image.known)),
    direction: image.known > 0 ? "grows" : image.known < 0 ? "shrinks" : "same",
    share: old === null || old === 0 ? undefined : shareText(image.known, old),
    transfer: transfer.growth.likely === null || transfer.growth.likely === 0 ? undefined : growthText(transfer.growth),
    untouched,
    unknown: unknown.length,
    biggest: image.known > 0 ? biggest?.line : undefined,
  });
}
