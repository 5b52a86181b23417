import { type BudgetKey, formatBytes, isOver, type Size } from "@plimsoll/core/plan";
import { displayWidth, padTo, visibleText } from "../display-width.ts";
import { fitText } from "../plan/plan-table.ts";
import { sizeText } from "../plan/size-text.ts";
import type { PlanText } from "../plan/plan-text.ts";
import type { Style } from "../style.ts";
import type { BudgetText } from "./budget-text.ts";
import type { JudgedLimit } from "./build-budget.ts";

export interface BudgetOptions {
  readonly style: Style;
  readonly text: BudgetText;
  readonly plan: Pick<PlanText, "atLeast">;
  readonly columns: number;
}

/** The limits of one build: a bar each with the load line in it, and below those that are passed what weighs most. */
export function budgetLines(limits: readonly JudgedLimit[], options: BudgetOptions): readonly string[] {
  if (limits.length === 0) return [];
  const { style, text } = options;
  const names = limits.map(({ key }) => text.keys[key]);
  const width = Math.max(...names.map(displayWidth));
  return [
    style.bold(text.heading),
    ...limits.flatMap((limit, at) => [
      ` ${padTo(names[at]!, width)}  ${bar(limit, style)}  ${wordsOf(limit, options)}`,
      ...heaviestLines(limit, options, width),
    ]),
  ];
}

/** A number of bytes, or of layers. */
export function amountText(key: BudgetKey, value: Size, options: Pick<BudgetOptions, "text" | "plan">): string {
  if (key !== "layers") return sizeText(value, options.plan);
  const { likely, low } = value;
  return likely === null ? options.plan.atLeast(options.text.layers(String(low))) : options.text.layers(String(likely));
}

export function limitText(key: BudgetKey, limit: number, text: BudgetText): string {
  return key === "layers" ? text.layers(String(limit)) : formatBytes(limit);
}

const barCells = 20;
/** The load line stands here, so that there is room to be over it. */
const lineCell = 15;

/** What is there in full blocks, what may be there in lighter ones, and the load line. */
function bar({ value, limit, state }: JudgedLimit, style: Style): string {
  const cell = (amount: number): number => Math.min(barCells, Math.round((amount / Math.max(limit, 1)) * lineCell));
  const sure = cell(value.likely ?? value.low);
  const perhaps = value.high === null ? barCells : cell(value.high);
  let shown = "";
  for (let at = 0; at < barCells; at++) {
    if (at === lineCell) shown += "⊖";
    shown += at < sure ? "█" : at < perhaps ? "░" : "·";
  }
  return state === "within"
    ? style.good(shown)
    : state === "maybe-over" || state === "unknown"
      ? style.severity.warning(shown)
      : style.severity.error(shown);
}

function wordsOf({ key, value, limit, state }: JudgedLimit, options: BudgetOptions): string {
  const { text, style } = options;
  const amounts = text.of(amountText(key, value, options), limitText(key, limit, text));
  const words = text.states[state];
  return words === "" ? amounts : `${amounts} · ${isOver({ key, value, limit, state }) ? style.severity.error(words) : words}`;
}

function heaviestLines(limit: JudgedLimit, { text, plan, style, columns }: BudgetOptions, width: number): readonly string[] {
  if (!isOver(limit) || limit.heaviest.length === 0) return [];
  const indent = " ".repeat(width + 3);
  const sizes = limit.heaviest.map(({ size }) => sizeText(size, plan));
  const widest = Math.max(...sizes.map(displayWidth));
  return [
    indent + style.dim(text.heaviest),
    ...limit.heaviest.map(({ line, text: written }, at) => {
      const head = `${indent}${" ".repeat(widest - displayWidth(sizes[at]!))}${sizes[at]!}  ${text.onLine(line)}  `;
      return head + style.dim(fitText(visibleText(written), Math.max(16, columns - displayWidth(head))));
    }),
  ];
}
