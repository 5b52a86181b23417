import type { StepState } from "@plimsoll/core/plan";
import { causeLine, stageName } from "@plimsoll/plan-view/views";
import { displayWidth, padTo, visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import { shortImage } from "../plan/plan-table.ts";
import type { Style } from "../style.ts";
import { wrapText } from "../wrap-text.ts";
import type { ComparedBuild, ComparedStep, RebuildResult } from "./compared-build.ts";
import type { RebuildText } from "./rebuild-text.ts";
import { unreadLines } from "./unread-lines.ts";
import { verdictOf } from "./verdict.ts";
import { whyLines } from "./why-lines.ts";

export interface TextOptions {
  readonly style: Style;
  readonly text: RebuildText;
  /** Of the terminal. */
  readonly columns: number;
}

/** What people read: about a screen for each build. */
export function textReport(builds: readonly ComparedBuild[], options: TextOptions): string {
  const blocks = builds.map((build) => buildLines(build, options));
  return blocks.map((lines) => lines.map((line) => `${line.trimEnd()}\n`).join("")).join("\n");
}

function buildLines(build: ComparedBuild, options: TextOptions): readonly string[] {
  const { style, text } = options;
  const { open, comparison, result, why, unread, planned } = build;
  const name = visibleText([open.dockerfile, ...(open.names.length === 0 ? [] : [`(${open.names.join(", ")})`])].join(" "));
  const compared = result === undefined ? "" : text.compared(comparison);
  const lines = [style.path(name) + (compared === "" ? "" : `  ${style.dim(visibleText(compared))}`)];
  if (result !== undefined) lines.push(...resultLines(result, build, options));
  if (why !== undefined) lines.push("", ...whyLines(why, planned, options));
  if (unread !== undefined) lines.push("", ...unreadLines(unread, options));
  return lines;
}

function resultLines(result: RebuildResult, { planned }: ComparedBuild, options: TextOptions): readonly string[] {
  const { style, text, columns } = options;
  const lines = result.steps.length === 0 ? [] : ["", ...stepTable(result.steps, planned.graph.stages.map(stageName), options)];
  const verdict = verdictOf(result, text);
  const clean = result.rebuilt === 0 && result.depends === 0;
  const [first = "", ...rest] = wrapText(verdict, columns - 2);
  const shown = [
    clean ? style.good(`✔ ${first}`) : `${style.severity.warning("▲")} ${first}`,
    ...rest.map((part) => `  ${part}`),
  ];
  lines.push("", ...shown);
  const { assumed } = planned.image;
  if (assumed.length > 0) {
    lines.push(
      ...wrapText(text.assumed(assumed.map((image) => shortImage(visibleText(image)))), columns - 2).map((line) =>
        style.dim(`  ${line}`),
      ),
    );
  }
  return lines;
}

interface Row {
  readonly state: StepState;
  readonly line: string;
  readonly step: string;
  readonly causes: string;
}

/** A heading for each stage where there are several, and a line for each step. */
function stepTable(steps: readonly ComparedStep[], names: readonly string[], options: TextOptions): readonly string[] {
  const { style, text } = options;
  const needed = steps.filter(({ state }) => state !== "unused");
  const stages = [...new Set(needed.map(({ stage }) => stage))];
  const rows = stages.map((stage) => {
    const own = needed.filter((step) => step.stage === stage);
    return { stage, rows: fold(own, needed.length > mostSteps, options) };
  });
  const widths = widthsOf(
    rows.flatMap((each) => each.rows),
    options,
  );
  const lines = rows.flatMap(({ stage, rows: own }) => [
    ...(stages.length > 1 ? [style.bold(visibleText(names[stage] ?? ""))] : []),
    ...own.flatMap((row) => rowLines(row, widths, options)),
  ]);
  const unused = steps.length - needed.length;
  if (unused === 0) return lines;
  const unusedStages = [...new Set(steps.flatMap(({ state, stage }) => (state === "unused" ? [names[stage] ?? ""] : [])))];
  return [...lines, style.dim(` ${text.notBuilt}: ${visibleText(unusedStages.join(", "))} (${text.steps(unused)})`)];
}

/** Above so many a run of cached steps becomes one line. */
const mostSteps = 18;

function fold(steps: readonly ComparedStep[], folds: boolean, { text }: TextOptions): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < steps.length;) {
    let end = at;
    while (steps[end]?.state === "cached") end++;
    if (folds && end - at > 2) {
      rows.push({ state: "cached", line: `${steps[at]!.line}–${steps[end - 1]!.line}`, step: text.steps(end - at), causes: "" });
      at = end;
      continue;
    }
    const step = steps[at++]!;
    rows.push({
      state: step.state,
      line: String(step.line),
      step: visibleText(step.text),
      causes: visibleText(causeLine(step, text)),
    });
  }
  return rows;
}

interface Widths {
  readonly state: number;
  readonly line: number;
  readonly step: number;
  readonly causes: number;
}

const gap = 2;

function widthsOf(rows: readonly Row[], { text, columns }: TextOptions): Widths {
  const widest = (column: (row: Row) => string): number => Math.max(0, ...rows.map((row) => displayWidth(column(row))));
  const [state, line] = [widest((row) => text.states[row.state]), widest((row) => row.line)];
  const rest = columns - 1 - state - line - 2 * gap;
  const [widestStep, widestCauses] = [widest((row) => row.step), widest((row) => row.causes)];
  // On a narrow terminal all causes stand below their steps.
  if (widestCauses === 0 || rest < narrow) return { state, line, step: Math.min(widestStep, rest), causes: 0 };
  const step = Math.min(widestStep, Math.max(Math.floor(rest * 0.5), rest - gap - widestCauses));
  return { state, line, step, causes: rest - gap - step };
}

const narrow = 50;

function rowLines(row: Row, widths: Widths, { style, text, columns }: TextOptions): readonly string[] {
  const space = " ".repeat(gap);
  const state = padTo(text.states[row.state], widths.state);
  const line = " ".repeat(Math.max(0, widths.line - displayWidth(row.line))) + row.line;
  const step = padTo(fitText(row.step, widths.step), widths.step);
  if (row.state === "cached") return [` ${style.good(state)}${space}${style.dim(`${line}${space}${step}`)}`];
  const head = ` ${style.severity.warning(state)}${space}${style.dim(line)}${space}${step}`;
  if (row.causes === "") return [head];
  if (displayWidth(row.causes) <= widths.causes) return [`${head}${space}${row.causes}`];
  const indent = " ".repeat(1 + widths.state + gap + widths.line + gap);
  return [head, ...wrapText(row.causes, columns - indent.length).map((part) => indent + part)];
}
