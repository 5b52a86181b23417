import { describeGitNotice } from "@plimsoll/host/git";
import type { Language } from "@plimsoll/core";
import type { AdviceReport } from "../advice/advice-option.ts";
import { budgetLines } from "../budget/budget-lines.ts";
import { budgetText } from "../budget/budget-text.ts";
import type { JudgedLimit } from "../budget/build-budget.ts";
import { displayWidth, padTo, visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import { planText } from "../plan/plan-text.ts";
import type { Style } from "../style.ts";
import { wrapText } from "../wrap-text.ts";
import { historyRemarks } from "./history-remarks.ts";
import type { HistoryText } from "./history-text.ts";
import type { HistoryView, StepView } from "./history-view.ts";
import { rangeOf, perCommitOf, summaryOf, wasteOf } from "./shown-history.ts";

export interface TextOptions {
  readonly style: Style;
  readonly text: HistoryText;
  readonly language: Language;
  /** Of the terminal. */
  readonly columns: number;
  /** Whether `--fixed` was given. */
  readonly fixed: boolean;
  readonly advice: AdviceReport;
  /** Limits of each build. */
  readonly judged: readonly (readonly JudgedLimit[])[];
}

/** What people read: about a screen for each build. */
export function textReport(views: readonly HistoryView[], options: TextOptions): string {
  return views
    .map((view, at) =>
      viewLines(view, at, options)
        .map((line) => `${line.trimEnd()}\n`)
        .join(""),
    )
    .join("\n");
}

function viewLines(view: HistoryView, at: number, options: TextOptions): readonly string[] {
  const { style, text, columns } = options;
  const { open } = view.history;
  const name = visibleText([open.dockerfile, ...(open.names.length === 0 ? [] : [`(${open.names.join(", ")})`])].join(" "));
  const lines = [`${style.path(name)}  ${style.dim(text.replayed(rangeOf(view)))}`];
  const paragraph = (sentence: string, show: (line: string) => string = (line) => line): void =>
    void lines.push(...wrapText(sentence, columns - 2).map((line) => show(`  ${line}`)));
  const remarks = historyRemarks(view.history, options.fixed);
  const hasTable = view.history.result.compared > 0;
  if (hasTable && view.steps.length > 0) lines.push("", ...stepTable(view.steps, options));
  if (view.steps.some(({ step }) => step.depends > 0)) paragraph(text.dependsNote, style.dim);
  const summary = summaryOf(view, text);
  if (summary.length > 0) lines.push("");
  for (const sentence of summary) paragraph(sentence);
  const limits = { style, text: budgetText[options.language], plan: planText[options.language], columns };
  const budget = budgetLines(options.judged[at]!, limits);
  if (budget.length > 0) lines.push("", ...budget);
  if (view.waste.length > 0) {
    lines.push("", style.severity.warning(`▲ ${text.wasteHeading}`));
    for (const step of view.waste) paragraph(style.prose(text.waste(wasteOf(step, fitText(visibleText(step.text), 50)))));
  }
  const advised = options.advice.lines(at, style, columns);
  if (advised.length > 0) lines.push("", ...advised);
  lines.push("");
  if (hasTable) paragraph(`${text.unseenHeading}: ${text.unseen(view.unseen.map(visibleText))}`, style.dim);
  for (const remark of remarks) {
    // Why there is no table is what the reader came for.
    if (remark.kind === "nothing") paragraph(style.prose(text.remark(remark)));
    else paragraph(style.prose(text.remark(remark)), style.dim);
  }
  for (const notice of view.history.notices) {
    const { message, help } = describeGitNotice(notice, options.language);
    paragraph(style.prose(visibleText(`${message}${help === "" ? "" : `. ${help}`}`)), style.dim);
  }
  return lines;
}

interface Row {
  readonly view: StepView;
  readonly line: string;
  readonly step: string;
  readonly count: string;
  readonly size: string;
  readonly causes: string;
}

type Widths = Readonly<Record<"line" | "step" | "count" | "size" | "causes", number>>;

const gap = 2;
const barWidth = 10;

function stepTable(steps: readonly StepView[], options: TextOptions): readonly string[] {
  const { style, text } = options;
  const rows = steps.map((view) => rowOf(view, text));
  const widths = widthsOf(rows, options);
  const stages = [...new Set(steps.map(({ stage }) => stage))];
  const { line, step, rebuilt, perCommit, because } = text.columns;
  const space = " ".repeat(gap);
  const head = [
    rightTo(line, widths.line),
    padTo(step, widths.step),
    padTo(rebuilt, barWidth + 1 + widths.count),
    rightTo(perCommit, widths.size),
    because,
  ];
  const lines = [style.dim(` ${head.join(space)}`)];
  for (const stage of stages) {
    const own = rows.filter(({ view }) => view.stage === stage);
    if (stages.length > 1) lines.push(style.bold(visibleText(own[0]!.view.stageName)));
    lines.push(...own.flatMap((row) => rowLines(row, widths, options)));
  }
  return lines;
}

function rowOf(view: StepView, text: HistoryText): Row {
  return {
    view,
    line: String(view.line),
    step: visibleText(view.text),
    count: `${view.again}/${view.step.present}`,
    size: perCommitOf(view),
    causes: visibleText(view.causes.map((cause) => text.cause(cause)).join(", ")),
  };
}

function widthsOf(rows: readonly Row[], { text, columns }: TextOptions): Widths {
  const widest = (column: "line" | "step" | "count" | "size" | "causes", head: string): number =>
    rows.reduce((width, row) => Math.max(width, displayWidth(row[column])), displayWidth(head));
  const line = widest("line", text.columns.line);
  const count = Math.max(widest("count", ""), displayWidth(text.columns.rebuilt) - barWidth - 1);
  const size = widest("size", text.columns.perCommit);
  const rest = columns - 1 - line - count - barWidth - 1 - size - 4 * gap;
  const wanted = widest("causes", text.columns.because);
  const step = Math.max(16, Math.min(widest("step", text.columns.step), rest - Math.min(wanted, Math.floor(rest * 0.55))));
  return { line, step, count, size, causes: rest - step };
}

function rowLines(row: Row, widths: Widths, { style, columns }: TextOptions): readonly string[] {
  const { again, step } = row.view;
  const show = again === 0 ? style.good : again * 2 > step.present ? style.severity.error : style.severity.warning;
  const parts = [
    style.dim(rightTo(row.line, widths.line)),
    padTo(fitText(row.step, widths.step), widths.step),
    `${show(barOf(row.view))} ${rightTo(row.count, widths.count)}`,
    style.dim(rightTo(row.size, widths.size)),
  ];
  const head = ` ${parts.join(" ".repeat(gap))}`;
  if (displayWidth(row.causes) <= widths.causes) return [`${head}${" ".repeat(gap)}${row.causes}`];
  const indent = " ".repeat(1 + widths.line + gap);
  return [head, ...wrapText(row.causes, columns - indent.length).map((part) => style.dim(indent + part))];
}

/** Something is shown of whatever is more than nothing. */
function barOf({ step: { present, rebuilt }, again }: StepView): string {
  if (present === 0) return "·".repeat(barWidth);
  const cellsFor = (count: number): number => (count === 0 ? 0 : Math.max(1, Math.round((count / present) * barWidth)));
  const all = cellsFor(again);
  const sure = Math.min(cellsFor(rebuilt), rebuilt < again && all > 1 ? all - 1 : all);
  return "█".repeat(sure) + "▒".repeat(all - sure) + "░".repeat(barWidth - all);
}

function rightTo(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - displayWidth(text))) + text;
}
