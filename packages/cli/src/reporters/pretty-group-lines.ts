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
  /** The version of ShellCheck, when it was asked too. */
  readonly shellcheck?: string | undefined;
}

export interface GroupOptions extends PrettyOptions {
  readonly detail: Detail;
  /** Columns of the greatest line number of the file. */
  readonly gutter: number;
}

/** How much is told of a group. */
export interface Detail {
  /** Lines for the reason, and for what to do; 0 for none. A first sentence is not cut. */
  readonly why: number;
  readonly how: number;
  /** Frames shown; the rest is named by its lines. With 0 there is no rest: the lines stand behind the rule. */
  readonly frames: number;
}

const lineNumbersShown = 10;

/** The lines of a terminal that show a group: a column for labels, and behind it what is found, where, why and what to do. */
export function groupLines(group: Group, source: SourceText, options: GroupOptions): readonly string[] {
  const [first, ...others] = group.entries;
  if (first === undefined) return [];
  const { text, style, detail } = options;
  const severity = style.severity[group.severity];
  const head = labelled(severity(padTo(text.severity[group.severity], text.labelWidth)), first.message, options);
  const label = labelOf(group.rule === undefined ? "" : text.rule, options);
  if (detail.frames === 0) {
    const lines = text.lines(numbersOf(group.entries, source));
    return [...head, ...styled(label, `${nameOf(group, options)}${style.dim(` · ${lines}`)}`, options)];
  }
  const shown = others.slice(0, detail.frames - 1);
  return [
    ...head,
    ...frameLines(first, severity, "", source, options),
    ...first.related.slice(0, 1).flatMap((place) => frameLines(place, style.dim, place.message, source, options)),
    ...shown.flatMap((entry) =>
      frameLines(entry, severity, entry.message === first.message ? "" : entry.message, source, options),
    ),
    ...moreLines(others.slice(shown.length), source, options),
    ...adviceLines(text.why, group.why, detail.why, options),
    ...adviceLines(text.how, group.how, detail.how, options),
    ...styled(label, nameOf(group, options), options),
  ];
}

/** As many whole sentences as fit into so many lines; `plimsoll explain` has the rest. */
function adviceLines(name: string, body: string | undefined, lines: number, options: GroupOptions): readonly string[] {
  if (body === undefined || lines === 0) return [];
  const sentences = body.match(/(?:`[^`]*`|[^`])+?(?:[.](?=\s|$)|$)\s*/g) ?? [];
  let shown = labelled(labelOf(name, options), sentences[0] ?? "", options);
  for (let count = 2; count <= sentences.length; count++) {
    const longer = labelled(labelOf(name, options), sentences.slice(0, count).join(""), options);
    if (longer.length > lines) break;
    shown = longer;
  }
  return shown;
}

/** `rule (names elsewhere) · fixable with --fix`. */
function nameOf({ rule, aliases, fix }: Group, { text, style }: GroupOptions): string {
  if (rule === undefined) return style.dim(text.refused);
  const name = style.dim(aliases.length === 0 ? rule : `${rule} (${aliases.join(", ")})`);
  if (fix === undefined) return name;
  return `${name}${style.dim(" · ")}${style.good(fix === "safe" ? text.fixable : text.unsafelyFixable)}`;
}

function labelOf(name: string, { style, text }: GroupOptions): string {
  const padded = padTo(name, text.labelWidth);
  return name === "" ? padded : style.dim(padded);
}

/** Text in the body's column, with a label before its first line. */
function labelled(labelText: string, body: string, options: GroupOptions): readonly string[] {
  const lines = wrapText(visibleText(body), options.columns - bodyColumn(options));
  return inColumn(labelText, lines, options);
}

/** The same with a body that is in colours already: nothing of it comes from a file. */
function styled(labelText: string, body: string, options: GroupOptions): readonly string[] {
  return body.includes("\u001b") ? inColumn(labelText, [body], options) : labelled(labelText, body, options);
}

function inColumn(labelText: string, lines: readonly string[], options: GroupOptions): readonly string[] {
  return lines.map((line, index) => {
    return `${index === 0 ? `  ${labelText}  ` : " ".repeat(bodyColumn(options))}${options.style.prose(line)}`;
  });
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
  const { text } = options;
  return labelled(labelOf("", options), text.more(entries.length, text.lines(numbersOf(entries, source))), options);
}

/** `4, 9, 14`, each line once, cut off where there are many. */
function numbersOf(entries: readonly Entry[], source: SourceText): string {
  const numbers = [...new Set(entries.map(({ span }) => lineAt(source, span.start) + 1))];
  return numbers.slice(0, lineNumbersShown).join(", ") + (numbers.length > lineNumbersShown ? ", …" : "");
}

/** Columns before the body. */
function bodyColumn({ text }: GroupOptions): number {
  return text.labelWidth + 4;
}
