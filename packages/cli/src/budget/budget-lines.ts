import { type BudgetKey, formatBytes, isOver, type Size } from "@plimsoll/core/plan";
import { sizeText } from "@plimsoll/plan-view/views";
import { displayWidth, padTo, visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import type { PlanText } from "../plan/plan-text.ts";
import type { Style } from "../style.ts";
import { wrapText } from "../wrap-text.ts";
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
  const { style, text, columns } = options;
  const names = limits.map(({ key }) => text.keys[key]);
  const width = Math.max(...names.map(displayWidth));
  const room = columns - width - 4;
  const cells = room >= barCells ? barCells : barCells / 2;
  const shown = limits.map((limit) => wordsOf(limit, options));
  // Beside the bars, or all of them below.
  const beside = shown.every(({ plain }) => displayWidth(plain) <= room - cells - 2);
  const indent = " ".repeat(width + 3);
  return [
    style.bold(text.heading),
    ...limits.flatMap((limit, at) => {
      const { plain, words } = shown[at]!;
      const head = ` ${padTo(names[at]!, width)}  ${bar(limit, cells, style)}`;
      const tail = displayWidth(plain) <= columns - indent.length ? [words] : wrapText(plain, columns - indent.length);
      return [
        ...(beside ? [`${head}  ${words}`] : [head, ...tail.map((line) => indent + line)]),
        ...heaviestLines(limit, options, width),
      ];
    }),
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
/** The load line stands behind so many of the cells, so that there is room to be over it. */
const lineShare = 0.75;

/** What is there in full blocks, what may be there in lighter ones, and the load line. */
function bar({ value, limit, state }: JudgedLimit, cells: number, style: Style): string {
  const lineCell = Math.floor(cells * lineShare);
  const cell = (amount: number): number => Math.min(cells, Math.round((amount / Math.max(limit, 1)) * lineCell));
  const sure = cell(value.likely ?? value.low);
  const perhaps = value.high === null ? cells : cell(value.high);
  let shown = "";
  for (let at = 0; at < cells; at++) {
    if (at === lineCell) shown += "⊖";
    shown += at < sure ? "█" : at < perhaps ? "░" : "·";
  }
  return state === "within"
    ? style.good(shown)
    : state === "maybe-over" || state === "unknown"
      ? style.severity.warning(shown)
      : style.severity.error(shown);
}

/** `3.1 MB of 1 MB · over`, with and without colours. */
function wordsOf(judged: JudgedLimit, options: BudgetOptions): { readonly plain: string; readonly words: string } {
  const { key, value, limit, state } = judged;
  const { text, style } = options;
  const amounts = text.of(amountText(key, value, options), limitText(key, limit, text));
  const words = text.states[state];
  if (words === "") return { plain: amounts, words: amounts };
  return { plain: `${amounts} · ${words}`, words: `${amounts} · ${isOver(judged) ? style.severity.error(words) : words}` };
}

function heaviestLines(limit: JudgedLimit, { text, plan, style, columns }: BudgetOptions, width: number): readonly string[] {
  const { heaviest, base } = limit;
  if (!isOver(limit) || (heaviest.length === 0 && base === undefined)) return [];
  const indent = " ".repeat(columns < narrow ? 4 : width + 3);
  const shown = base === undefined ? heaviest : [base, ...heaviest];
  const sizes = shown.map(({ size }) => sizeText(size, plan));
  const widest = Math.max(...sizes.map(displayWidth));
  const lines = shown.map(({ line, text: written }, at) => {
    const head = `${indent}${" ".repeat(widest - displayWidth(sizes[at]!))}${sizes[at]!}  ${text.onLine(line)}  `;
    return head + style.dim(fitText(visibleText(written), Math.max(8, columns - displayWidth(head))));
  });
  // The image below is no step of the file, and often the most of all.
  const above = base === undefined ? 0 : 1;
  if (heaviest.length === 0) return lines;
  return [...lines.slice(0, above), indent + style.dim(text.heaviest), ...lines.slice(above)];
}

const narrow = 60;
