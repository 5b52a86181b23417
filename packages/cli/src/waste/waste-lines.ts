import type { WasteReport } from "@plimsoll/core/plan";
import { visibleText } from "../display-width.ts";
import type { PlanText } from "../plan/plan-text.ts";
import type { Style } from "../style.ts";
import { createUnifiedDiff } from "../unified-diff.ts";
import { wrapText } from "../wrap-text.ts";
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
  const { style, text, length } = options;
  const isFull = length === "full";
  const worth = isFull ? views : views.filter(isWorthTelling);
  if (worth.length === 0 && !isFull) return [];
  const shown = isFull ? worth : worth.slice(0, mostShort);
  const lines = [` ${style.bold(text.heading)}`, ...shown.flatMap((view) => itemLines(view, options))];
  const sums = sumsText(report, options);
  if (sums !== "") {
    const paint = report.efficiency === undefined ? style.bold : colourOf(report.efficiency, style);
    lines.push(...paragraph(sums, 1, options).map((line, at) => (at === 0 ? line.replace(/\d+%/, paint) : line)));
  }
  const hidden = worth.length - shown.length;
  const notes = [
    ...(hidden > 0 ? [text.more(hidden)] : []),
    ...(isFull || worth.every(({ patches }) => patches.length === 0) ? [] : [text.fullHint]),
  ];
  const last = notes.length === 0 ? [] : paragraph(notes.join("; "), 1, options).map(style.dim);
  return [...lines, ...last.map((line) => line.replaceAll("`", ""))];
}

function itemLines(view: WasteView, options: WasteLineOptions): readonly string[] {
  const { style, length } = options;
  const lines = paragraph(`${view.line}: ${view.message}`, 1, options).map(style.prose);
  if (length === "short") return lines;
  const caution = view.caution === undefined ? [] : paragraph(view.caution, 4, options).map(style.dim);
  return [...lines, ...caution, ...diffLines(view, style), ""];
}

function diffLines({ patches }: WasteView, style: Style): readonly string[] {
  const diff = createUnifiedDiff(style);
  return patches.flatMap(({ path, before, after }) =>
    diff(path, before, after)
      .trimEnd()
      .split("\n")
      .map((line) => `    ${line}`),
  );
}

/** From 95 % on it is good, and below 80 % a fifth of what is pulled is for nothing. */
function colourOf({ kept, written }: NonNullable<WasteReport["efficiency"]>, style: Style): (text: string) => string {
  const share = kept / written;
  return share >= 0.95 ? style.good : share >= 0.8 ? style.severity.warning : style.severity.error;
}

function paragraph(words: string, indent: number, { columns }: WasteLineOptions): readonly string[] {
  const hanging = " ".repeat(indent + 3);
  return wrapText(visibleText(words), Math.max(30, columns - indent - 3)).map((line, at) =>
    at === 0 ? `${" ".repeat(indent)}${line}` : `${hanging}${line}`,
  );
}
