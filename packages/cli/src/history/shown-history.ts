import { formatBytes } from "@plimsoll/core/plan";
import { dayOf } from "./history-remarks.ts";
import type { Spread } from "./history-stats.ts";
import type { HistoryText, ShownRange, ShownSpread, ShownWaste } from "./history-text.ts";
import type { HistoryView, StepView } from "./history-view.ts";

export function rangeOf({ history: { commits, result, counts } }: HistoryView): ShownRange {
  return { compared: result.compared, from: dayOf(commits[0]?.date), to: dayOf(commits.at(-1)?.date), all: counts.all };
}

/** What a commit costs, in sentences; none without a commit to compare. */
export function summaryOf({ stats, steps, history }: HistoryView, text: HistoryText): readonly string[] {
  if (stats.steps === undefined || stats.bytes === undefined) return [];
  const { compared } = history.result;
  const unknown = steps.filter(({ size, again }) => size.likely === null && again > 0).length;
  const plain = (value: number): string => String(Math.round(value * 10) / 10);
  return [
    text.steps({ ...showSpread(stats.steps, compared, plain), of: String(steps.length) }),
    ...(stats.bytes.mean === 0
      ? []
      : [
          text.bytes(
            showSpread(stats.bytes, compared, (value) => formatBytes(Math.round(value))),
            unknown,
          ),
        ]),
  ];
}

/** Nine of ten of fewer commits are all of them, or nearly. */
const leastRanked = 10;

function showSpread(spread: Spread, commits: number, show: (value: number) => string): ShownSpread {
  const [mean, p50, p90] = [show(spread.mean), show(spread.p50), show(spread.p90)];
  return { mean, ranks: commits < leastRanked || p50 === p90 ? undefined : { p50, p90 }, single: commits === 1, of: "" };
}

/** `instruction`: as it is to be shown. */
export function wasteOf({ line, step, again, causes }: StepView, instruction: string): ShownWaste {
  const { present, own } = step;
  const foreign = causes.filter(({ kind }) => kind === "step" || kind === "base-image");
  const [first] = foreign;
  return {
    line,
    text: instruction,
    again,
    present,
    own,
    after: first?.kind === "step" ? first.line : undefined,
    baseImage: first?.kind === "base-image",
  };
}

/** What of it a commit makes anew on average; "?" when that is not known. */
export function perCommitOf({ bytesPerCommit }: StepView): string {
  return bytesPerCommit === undefined ? "?" : formatBytes(Math.round(bytesPerCommit));
}

/** What a layer holds today; "?" when that is not known. */
export function sizeOf({ size }: StepView): string {
  if (size.likely !== null) return formatBytes(size.likely);
  return size.low === 0 ? "?" : `≥ ${formatBytes(size.low)}`;
}
