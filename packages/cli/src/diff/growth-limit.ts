import { formatBytes, readBytes } from "@plimsoll/core/plan";
import { fitText } from "../fit-text.ts";
import { knownGrowth } from "./growth.ts";
import { growthText } from "./growth-text.ts";
import type { ImageDiff, LayerRow } from "./compared-layers.ts";
import type { DiffText } from "./diff-text.ts";

/** By how much an image may grow. `text`: as typed. */
export type GrowthLimit =
  | { readonly kind: "bytes"; readonly bytes: number; readonly text: string }
  | { readonly kind: "percent"; readonly percent: number; readonly text: string };

/** Reads `+5MB`, `5MB`, `+10%` or `10 %`; undefined for anything else. */
export function readGrowthLimit(value: string): GrowthLimit | undefined {
  const text = value.trim();
  const amount = text.replace(/^\+\s*/, "");
  const [, percent] = /^(\d{1,6}(?:\.\d{1,6})?)\s*%$/.exec(amount) ?? [];
  if (percent !== undefined) return { kind: "percent", percent: Number(percent), text };
  const bytes = readBytes(amount);
  return bytes === undefined ? undefined : { kind: "bytes", bytes, text };
}

/** How an image grows, measured with a limit. */
export type JudgedGrowth =
  | { readonly kind: "within" }
  /** An error. */
  | { readonly kind: "over"; readonly message: string; readonly help: string }
  /** Nobody knows how large the image was. */
  | { readonly kind: "unknown"; readonly message: string; readonly help: string };

/** What is not known counts with the least that it is. */
export function judgeGrowth(diff: ImageDiff, limit: GrowthLimit, text: DiffText): JudgedGrowth {
  const { unknown, totals, knownBefore } = diff;
  const { known } = totals.image;
  if (limit.kind === "percent" && known > 0 && knownBefore === undefined) {
    return { kind: "unknown", ...text.problems.unknownShare(limit.text) };
  }
  const allowed = limit.kind === "bytes" ? limit.bytes : ((knownBefore ?? 0) * limit.percent) / 100;
  if (known <= allowed) return { kind: "within" };
  const grown = formatBytes(known);
  const shown =
    limit.kind === "bytes" || knownBefore === undefined || knownBefore === 0
      ? grown
      : `${grown} (${shareText(known, knownBefore)})`;
  const heaviest = grownRows(diff)
    .slice(0, 3)
    .map((row) => text.problems.grownStep(row.line, fitText(row.text, 40), growthText(row.bytes.growth)));
  return { kind: "over", ...text.problems.overGrowth(limit.text, shown, unknown.length > 0, heaviest) };
}

/** `+8.4%` */
export function shareText(growth: number, of: number): string {
  const percent = (growth / of) * 100;
  const shown = Math.abs(percent) < 9.95 ? Number(percent.toFixed(1)) : Math.round(percent);
  return `${shown > 0 ? "+" : ""}${shown}%`;
}

/** Those that grow, the one that grows most first. */
function grownRows({ rows }: ImageDiff): readonly LayerRow[] {
  const likely = ({ bytes }: LayerRow): number => knownGrowth(bytes.growth);
  return rows.filter((row) => likely(row) > 0).toSorted((a, b) => likely(b) - likely(a));
}
