import type { Language } from "@plimsoll/core";
import { likelyText } from "@plimsoll/plan-view/views";
import { budgetLines } from "../budget/budget-lines.ts";
import { budgetText } from "../budget/budget-text.ts";
import { displayWidth, padTo, visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import { shortImage } from "../plan/plan-table.ts";
import { planText } from "../plan/plan-text.ts";
import { rebuildText } from "../rebuild/rebuild-text.ts";
import type { Style } from "../style.ts";
import { wrapText } from "../wrap-text.ts";
import type { ComparedImage } from "./compared-image.ts";
import type { ImageDiff, LayerRow } from "./compared-layers.ts";
import { diffText } from "./diff-text.ts";
import { editText } from "./edit-text.ts";
import { growthText } from "./growth-text.ts";
import { totalCells } from "./total-cells.ts";
import { verdictOf } from "./verdict.ts";

export interface TextOptions {
  readonly style: Style;
  readonly language: Language;
  /** Of the terminal. */
  readonly columns: number;
}

/** What people read: about a screen for each build. */
export function textReport(images: readonly ComparedImage[], options: TextOptions): string {
  const blocks = images.map((image) => imageLines(image, options));
  return blocks.map((lines) => lines.map((line) => `${line.trimEnd()}\n`).join("")).join("\n");
}

function imageLines({ diff, comparison, judged }: ComparedImage, options: TextOptions): readonly string[] {
  const { style, language, columns } = options;
  const text = diffText[language];
  const { open } = diff.after;
  const name = visibleText([open.dockerfile, ...(open.names.length === 0 ? [] : [`(${open.names.join(", ")})`])].join(" "));
  const [verdict = "", ...rest] = wrapText(verdictOf(diff, text), columns - 2);
  const grows = diff.totals.image.known > 0 || diff.unknown.length > 0;
  const budget = budgetLines(judged, { style, text: budgetText[language], plan: planText[language], columns });
  return [
    `${style.path(name)}  ${style.dim(visibleText(rebuildText[language].compared(comparison)))}`,
    "",
    ...(diff.rows.length === 0 ? [] : [...layerTable(diff, options), ""]),
    ...totalLines(diff, options),
    "",
    grows ? `${style.severity.warning("▲")} ${verdict}` : style.good(`✔ ${verdict}`),
    ...rest.map((line) => `  ${line}`),
    ...(budget.length === 0 ? [] : ["", ...budget]),
  ];
}

interface Row {
  readonly row: LayerRow | undefined;
  readonly mark: string;
  readonly line: string;
  readonly step: string;
  readonly before: string;
  readonly after: string;
  readonly growth: string;
  readonly transfer: string;
}

type Widths = Readonly<Record<NumberColumn | "line" | "step", number>>;
type NumberColumn = "before" | "after" | "growth" | "transfer";
const gap = 2;

function layerTable(diff: ImageDiff, options: TextOptions): readonly string[] {
  const { style, language, columns } = options;
  const text = diffText[language];
  const rows = fold(diff.rows, options);
  const head: Row = { row: undefined, mark: " ", ...text.columns };
  const widest = (of: (row: Row) => string): number => Math.max(...[head, ...rows].map((row) => displayWidth(of(row))));
  // On a narrow terminal it is the growth that counts.
  const shown: readonly NumberColumn[] = columns < narrow ? ["growth", "transfer"] : ["before", "after", "growth", "transfer"];
  const numbers = { before: 0, after: 0, growth: 0, transfer: 0 };
  for (const column of shown) numbers[column] = widest((row) => row[column]);
  const line = widest((row) => row.line);
  // The mark of what grows most stands behind all.
  const rest = columns - 4 - line - gap - shown.reduce((sum, column) => sum + gap + numbers[column], 0);
  const widths: Widths = {
    ...numbers,
    line,
    step: Math.max(
      12,
      Math.min(
        widest((row) => row.step),
        rest,
      ),
    ),
  };
  const lines = [style.dim(rowText(head, widths, shown))];
  for (const each of rows) {
    const plain = rowText(each, widths, shown);
    lines.push(paint(plain, each, diff, style));
    const was = each.row?.textBefore;
    if (was !== undefined) {
      const indent = " ".repeat(2 + line + gap);
      const edit = each.row?.kind === "base" ? text.was(shortImage(was)) : editText(was, each.row?.text ?? "");
      const room = columns - indent.length;
      lines.push(...wrapText(fitText(visibleText(edit), room * 2 - 8), room).map((part) => indent + style.dim(part)));
    }
  }
  return lines;
}

const narrow = 72;
/** Above so many a run of steps that stay the same becomes one line. */
const mostRows = 14;

function fold(rows: readonly LayerRow[], { language }: TextOptions): readonly Row[] {
  const text = diffText[language];
  const shown: Row[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (rows[end]?.state === "same" && rows[end]?.kind === "layer") end++;
    if (rows.length > mostRows && end - at > 2) {
      const line = `${rows[at]!.line}–${rows[end - 1]!.line}`;
      const none = { before: "", after: "", growth: "", transfer: "" };
      shown.push({ row: rows[at]!, mark: " ", line, step: text.sameSteps(end - at), ...none });
      at = end;
    } else shown.push(rowOf(rows[at++]!));
  }
  return shown;
}

function rowOf(row: LayerRow): Row {
  const { kind, line, text, bytes, transfer, state } = row;
  const step = kind === "base" ? `FROM ${shortImage(text)}` : text;
  return {
    row,
    mark: marks[state],
    line: String(line),
    step: visibleText(step),
    before: likelyText(bytes.before),
    after: likelyText(bytes.after),
    growth: state === "same" ? "" : growthText(bytes.growth),
    transfer: state === "same" ? "" : growthText(transfer.growth),
  };
}

const marks: Readonly<Record<LayerRow["state"], string>> = { same: " ", changed: "~", added: "+", removed: "-" };

function rowText(row: Row, widths: Widths, shown: readonly NumberColumn[]): string {
  const space = " ".repeat(gap);
  const numbers = shown.map((column) => rightTo(row[column], widths[column]));
  return [`${row.mark} ${rightTo(row.line, widths.line)}`, padTo(fitText(row.step, widths.step), widths.step), ...numbers].join(
    space,
  );
}

function paint(plain: string, { row, mark }: Row, { biggest }: ImageDiff, style: Style): string {
  if (row === undefined || row.state === "same") return style.dim(plain);
  const shown = row.state === "removed" ? style.removed(mark) : row.state === "added" ? style.added(mark) : mark;
  return `${shown}${plain.slice(mark.length)}${row === biggest ? style.severity.warning(" ▲") : ""}`;
}

function totalLines(diff: ImageDiff, { style, language, columns }: TextOptions): readonly string[] {
  const rows = totalCells(diff, language);
  const width = (of: (cells: (typeof rows)[number]) => string): number => Math.max(...rows.map((row) => displayWidth(of(row))));
  const [label, change, growth] = [width((row) => row.label), width((row) => row.change), width((row) => row.growth)];
  const fits = 1 + label + gap + change + gap + growth + gap + width((row) => row.more) <= columns;
  return rows.flatMap((row) => {
    const head = ` ${style.bold(padTo(row.label, label))}  ${padTo(row.change, change)}`;
    const more = row.more === "" ? "" : `  ${style.dim(row.more)}`;
    if (fits) return [`${head}  ${rightTo(row.growth, growth)}${more}`];
    // On a narrow terminal the growth stands below.
    return row.growth === "" ? [head] : [head, `${" ".repeat(label + 3)}${row.growth}${more}`];
  });
}

function rightTo(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - displayWidth(text))) + text;
}
