import { budgetJson } from "../budget/budget-report.ts";
import { shownJson } from "../shown-json.ts";
import type { ComparedImage } from "./compared-image.ts";
import type { Change, LayerRow, TotalChange } from "./compared-layers.ts";

/** For programs: one object. The words in it are English, whatever the language. */
export function jsonReport(images: readonly ComparedImage[]): string {
  const [first] = images;
  const isOne = images.length === 1 && first!.diff.after.open.names.length === 0;
  const report = isOne
    ? bodyOf(first!)
    : { builds: images.map((image) => ({ names: image.diff.after.open.names, ...bodyOf(image) })) };
  return shownJson({ version: 1, ...report });
}

function bodyOf({ diff, comparison, judged }: ComparedImage) {
  const { since, against } = comparison;
  const { image, transfer, layers, context } = diff.totals;
  return {
    dockerfile: diff.after.open.dockerfile,
    since: since === undefined ? null : { revision: since.revision, commit: since.commit ?? null },
    against: against ?? null,
    steps: diff.rows.map((row) => stepOf(row, row === diff.biggest)),
    image: totalOf(image),
    transfer: totalOf(transfer),
    layers: totalOf(layers),
    context: totalOf(context),
    untouched: diff.untouched,
    unknown: diff.unknown.map(({ line, state }) => ({ line, state })),
    budget: budgetJson(judged),
  };
}

function stepOf({ state, kind, reused, line, text, textBefore, bytes, transfer }: LayerRow, isBiggest: boolean) {
  return {
    line,
    kind,
    state,
    reused,
    text,
    was: textBefore ?? null,
    bytes: changeOf(bytes),
    transfer: changeOf(transfer),
    biggest: isBiggest,
  };
}

function totalOf(total: TotalChange) {
  return { ...changeOf(total), known: total.known };
}

function changeOf({ before, after, growth }: Change) {
  return { before: before ?? null, after: after ?? null, growth };
}
