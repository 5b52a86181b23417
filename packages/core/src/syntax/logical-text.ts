import type { Span } from "../text/span.ts";

/**
 * Text as BuildKit sees it after joining continuation lines (or after dropping the tabs of a `<<-` heredoc), with the way back
 * to the file. `runs` are ascending: from `runs[i].at` on, characters of `text` stand one after another from `runs[i].source` on.
 */
export interface LogicalText {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

export interface TextRun {
  /** Offset in the logical text. */
  readonly at: number;
  /** Offset in the file. */
  readonly source: number;
}

/** The offset in the file of a character of the logical text. The logarithm of the number of runs. */
export function toSourceOffset(logical: LogicalText, offset: number): number {
  const { runs } = logical;
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run === undefined ? offset : run.source + (offset - run.at);
}

/**
 * The span in the file of `text[start, end)`. The end is taken from the last character, so that a span never runs past a
 * continuation that follows it.
 */
export function toSourceSpan(logical: LogicalText, start: number, end: number): Span {
  const from = toSourceOffset(logical, start);
  return { start: from, end: end > start ? toSourceOffset(logical, end - 1) + 1 : from };
}

/** The part `text[start, end)` as a logical text of its own. Costs the logarithm of the runs plus the runs that the part has. */
export function sliceLogical(logical: LogicalText, start: number, end: number): LogicalText {
  const runs: TextRun[] = [{ at: 0, source: toSourceOffset(logical, start) }];
  for (let index = firstRunAfter(logical.runs, start); index < logical.runs.length; index++) {
    const run = logical.runs[index]!;
    if (run.at >= end) break;
    runs.push({ at: run.at - start, source: run.source });
  }
  return { text: logical.text.slice(start, end), runs };
}

function firstRunAfter(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.at <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
