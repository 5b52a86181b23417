import type { WasteReport } from "@plimsoll/core/plan";
import type { PlanText } from "../plan/plan-text.ts";
import { fencedDiff, summaryOf } from "../reporters/markdown-details.ts";
import { proseOf } from "../reporters/markdown-text.ts";
import { plainStyle } from "../style.ts";
import { createUnifiedDiff } from "../unified-diff.ts";
import { isWorthTelling, sumsText } from "./waste-sums.ts";
import type { WasteText } from "./waste-text.ts";
import type { WasteView } from "./waste-view.ts";

/** Waste for a pull request or a page, each with its patch folded in; none when there is none worth a line. `isFull`: all of it. */
export function wasteMarkdown(
  all: readonly WasteView[],
  report: WasteReport,
  texts: { readonly text: WasteText; readonly plan: Pick<PlanText, "atLeast"> },
  isFull: boolean,
): readonly string[] {
  const views = isFull ? all : all.filter(isWorthTelling);
  if (views.length === 0) return [];
  const diff = createUnifiedDiff(plainStyle);
  const items = views.flatMap(({ line, message, caution, patches }) => [
    "<details>",
    summaryOf(`${line}: ${message}`),
    "",
    ...(caution === undefined ? [] : [proseOf(caution), ""]),
    ...patches.flatMap(({ path, before, after }) => fencedDiff(diff(path, before, after).trimEnd())),
    "</details>",
  ]);
  const sums = sumsText(report, texts);
  return [`**${texts.text.heading}**`, "", ...items, ...(sums === "" ? [] : ["", proseOf(sums)])];
}
