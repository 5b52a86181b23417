import type { LogicalText, TextRun } from "../syntax/logical-text.ts";
import type { Span } from "../text/span.ts";

/** A logical text in which one character may stand for several of the file: `\"` in a JSON string gives `"`. */
export interface ShellText extends LogicalText {
  readonly runs: readonly ShellRun[];
}

export interface ShellRun extends TextRun {
  /** How many characters of the file the run's first character stands for; 1 when absent. */
  readonly width?: number;
}

/** The span in the file of `text[start, end)`. Costs the logarithm of the number of runs. */
export function spanIn(text: ShellText, start: number, end: number): Span {
  const from = startOf(text, start);
  return { start: from, end: end > start ? endOf(text, end - 1) : from };
}

/** Puts a text together from parts of other texts and single characters, keeping the way back to the file. */
export class ShellTextBuilder {
  private readonly chunks: string[] = [];
  private readonly runs: ShellRun[] = [];
  /** UTF-16 code units so far. */
  length = 0;

  /** Appends `from.text[start, end)`. */
  range(from: ShellText, start: number, end: number): void {
    if (end <= start) return;
    const { runs } = from;
    const first = runIndex(runs, start);
    for (let index = first; index < runs.length; index++) {
      const run = runs[index]!;
      if (run.at >= end) break;
      if (run.at >= start) this.runs.push({ ...run, at: this.length + run.at - start });
      else this.runs.push({ at: this.length, source: startOf(from, start) });
    }
    this.chunks.push(from.text.slice(start, end));
    this.length += end - start;
  }

  /** Appends one UTF-16 code unit that stands for `source`. */
  character(character: string, source: Span): void {
    this.runs.push({ at: this.length, source: source.start, width: source.end - source.start });
    this.chunks.push(character);
    this.length += 1;
  }

  /** Appends text that stands in the file as it is, from `source` on. */
  verbatim(text: string, source: number): void {
    if (text === "") return;
    this.runs.push({ at: this.length, source });
    this.chunks.push(text);
    this.length += text.length;
  }

  build(): ShellText {
    return { text: this.chunks.join(""), runs: this.runs };
  }
}

/** Which characters a backslash takes the meaning from. */
export interface EscapeRules {
  readonly escapes: (character: string) => boolean;
  /** Whether a backslash and a line break vanish. */
  readonly joinsLines: boolean;
}

export const bareEscapes: EscapeRules = { escapes: () => true, joinsLines: true };
export const quotedEscapes: EscapeRules = { escapes: (character) => '$`"\\'.includes(character), joinsLines: true };
export const heredocEscapes: EscapeRules = { escapes: (character) => "$`\\".includes(character), joinsLines: true };
export const backtickEscapes: EscapeRules = { escapes: (character) => "$`\\".includes(character), joinsLines: false };
export const quotedBacktickEscapes: EscapeRules = { escapes: (character) => '$`"\\'.includes(character), joinsLines: false };

/** Appends `text[start, end)` without the backslashes that quote something. */
export function appendUnescaped(
  builder: ShellTextBuilder,
  text: ShellText,
  start: number,
  end: number,
  rules: EscapeRules,
): void {
  const source = text.text;
  let from = start;
  for (let at = source.indexOf("\\", start); at !== -1 && at + 1 < end; at = source.indexOf("\\", at)) {
    const next = source[at + 1]!;
    if (next === "\n" && rules.joinsLines) {
      builder.range(text, from, at);
      from = at + 2;
    } else if (rules.escapes(next)) {
      builder.range(text, from, at);
      builder.character(next, spanIn(text, at, at + 2));
      from = at + 2;
    }
    at += 2;
  }
  builder.range(text, from, end);
}

function startOf(text: ShellText, offset: number): number {
  const { runs } = text;
  if (offset >= text.text.length && offset > 0) return endOf(text, offset - 1);
  const run = runs[runIndex(runs, offset)];
  return run === undefined ? offset : run.source + offset - run.at;
}

/** The end in the file of the character at `offset`. */
function endOf(text: ShellText, offset: number): number {
  const run = text.runs[runIndex(text.runs, offset)];
  if (run === undefined) return offset + 1;
  return offset === run.at ? run.source + (run.width ?? 1) : run.source + offset - run.at + 1;
}

function runIndex(runs: readonly ShellRun[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
