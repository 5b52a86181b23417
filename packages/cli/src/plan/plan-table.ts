import { isFailure, likelyText, sizeText, type StageView, type StepRemark, type StepView } from "@plimsoll/plan-view/views";
import { displayWidth, padTo, visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import type { Style } from "../style.ts";
import { wrapText } from "../wrap-text.ts";
import type { PlanText } from "./plan-text.ts";
import type { PlanView } from "./plan-view.ts";

export interface TableOptions {
  readonly style: Style;
  readonly text: PlanText;
  /** Of the terminal. */
  readonly columns: number;
  /** Shows the steps of stages that are not built, too. */
  readonly verbose: boolean;
}

/** All stages with their steps, one line each where it fits. */
export function planTable(view: PlanView, options: TableOptions): readonly string[] {
  const { style, text } = options;
  const shown = view.stages.flatMap((stage) => (isFolded(stage, options) ? [] : stage.steps));
  const widths = columnWidths(shown, options);
  const { step, line, instruction, layer, transfer } = text.columns;
  const heads = { label: step, line, text: instruction, size: layer, transfer };
  const head = style.dim(cells({ ...heads, notes: "" }, widths, plain).trimEnd());
  const lines = shown.length === 0 ? [] : [head];
  for (const stage of view.stages) {
    lines.push(...(lines.length === 0 ? [] : [""]), heading(stage, options));
    if (!isFolded(stage, options)) for (const step of stage.steps) lines.push(...stepLines(step, stage, widths, options));
  }
  return lines;
}

/** Short remarks in one text. */
export function remarkText(remarks: readonly StepRemark[], text: PlanText): string {
  const words = remarks.filter((remark) => !isFailure(remark)).map((remark) => text.remark(remark));
  return visibleText(words.filter((word) => word !== "").join(", "));
}

/** A digest needs no more letters than docker itself shows. */
export function shortImage(name: string): string {
  return name.replace(/(@sha256:[0-9a-f]{12})[0-9a-f]{52}\b/, "$1");
}

function isFolded({ stage }: StageView, { verbose }: TableOptions): boolean {
  return !stage.reachable && !verbose;
}

function heading({ stage, name, base, platform, isTarget, steps }: StageView, { style, text, columns }: TableOptions): string {
  const layers = steps.filter(({ label }) => label !== undefined).length;
  const shown = visibleText(name);
  const behind = stage.reachable ? (platform ?? "") : text.unneeded(layers);
  const mark = isTarget ? `${text.target} · ` : "";
  const taken = displayWidth(`${shown}  ${mark} · ${behind}`);
  const on = fitText(text.on(shortImage(visibleText(base))), Math.max(16, columns - taken));
  const show = stage.reachable ? style.bold : style.dim;
  const rest = fitText(behind === "" ? on : `${on} · ${behind}`, Math.max(16, columns - displayWidth(`${shown}  ${mark}`)));
  return `${show(shown)}  ${style.good(mark)}${style.dim(rest)}`;
}

interface Row {
  readonly label: string;
  readonly line: string;
  readonly text: string;
  readonly size: string;
  /** As it is pulled; "" in all rows where nothing of it is known. */
  readonly transfer: string;
  readonly notes: string;
}

type Widths = Readonly<Record<keyof Row, number>>;

function rowOf({ label = "", line, text, size, remarks }: StepView, { text: words }: TableOptions): Row {
  return {
    label,
    line: String(line),
    text: visibleText(text),
    size: sizeText(size?.bytes, words),
    transfer: likelyText(size?.transfer),
    notes: remarkText(remarks, words),
  };
}

const gap = 2;
const wideTerminal = 96;

function columnWidths(steps: readonly StepView[], options: TableOptions): Widths {
  const rows = steps.map((step) => rowOf(step, options));
  const { step, line, layer, transfer } = options.text.columns;
  const widest = (column: keyof Row, head: string): number =>
    rows.reduce((width, row) => Math.max(width, displayWidth(row[column])), displayWidth(head));
  // On a narrow terminal the instruction needs the room more; the summary has the sum.
  const hasTransfer =
    options.columns >= wideTerminal &&
    steps.some(({ size }) => size?.transfer.likely !== undefined && size.transfer.likely !== null);
  const fixed = {
    label: widest("label", step),
    line: widest("line", line),
    size: widest("size", layer),
    transfer: hasTransfer ? widest("transfer", transfer) : 0,
  };
  const gaps = hasTransfer ? 4 * gap : 3 * gap;
  const rest = options.columns - 1 - fixed.label - fixed.line - fixed.size - fixed.transfer - gaps;
  const wanted = widest("notes", "");
  const notes = wanted === 0 ? 0 : Math.min(wanted, Math.max(16, Math.floor(rest * 0.4)));
  const text = Math.max(16, Math.min(widest("text", ""), rest - (notes === 0 ? 0 : notes + gap)));
  return { ...fixed, text, notes: Math.max(notes, rest - text - gap) };
}

function stepLines(step: StepView, { stage }: StageView, widths: Widths, options: TableOptions): readonly string[] {
  const { style, text, columns } = options;
  const row = rowOf(step, options);
  const behind = displayWidth(row.notes) <= widths.notes;
  const isQuiet = step.label === undefined || !stage.reachable;
  const line = cells(behind ? row : { ...row, notes: "" }, widths, style.dim);
  const indent = " ".repeat(1 + widths.label + gap + widths.line + gap);
  const below = (words: string): readonly string[] => wrapText(words, columns - indent.length).map((part) => indent + part);
  const failures = step.remarks.filter(isFailure).flatMap((remark) => below(visibleText(text.remark(remark))));
  return [
    isQuiet ? style.dim(line.trimEnd()) : line.trimEnd(),
    ...(behind ? [] : below(row.notes).map(style.dim)),
    ...failures.map((failure) => style.severity.error(failure)),
  ];
}

function cells(row: Row, widths: Widths, dim: (text: string) => string): string {
  const space = " ".repeat(gap);
  const right = (column: "size" | "line" | "transfer"): string =>
    " ".repeat(Math.max(0, widths[column] - displayWidth(row[column]))) + row[column];
  const parts = [
    padTo(row.label, widths.label),
    dim(right("line")),
    padTo(fitText(row.text, widths.text), widths.text),
    right("size"),
    ...(widths.transfer === 0 ? [] : [dim(right("transfer"))]),
    dim(row.notes),
  ];
  return ` ${parts.join(space)}`;
}

function plain(text: string): string {
  return text;
}
