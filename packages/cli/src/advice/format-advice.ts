import { paragraph, patchedItemLines } from "../reporters/patched-items.ts";
import type { Style } from "../style.ts";
import type { AdviceLength } from "./advice-option.ts";
import type { AdviceText } from "./advice-text.ts";
import { countNotes } from "./count-notes.ts";
import type { AdviceView } from "./advice-view.ts";

export interface AdviceOptions {
  readonly style: Style;
  readonly text: AdviceText;
  readonly columns: number;
  readonly length: AdviceLength;
}

const mostShort = 3;

/** Lines for a terminal; none when there is no advice, or none is asked for. */
export function formatAdvice(views: readonly AdviceView[], options: AdviceOptions): readonly string[] {
  const { style, text, columns, length } = options;
  if (views.length === 0 || length === "none") return [];
  const shown = length === "full" ? views : views.slice(0, mostShort);
  const isAssumed = views.some(({ advice }) => advice.effect.basis === "file-groups");
  const lines = [
    ` ${style.bold(text.heading)}`,
    ...shown.flatMap((view) => patchedItemLines(view, { style, columns, full: length === "full" })),
  ];
  for (const note of countNotes(views, text)) lines.push(...paragraph(note, 1, columns).map(style.dim));
  if (length === "full" && isAssumed) lines.push(...paragraph(text.withoutHistory, 1, columns).map(style.dim));
  if (length === "full") return lines;
  const hidden = views.length - shown.length;
  const notes = [...(hidden > 0 ? [text.more(hidden)] : []), text.fullHint];
  return [...lines, ` ${style.dim(notes.join("; ").replaceAll("`", ""))}`];
}
