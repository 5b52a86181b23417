import { lineAt, type SourceText } from "@plimsoll/core";
import type { CliText } from "../cli-text.ts";
import { displayWidth, padTo, visibleText } from "../display-width.ts";
import { frameSpan, type SourceFrame } from "../source-frame.ts";
import type { Style } from "../style.ts";
import { wrapText } from "../wrap-text.ts";
import type { Entry, Group } from "./pretty-groups.ts";

export interface PrettyOptions {
  readonly text: CliText;
  readonly style: Style;
  /** Of the terminal. */
  readonly columns: number;
  /** `--quiet`: findings without reasons and advice. */
  readonly quiet: boolean;
}

export interface GroupOptions extends PrettyOptions {
  readonly why: boolean;
  readonly how: boolean;
  /** Columns of the greatest line number of the file. */
  readonly gutter: number;
}

/** Frames shown of one group; the rest is named by its lines. */
const framesShown = 2;
const lineNumbersShown = 12;

/** The lines of a terminal that show a group: a column for labels, and behind it what is found, where, why and what to do. */
export function groupLines(group: Group, source: SourceText, options: GroupOptions): readonly string[] {
  const [first, ...others] = group.entries;
  if (first === undefined) return [];
  const { text, style } = options;
  const severity = style.severity[group.severity];
  const id = [group.rule ?? text.refused, ...group.codes].join(" ");
  const mark = group.fix === undefined ? "" : group.fix === "safe" ? text.fixable : text.unsafelyFixable;
  const how = options.how ? (group.how ?? "") : "";
  return [
    ...labelled(severity(padTo(text.severity[group.severity], text.labelWidth)), first.message, id, style.dim, options),
    ...frameLines(first, severity, "", source, options),
    ...first.related.slice(0, 1).flatMap((place) => frameLines(place, style.dim, place.message, source, options)),
    ...others.slice(0, framesShown - 1).flatMap((entry) => {
      return frameLines(entry, severity, entry.message === first.message ? "" : entry.message, source, options);
    }),
    ...moreLines(others.slice(framesShown - 1), source, options),
    ...(options.why && group.why !== undefined ? labelled(label(text.why, options), group.why, "", style.dim, options) : []),
    ...(how === "" ? [] : labelled(label(text.how, options), how, mark, style.good, options)),
    ...(how === "" && mark !== "" ? labelled(label("", options), "", mark, style.good, options) : []),
  ];
}

function label(name: string, { style, text }: GroupOptions): string {
  return style.dim(padTo(name, text.labelWidth));
}

/** Text in the body's column, with a label before its first line and a tail behind its last one (or below, for want of room). */
function labelled(
  labelText: string,
  body: string,
  tail: string,
  styleTail: (text: string) => string,
  options: GroupOptions,
): readonly string[] {
  const width = options.columns - bodyColumn(options);
  const wrapped = wrapText(visibleText(body), width);
  const last = wrapped.at(-1) ?? "";
  const fits = displayWidth(last) + 2 + displayWidth(tail) <= width;
  const lines = wrapped.map((line) => options.style.prose(line));
  if (tail !== "" && fits && lines.length > 0) lines.push(`${lines.pop() ?? ""}  ${styleTail(tail)}`);
  else if (tail !== "") lines.push(styleTail(tail));
  return lines.map((line, index) => (index === 0 ? `  ${labelText}  ${line}` : `${" ".repeat(bodyColumn(options))}${line}`));
}

/** The source line, and below it the marks with what is said of them where it fits. */
function frameLines(
  { span }: Pick<Entry, "span">,
  styleMarks: (text: string) => string,
  note: string,
  source: SourceText,
  options: GroupOptions,
): readonly string[] {
  const { style, columns, gutter, text } = options;
  const indent = " ".repeat(bodyColumn(options));
  const before = bodyColumn(options) + gutter + 3;
  const frame = frameSpan(source, span, columns - before);
  const number = style.dim(`${String(frame.line).padStart(gutter)} │`);
  const beside = besideMarks(frame, note, columns - before, text);
  const marks = `${styleMarks("^".repeat(frame.marked))}${beside === "" ? "" : ` ${style.prose(beside)}`}`;
  return [
    `${indent}${number} ${frame.text}`.trimEnd(),
    `${indent}${style.dim(`${" ".repeat(gutter)} │`)} ${" ".repeat(frame.indent)}${marks}`,
  ];
}

function besideMarks(frame: SourceFrame, note: string, columns: number, text: CliText): string {
  const onwards = frame.lastLine > frame.line ? text.toLine(frame.lastLine) : "";
  const line = [onwards, visibleText(note)].filter((part) => part !== "").join(" ");
  return frame.indent + frame.marked + 1 + displayWidth(line) <= columns ? line : onwards;
}

function moreLines(entries: readonly Entry[], source: SourceText, options: GroupOptions): readonly string[] {
  if (entries.length === 0) return [];
  const numbers = [...new Set(entries.map(({ span }) => lineAt(source, span.start) + 1))];
  const listed = numbers.slice(0, lineNumbersShown).join(", ") + (numbers.length > lineNumbersShown ? ", …" : "");
  return labelled(label("", options), options.text.more(entries.length, listed), "", options.style.dim, options);
}

/** Columns before the body. */
function bodyColumn({ text }: GroupOptions): number {
  return text.labelWidth + 4;
}
