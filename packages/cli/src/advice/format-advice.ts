import { visibleText } from "../display-width.ts";
import type { Style } from "../style.ts";
import { createUnifiedDiff } from "../unified-diff.ts";
import { wrapText } from "../wrap-text.ts";
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
  const { style, text, length } = options;
  if (views.length === 0 || length === "none") return [];
  const shown = length === "full" ? views : views.slice(0, mostShort);
  const isAssumed = views.some(({ advice }) => advice.effect.basis === "file-groups");
  const lines = [` ${style.bold(text.heading)}`, ...shown.flatMap((view) => adviceLines(view, options))];
  for (const note of countNotes(views, text)) lines.push(...paragraph(note, 1, options).map(style.dim));
  if (length === "full" && isAssumed) lines.push(...paragraph(text.withoutHistory, 1, options).map(style.dim));
  if (length === "full") return lines;
  const hidden = views.length - shown.length;
  const notes = [...(hidden > 0 ? [text.more(hidden)] : []), text.fullHint];
  return [...lines, ` ${style.dim(notes.join("; ").replaceAll("`", ""))}`];
}

function adviceLines(view: AdviceView, options: AdviceOptions): readonly string[] {
  const { style, length } = options;
  const lines = paragraph(`${view.line}: ${view.message}`, 1, options);
  if (length === "short") return lines.map(style.prose);
  const caution = view.caution === undefined ? [] : paragraph(view.caution, 4, options).map(style.dim);
  return [...lines.map(style.prose), ...caution, ...diffLines(view, style), ""];
}

function diffLines({ patches }: AdviceView, style: Style): readonly string[] {
  const diff = createUnifiedDiff(style);
  return patches.flatMap(({ path, before, after }) =>
    diff(path, before, after)
      .trimEnd()
      .split("\n")
      .map((line) => `    ${line}`),
  );
}

function paragraph(words: string, indent: number, { columns }: AdviceOptions): readonly string[] {
  const hanging = " ".repeat(indent + 3);
  return wrapText(visibleText(words), Math.max(30, columns - indent - 3)).map((line, at) =>
    at === 0 ? `${" ".repeat(indent)}${line}` : `${hanging}${line}`,
  );
}
