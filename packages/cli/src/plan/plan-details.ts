import { formatBytes, leftOutPaths } from "@plimsoll/core/plan";
import { displayWidth, visibleText } from "../display-width.ts";
import { grouped } from "../grouped.ts";
import { fitText } from "../fit-text.ts";
import type { SummaryOptions } from "./plan-summary.ts";
import type { PlanView } from "./plan-view.ts";

interface DetailLine {
  readonly path: string;
  readonly bytes: number | undefined;
  /** Of a directory. */
  readonly files: number | undefined;
}

/** `--verbose`: the files behind the numbers of the summary. */
export function planDetails(view: PlanView, options: SummaryOptions): readonly string[] {
  const { context } = view.planned.plan;
  if (context === undefined) return [];
  const { text } = options;
  const largest = context.largest.map(({ path, bytes }): DetailLine => ({ path, bytes, files: undefined }));
  const unread = (view.use?.unread ?? []).map(lineOf);
  const leftOut = view.planned.facts.context === undefined ? [] : leftOutPaths(view.planned.facts.context).map(lineOf);
  return [
    ...section(text.leftOutHeading, leftOut, options),
    ...section(text.largestHeading, largest, options),
    ...(view.use?.complete === false ? [] : section(text.unreadHeading, unread, options)),
  ];
}

interface CollapsedPath {
  readonly path: string;
  readonly directory: boolean;
  readonly files: number | undefined;
  readonly bytes: number | undefined;
}

function lineOf({ path, directory, files, bytes }: CollapsedPath): DetailLine {
  return { path: directory ? `${path}/` : path, bytes, files: directory ? files : undefined };
}

const shownLines = 15;

function section(title: string, lines: readonly DetailLine[], { style, text, columns }: SummaryOptions): readonly string[] {
  if (lines.length === 0) return [];
  const rows = lines.slice(0, shownLines).map(({ path, bytes, files }) => ({
    path: visibleText(path) + (files === undefined ? "" : `  ${text.fileCount(grouped(files), files === 1)}`),
    size: bytes === undefined ? "" : formatBytes(bytes),
  }));
  const width = Math.max(...rows.map(({ size }) => displayWidth(size)));
  const shown = rows.map(({ path, size }) => ` ${size.padStart(width)}  ${fitText(path, columns - width - 3)}`);
  const rest = lines.length - rows.length;
  return [
    "",
    style.bold(title),
    ...shown,
    ...(rest === 0 ? [] : [` ${" ".repeat(width)}  ${style.dim(text.more(grouped(rest)))}`]),
  ];
}
