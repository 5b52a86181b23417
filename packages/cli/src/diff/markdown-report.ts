import type { Language } from "@plimsoll/core";
import { likelyText } from "@plimsoll/plan-view/views";
import { budgetMarkdown } from "../budget/budget-report.ts";
import { visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import { shortImage } from "../plan/plan-table.ts";
import { rebuildText } from "../rebuild/rebuild-text.ts";
import { codeSpan, proseOf, tableCell } from "../reporters/markdown-text.ts";
import type { ComparedImage } from "./compared-image.ts";
import type { ImageDiff, LayerRow } from "./compared-layers.ts";
import { type DiffText, diffText } from "./diff-text.ts";
import { editText } from "./edit-text.ts";
import { growthText } from "./growth-text.ts";
import { totalCells } from "./total-cells.ts";
import { verdictOf } from "./verdict.ts";

/** A comment for a pull request: what changed, and what that comes to. `remarks`: what is said of each image besides. */
export function markdownReport(
  images: readonly ComparedImage[],
  language: Language,
  remarks: ReadonlyMap<ComparedImage, string>,
): string {
  return images.map((image) => `${imageLines(image, language, remarks.get(image)).join("\n")}\n`).join("\n");
}

function imageLines(
  { diff, comparison, judged }: ComparedImage,
  language: Language,
  remark: string | undefined,
): readonly string[] {
  const text = diffText[language];
  const { open } = diff.after;
  const title = [codeSpan(open.dockerfile), ...open.names.map(codeSpan)].join(" · ");
  const compared = rebuildText[language].compared(comparison);
  const totals = totalCells(diff, language).map(({ label, change, growth, more }) => {
    const words = [change, ...(growth === "" ? [] : [`**${growth}**`]), ...(more === "" ? [] : [more])];
    return `- ${label}: ${words.join(" · ")}`;
  });
  const budget = budgetMarkdown(judged, language);
  return [
    `**${proseOf(capital(verdictOf(diff, text)))}**`,
    "",
    `${title}${compared === "" ? "" : ` · ${proseOf(visibleText(compared))}`}`,
    ...(remark === undefined ? [] : ["", `**${proseOf(capital(remark))}**`]),
    ...tableLines(diff, text),
    "",
    ...totals,
    ...(budget.length === 0 ? [] : ["", ...budget]),
  ];
}

/** What stays the same is not listed, only counted. */
function tableLines({ rows, biggest }: ImageDiff, text: DiffText): readonly string[] {
  const changed = rows.filter(({ state }) => state !== "same");
  const same = rows.filter(({ state, kind }) => state === "same" && kind === "layer").length;
  if (changed.length === 0) return [];
  const { line, step, before, after, growth, transfer } = text.columns;
  return [
    "",
    `| | ${[line, step, before, after, growth, transfer].join(" | ")} |`,
    "| --- | ---: | --- | ---: | ---: | ---: | ---: |",
    ...changed.map((row) => rowText(row, row === biggest, text)),
    ...(same < 2 ? [] : ["", `_${text.sameSteps(same)}_`]),
  ];
}

/** GitHub takes comments of up to 65,536 characters. */
const textLimit = 70;

function rowText(row: LayerRow, isBiggest: boolean, text: DiffText): string {
  const { state, kind, line, bytes, transfer, textBefore } = row;
  const was = textBefore === undefined ? "" : `<br>${editOf(row, textBefore, text)}`;
  const grown = growthText(bytes.growth);
  const cells = [
    text.states[state],
    String(line),
    `${codeSpan(cut(kind === "base" ? `FROM ${shortImage(row.text)}` : row.text))}${was}`,
    likelyText(bytes.before),
    likelyText(bytes.after),
    isBiggest ? `**${grown}** ▲` : grown,
    growthText(transfer.growth),
  ];
  return `| ${cells.map(tableCell).join(" | ")} |`;
}

function editOf({ kind, text: written }: LayerRow, was: string, text: DiffText): string {
  return kind === "base" ? text.was(codeSpan(shortImage(was))) : codeSpan(cut(editText(was, written)));
}

function cut(text: string): string {
  return fitText(visibleText(text), textLimit);
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
