import { fencedDiff, summaryOf } from "../reporters/markdown-details.ts";
import { proseOf } from "../reporters/markdown-text.ts";
import { plainStyle } from "../style.ts";
import { createUnifiedDiff } from "../unified-diff.ts";
import type { AdviceText } from "./advice-text.ts";
import { countNotes } from "./count-notes.ts";
import type { AdviceView } from "./advice-view.ts";

/** Advice for a pull request or a page, each with its patch folded in; none when there is no advice. */
export function adviceMarkdown(views: readonly AdviceView[], text: AdviceText): readonly string[] {
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
  const notes = countNotes(views, text).flatMap((note) => ["", proseOf(note)]);
  return [`**${text.heading}**`, "", ...items, ...notes];
}
