import { isFailure, likelyText, sizeText, type StageView, type StepView } from "@plimsoll/plan-view/views";
import { visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import { codeSpan, proseOf, tableCell } from "../reporters/markdown-text.ts";
import { graphSource } from "./graph-source.ts";
import { basesText, contextText, imageText, stepsText } from "./plan-summary.ts";
import { remarkText } from "./plan-table.ts";
import type { PlanText, SummaryLabel } from "./plan-text.ts";
import type { PlanView } from "./plan-view.ts";

/** A plan for a pull request or a page: a summary, a picture of several stages, a table of the steps. */
export function planMarkdown(view: PlanView, text: PlanText): string {
  const { open, stages, target } = view;
  const title = [codeSpan(open.dockerfile), ...open.names.map(codeSpan)].join(" · ");
  const summary: readonly (readonly [SummaryLabel, string])[] = [
    ...(target === undefined ? [] : [["image", imageText(view, text)] as const, ["steps", stepsText(view, text)] as const]),
    ["context", contextText(view, { text, verbose: true })],
    ["bases", basesText(view, text)],
  ];
  const lines = summary
    .filter(([, words]) => words !== "")
    .map(([label, words]) => `- **${text.labels[label]}**: ${proseOf(words)}`);
  const picture = stages.length < 2 ? [] : ["", "```mermaid", ...graphSource([view], "mermaid"), "```"];
  return ["### " + title, "", ...lines, ...picture, "", ...table(stages, text)].join("\n");
}

function table(stages: readonly StageView[], text: PlanText): readonly string[] {
  const { step, line, instruction, layer, transfer } = text.columns;
  const rows = stages.flatMap((stage) => (stage.stage.reachable ? stage.steps.map((each) => row(stage, each, text)) : []));
  return [
    `| ${[text.stageColumn, step, line, instruction, layer, transfer, text.notes].map(capital).join(" | ")} |`,
    "| --- | --- | ---: | --- | ---: | ---: | --- |",
    ...rows,
  ];
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** GitHub takes comments of up to 65,536 characters. */
const textLimit = 100;

function row({ name }: StageView, { label = "", line, text: written, size, remarks }: StepView, text: PlanText): string {
  const cut = fitText(visibleText(written), textLimit);
  const failures = remarks.filter(isFailure).map((remark) => `**${proseOf(text.remark(remark))}**`);
  const notes = [proseOf(remarkText(remarks, text)), ...failures].filter((note) => note !== "").join(", ");
  const cells = [
    codeSpan(name),
    label,
    String(line),
    codeSpan(cut),
    sizeText(size?.bytes, text),
    likelyText(size?.transfer),
    notes,
  ];
  return `| ${cells.map(tableCell).join(" | ")} |`;
}
