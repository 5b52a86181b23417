import type { Language } from "@plimsoll/core";
import { describeGitNotice } from "@plimsoll/host/git";
import type { AdviceReport } from "../advice/advice-option.ts";
import { budgetMarkdown } from "../budget/budget-report.ts";
import type { JudgedLimit } from "../budget/build-budget.ts";
import { visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import { codeSpan, proseOf, tableCell } from "../reporters/markdown-text.ts";
import { historyRemarks } from "./history-remarks.ts";
import type { HistoryText } from "./history-text.ts";
import type { HistoryView, StepView } from "./history-view.ts";
import { perCommitOf, rangeOf, sizeOf, summaryOf, wasteOf } from "./shown-history.ts";

export interface MarkdownOptions {
  readonly text: HistoryText;
  readonly language: Language;
  readonly fixed: boolean;
  readonly advice: AdviceReport;
  /** Limits of each build. */
  readonly judged: readonly (readonly JudgedLimit[])[];
}

/** For a comment or a page. */
export function markdownReport(views: readonly HistoryView[], options: MarkdownOptions): string {
  return views.map((view, at) => `${viewLines(view, at, options).join("\n")}\n`).join("\n");
}

function viewLines(view: HistoryView, at: number, options: MarkdownOptions): readonly string[] {
  const { text, language, fixed, advice, judged } = options;
  const { open, notices } = view.history;
  const { line, step, rebuilt, size, perCommit, because } = text.columns;
  const hasTable = view.history.result.compared > 0;
  const table = [
    `| ${[line, step, rebuilt, size, perCommit, because].join(" | ")} |`,
    "| ---: | --- | ---: | ---: | ---: | --- |",
    ...view.steps.map((each) => rowOf(each, text)),
  ];
  const waste = view.waste.map((each) => `- ${proseOf(text.waste(wasteOf(each, shorten(each.text))))}`);
  const remarks = [
    ...(hasTable ? [`${text.unseenHeading}: ${text.unseen(view.unseen)}`] : []),
    ...historyRemarks(view.history, fixed).map((remark) => text.remark(remark)),
    ...notices.map((notice) => describeGitNotice(notice, language)).map(({ message, help }) => `${message}. ${help}`),
  ];
  const summary = summaryOf(view, text).map(proseOf);
  const budget = budgetMarkdown(judged[at]!, language);
  const advised = advice.markdown(at);
  return [
    `### ${[codeSpan(open.dockerfile), ...open.names.map(codeSpan)].join(" · ")}`,
    "",
    proseOf(text.replayed(rangeOf(view))),
    ...(!hasTable || view.steps.length === 0 ? [] : ["", ...table]),
    ...(view.steps.some((each) => each.step.depends > 0) ? ["", proseOf(text.dependsNote)] : []),
    ...(summary.length === 0 ? [] : ["", summary.join(" ")]),
    ...(budget.length === 0 ? [] : ["", ...budget]),
    ...(waste.length === 0 ? [] : ["", `**${text.wasteHeading}**`, "", ...waste]),
    ...(advised.length === 0 ? [] : ["", ...advised]),
    "",
    ...remarks.map((remark) => `- ${proseOf(remark)}`),
  ];
}

function rowOf(view: StepView, text: HistoryText): string {
  const { step, again } = view;
  const causes = proseOf(view.causes.map((cause) => text.cause(cause)).join(", "));
  const unsure = step.depends === 0 ? "" : ` (▒ ${step.depends})`;
  const cells = [
    String(view.line),
    codeSpan(shorten(view.text)),
    `${again}/${step.present}${unsure}`,
    sizeOf(view),
    perCommitOf(view),
    causes,
  ];
  return `| ${cells.map(tableCell).join(" | ")} |`;
}

/** Tables in Markdown do not break. */
function shorten(text: string): string {
  return fitText(visibleText(text), 70);
}
