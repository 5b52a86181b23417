import type { WasteReport } from "@plimsoll/core/plan";
import type { PlanText } from "../plan/plan-text.ts";
import { proseOf } from "../reporters/markdown-text.ts";
import { patchedItemsMarkdown } from "../reporters/patched-items.ts";
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
  const sums = sumsText(report, texts);
  return [`**${texts.text.heading}**`, "", ...patchedItemsMarkdown(views), ...(sums === "" ? [] : ["", proseOf(sums)])];
}
