import type { WasteReport } from "@plimsoll/core/plan";
import type { PlanText } from "../plan/plan-text.ts";
import { paragraph, patchedItemLines } from "../reporters/patched-items.ts";
import type { Style } from "../style.ts";
import type { WasteLength } from "./waste-option.ts";
import { isWorthTelling, sumsText } from "./waste-sums.ts";
import type { WasteText } from "./waste-text.ts";
import type { WasteView } from "./waste-view.ts";

export interface WasteLineOptions {
  readonly style: Style;
  readonly text: WasteText;
  readonly plan: Pick<PlanText, "atLeast">;
  readonly columns: number;
  readonly length: WasteLength;
}

const mostShort = 3;

/** Lines for a terminal; none when there is no waste worth a line. */
export function wasteLines(views: readonly WasteView[], report: WasteReport, options: WasteLineOptions): readonly string[] {
  const { style, text, columns, length } = options;
  const isFull = length === "full";
  const worth = isFull ? views : views.filter(isWorthTelling);
  if (worth.length === 0 && !isFull) return [];
  const shown = isFull ? worth : worth.slice(0, mostShort);
  const lines = [
    ` ${style.bold(text.heading)}`,
    ...shown.flatMap((view) => patchedItemLines(view, { style, columns, full: isFull })),
  ];
  const sums = sumsText(report, options);
  if (sums !== "") {
    const paint = report.efficiency === undefined ? style.bold : colourOf(report.efficiency, style);
    lines.push(...paragraph(sums, 1, columns).map((line, at) => (at === 0 ? line.replace(/\d+%/, paint) : line)));
  }
  const hidden = worth.length - shown.length;
  const notes = [
    ...(hidden > 0 ? [text.more(hidden)] : []),
    ...(isFull || worth.every(({ patches }) => patches.length === 0) ? [] : [text.fullHint]),
  ];
  const last = notes.length === 0 ? [] : paragraph(notes.join("; "), 1, columns).map(style.dim);
  return [...lines, ...last.map((line) => line.replaceAll("`", ""))];
}

/** From 95 % on it is good, and below 80 % a fifth of what is pulled is for nothing. */
function colourOf({ kept, written }: NonNullable<WasteReport["efficiency"]>, style: Style): (text: string) => string {
  const share = kept / written;
  return share >= 0.95 ? style.good : share >= 0.8 ? style.severity.warning : style.severity.error;
}
