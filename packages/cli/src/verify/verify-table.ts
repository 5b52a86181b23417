import type { ComparedSize, VerifiedSizes } from "@plimsoll/core/measured";
import { formatBytes } from "@plimsoll/core/plan";
import { likelyText, sizeText } from "@plimsoll/plan-view/views";
import { displayWidth, padTo, visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import { shortImage } from "../plan/plan-table.ts";
import type { Style } from "../style.ts";
import { wrapText } from "../wrap-text.ts";
import type { VerifyText } from "./verify-text.ts";
import { errorText, isOutside, summaryOf, type VerifyView } from "./verify-view.ts";

export interface VerifyTableOptions {
  readonly style: Style;
  readonly text: VerifyText;
  /** Of the terminal. */
  readonly columns: number;
}

/** A line for each layer, and below them what it comes to. */
export function verifyTable(view: VerifyView, options: VerifyTableOptions): readonly string[] {
  const { text } = options;
  const rows = rowsOf(view, text);
  const heads = headsOf(text);
  const filled = numberColumns.filter((column) => rows.some((row) => row.cells[column] !== ""));
  const { shown, widths } = fitColumns(rows, heads, filled, options);
  const lines = [options.style.dim(` ${cells({ ...heads }, widths, shown).join(gap)}`.trimEnd())];
  for (const row of rows) {
    if (row.isApart) lines.push("");
    lines.push(...rowLines(row, widths, shown, options));
  }
  return [...lines, "", ...summaryLines(view, options)];
}

/** Numbers from left to right. */
const numberColumns = ["predicted", "real", "error", "tar", "pullPredicted", "pullReal", "pullError"] as const;
type NumberColumn = (typeof numberColumns)[number];
type Column = NumberColumn | "line" | "text";
type Cells = Readonly<Record<Column, string>>;

interface Row {
  readonly cells: Cells;
  readonly isOutside: boolean;
  readonly remarks: readonly string[];
  /** Stands below a blank line. */
  readonly isApart: boolean;
}

const gap = "  ";

function headsOf({ columns }: VerifyText): Cells {
  return {
    line: columns.line,
    text: columns.instruction,
    predicted: columns.predicted,
    real: columns.real,
    error: columns.error,
    tar: columns.tar,
    pullPredicted: columns.pull,
    pullReal: columns.real,
    pullError: columns.error,
  };
}

function rowsOf({ rows, verified, baseName, image }: VerifyView, text: VerifyText): readonly Row[] {
  const own = verified.image.kind === "whole" ? rows : [];
  const base = verified.base;
  const isBaseKnown = base !== undefined && base.bytes.real !== undefined;
  const belows = verified.image.entries.slice(0, verified.alignment.base).filter(({ layer }) => layer !== undefined).length;
  return [
    ...(isBaseKnown
      ? [rowOf(base, { line: text.base, text: text.baseLayers(shortImage(baseName ?? ""), belows), remarks: [], isApart: false })]
      : []),
    ...own.map(({ layer, line, text: written, remarks }) =>
      rowOf(layer, {
        line: line === undefined ? "" : String(line),
        text: written,
        remarks: remarks.map((remark) => text.remarks[remark]),
        isApart: false,
      }),
    ),
    rowOf(verified.total, {
      line: text.all,
      text: text.wholeImage(image.layers?.length),
      remarks: [],
      isApart: isBaseKnown || own.length > 0,
    }),
  ];

  function rowOf(
    sizes: VerifiedSizes,
    { line, text: label, ...rest }: Omit<Row, "cells" | "isOutside"> & { line: string; text: string },
  ): Row {
    return { cells: { ...numbersOf(sizes, text), line, text: visibleText(label) }, isOutside: isOutside(sizes), ...rest };
  }
}

function numbersOf({ bytes, tar, transfer }: VerifiedSizes, text: VerifyText): Readonly<Record<NumberColumn, string>> {
  return {
    predicted: sizeText(bytes.predicted, text),
    real: realText(bytes),
    error: markedError(bytes),
    tar: markedError(tar),
    pullPredicted: transfer.real === undefined ? "" : likelyText(transfer.predicted),
    pullReal: realText(transfer),
    pullError: markedError(transfer),
  };
}

function realText({ real }: ComparedSize): string {
  return real === undefined ? "" : formatBytes(real);
}

/** What lies outside of its range is marked, also where there are no colours. */
function markedError({ error, isInside }: ComparedSize): string {
  const shown = errorText(error);
  return isInside === false ? `${shown}!` : shown;
}

type Widths = Readonly<Record<Column, number>>;

/** What a narrow terminal can do without; JSON and Markdown have it all the same. */
const spared: readonly NumberColumn[] = ["tar", "pullReal"];
const leastText = 20;

function fitColumns(
  rows: readonly Row[],
  heads: Cells,
  filled: readonly NumberColumn[],
  options: VerifyTableOptions,
): { readonly shown: readonly NumberColumn[]; readonly widths: Widths } {
  for (let left = 0; ; left++) {
    const shown = filled.filter((column) => !spared.slice(0, left).includes(column));
    const widths = widthsOf(rows, heads, shown, options);
    if (left === spared.length || widths.text >= leastText) return { shown, widths };
  }
}

function widthsOf(rows: readonly Row[], heads: Cells, shown: readonly NumberColumn[], { columns }: VerifyTableOptions): Widths {
  const widest = (column: Column): number =>
    rows.reduce((width, row) => Math.max(width, displayWidth(row.cells[column])), displayWidth(heads[column]));
  const fixed = {
    line: widest("line"),
    predicted: widest("predicted"),
    real: widest("real"),
    error: widest("error"),
    tar: widest("tar"),
    pullPredicted: widest("pullPredicted"),
    pullReal: widest("pullReal"),
    pullError: widest("pullError"),
  };
  const numbers = shown.reduce((sum, column) => sum + fixed[column] + gap.length, 0);
  const rest = columns - 1 - fixed.line - gap.length - numbers;
  return { ...fixed, text: Math.max(12, Math.min(widest("text"), rest)) };
}

function cells(row: Cells, widths: Widths, shown: readonly NumberColumn[]): readonly string[] {
  const right = (column: Column): string => " ".repeat(Math.max(0, widths[column] - displayWidth(row[column]))) + row[column];
  return [right("line"), padTo(fitText(row.text, widths.text), widths.text), ...shown.map(right)];
}

function rowLines(
  row: Row,
  widths: Widths,
  shown: readonly NumberColumn[],
  { style, columns }: VerifyTableOptions,
): readonly string[] {
  const [line = "", written = "", ...numbers] = cells(row.cells, widths, shown);
  const styled = numbers.map((number, at) => styleOf(row, shown[at]!, style)(number));
  const indent = " ".repeat(1 + widths.line + gap.length);
  const below = row.remarks
    .flatMap((remark) => wrapText(remark, columns - indent.length))
    .map((part) => indent + style.dim(part));
  return [` ${[style.dim(line), written, ...styled].join(gap)}`.trimEnd(), ...below];
}

function styleOf(row: Row, column: NumberColumn, style: Style): (text: string) => string {
  if (row.cells[column].endsWith("!")) return style.severity.error;
  return column === "real" || column === "pullReal"
    ? style.bold
    : column === "error" || column === "pullError"
      ? style.good
      : style.dim;
}

function summaryLines(view: VerifyView, { style, text, columns }: VerifyTableOptions): readonly string[] {
  const parts = summaryParts(view, text);
  const width = Math.max(...parts.map(([label]) => displayWidth(label)));
  const lines = parts.flatMap(([label, words]) => {
    const [first = "", ...rest] = wrapText(words, Math.max(20, columns - width - 3));
    return [` ${style.bold(padTo(label, width))}  ${first}`, ...rest.map((line) => " ".repeat(width + 3) + line)];
  });
  const isMarked = view.rows.some(({ layer }) => isOutside(layer)) || isOutside(view.verified.total);
  return isMarked ? [...lines, "", ` ${style.dim(text.legend)}`] : lines;
}

/** What the comparison comes to, in words. */
export function summaryParts(view: VerifyView, text: VerifyText): readonly (readonly [label: string, words: string])[] {
  const { verified } = view;
  const summary = summaryOf(view);
  const { bytes } = verified.total;
  const parts: (readonly [string, string])[] = [];
  if (verified.image.kind === "whole") parts.push([text.labels.layers, text.layers(summary)]);
  if (summary.mean !== undefined && summary.worst !== undefined) {
    const { error, line } = summary.worst;
    parts.push([text.labels.error, text.error(unsigned(summary.mean), unsigned(error), error === 0 ? undefined : line)]);
  }
  if (bytes.real !== undefined) {
    const error = bytes.error === undefined ? undefined : errorText(bytes.error);
    parts.push([text.labels.image, text.image(sizeText(bytes.predicted, text), formatBytes(bytes.real), error)]);
  }
  const similar = view.rows.flatMap(({ layer, line }) => (layer.match === "similar" && line !== undefined ? [line] : []));
  if (similar.length > 0) parts.push([text.labels.steps, text.similar(similar)]);
  if (verified.alignment.isSameBase === false) parts.push([text.labels.base, text.otherBase]);
  return parts;
}

function unsigned(error: number): string {
  return errorText(Math.abs(error)).replace("+", "");
}
