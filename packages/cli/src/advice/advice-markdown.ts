import { proseOf } from "../reporters/markdown-text.ts";
import { patchedItemsMarkdown } from "../reporters/patched-items.ts";
import type { AdviceText } from "./advice-text.ts";
import { countNotes } from "./count-notes.ts";
import type { AdviceView } from "./advice-view.ts";

/** Advice for a pull request or a page, each with its patch folded in; none when there is no advice. */
export function adviceMarkdown(views: readonly AdviceView[], text: AdviceText): readonly string[] {
  if (views.length === 0) return [];
  const notes = countNotes(views, text).flatMap((note) => ["", proseOf(note)]);
  return [`**${text.heading}**`, "", ...patchedItemsMarkdown(views), ...notes];
}
