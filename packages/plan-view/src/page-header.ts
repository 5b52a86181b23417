import { formatBytes, type Size } from "@plimsoll/core/plan";
import { html, type Html } from "./html.ts";
import { buildName, groupedNumber, type PartContext, shortImage } from "./page-context.ts";
import type { BudgetVerdict } from "./page-text.ts";
import type { PageBudget } from "./plan-page-data.ts";
import { prose } from "./prose.ts";
import { rangeWords, sizeWords } from "./size-words.ts";

/** What is built, and the few numbers that matter. `level`: of its heading. */
export function buildHeader(context: PartContext, level: 1 | 2): Html {
  const { build, text } = context;
  const name = buildName(build);
  const heading = level === 1 ? html`<h1>${name}</h1>` : html`<h2 class="build-name" id="${context.prefix}name">${name}</h2>`;
  const facts = build.facts.map(({ image, source, date }) => text.fact(shortImage(image), source, date?.slice(0, 10)));
  const terms: readonly (readonly [string, string])[] = [
    ...(build.names.length === 0 ? [] : [["Dockerfile", build.dockerfile] as const]),
    ...(build.target === null ? [] : [[text.target, build.target] as const]),
    ...(build.platform === null ? [] : [[text.platform, build.platform] as const]),
    ...(build.base === null ? [] : [[text.baseImage, shortImage(build.base.name)] as const]),
    ...(facts.length === 0 ? [] : [[text.facts, facts.join("; ")] as const]),
    ...(build.change === null ? [] : [[text.rebuildHead, build.change] as const]),
  ];
  return html`<header class="build-head">
    ${heading}
    <dl class="terms">
      ${terms.map(
        ([term, words]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${words}</dd>
          </div>`,
      )}
    </dl>
    ${numbers(context)}${budget(context, level)}${notes(context)}
  </header>`;
}

function numbers(context: PartContext): Html {
  const { build, text } = context;
  const { totals, context: files } = build;
  const layers = totals.layers + (totals.baseLayers ?? 0);
  const sent = files?.sent;
  return html`<ul class="numbers">
    ${sizeNumber(text.unpacked, text.unpackedHint, totals.bytes, totals.own, context)}${number(text.transfer, sizeWords(totals.transfer, text), [rangeHint(totals.transfer, context), text.transferHint])}${number(
      text.layers,
      groupedNumber(layers),
      [
        totals.baseLayers === 0
          ? undefined
          : text.layerSplit(String(totals.layers), totals.baseLayers === null ? undefined : String(totals.baseLayers)),
        totals.unknown === 0 ? undefined : text.unknownLayers(totals.unknown),
      ],
    )}${files === null || sent === undefined ? undefined : number(text.context, formatBytes(sent.bytes), [text.contextSent(text.fileCount(groupedNumber(files.files), files.files === 1), formatBytes(files.bytes))])}
  </ul>`;
}

function sizeNumber(label: string, hint: string, all: Size, own: Size, context: PartContext): Html {
  return number(label, sizeWords(all.likely === null && own.low > all.low ? own : all, context.text), [
    rangeHint(all, context),
    hint,
  ]);
}

function rangeHint(size: Size, { text }: PartContext): string | undefined {
  const range = rangeWords(size);
  return range === undefined ? undefined : text.range(range);
}

function number(label: string, value: string, hints: readonly (string | undefined)[]): Html {
  const [, amount = value, unit = ""] = /^(\S+(?: \d\S*)?) ([kMGT]?B)$/.exec(value) ?? [];
  return html`<li>
    <span class="number-label">${label}</span>
    <span class="number-value">${amount}${unit === "" ? undefined : html` <small>${unit}</small>`}</span
    >${hints.map((hint) => (hint === undefined ? undefined : html` <span class="number-hint">${hint}</span>`))}
  </li>`;
}

/** How deep the image lies: a bar with the line that it must stay under. */
function budget(context: PartContext, level: 1 | 2): Html | undefined {
  const { build, text } = context;
  if (build.budget.length === 0) return undefined;
  return html`<div class="budget">
    ${level === 1 ? html`<h2>${text.budget}</h2>` : html`<h3>${text.budget}</h3>`}
    <ul>
      ${build.budget.map((line) => budgetLine(line, context))}
    </ul>
  </div>`;
}

function budgetLine({ of, limit, value }: PageBudget, { text }: PartContext): Html {
  const most = value.high ?? Math.max(value.likely ?? value.low, limit * 1.15);
  const scale = 400 / Math.max(limit * 1.25, most * 1.05);
  const spelled = (count: number): string => (of === "layers" ? groupedNumber(count) : formatBytes(count));
  const verdict = verdictOf(value, limit);
  const shown =
    value.likely === null ? (value.low === 0 ? text.unknown : text.atLeast(spelled(value.low))) : spelled(value.likely);
  const at = round(limit * scale);
  const [low, high] = [round(value.low * scale), round(most * scale)];
  return html`<li class="${verdict === "likely-over" ? "over" : verdict}">
    <span class="budget-name">${text.budgets[of]}</span
    ><svg viewBox="0 0 400 26" preserveAspectRatio="none" aria-hidden="true">
      <rect class="hull" y="8" width="400" height="10" rx="5" />
      <rect class="cargo" y="8" width="${low}" height="10" rx="${Math.min(5, low / 2)}" />
      <rect class="maybe" x="${low}" y="8" width="${Math.max(0, round(high - low))}" height="10" />
      <path class="load-line" d="M${at} 1V25" /></svg
    ><span class="verdict">${text.budgetVerdict(shown, spelled(limit), verdict)}</span>
  </li>`;
}

function verdictOf({ low, likely, high }: PageBudget["value"], limit: number): BudgetVerdict {
  if (low > limit) return "over";
  if (likely !== null && likely > limit) return "likely-over";
  return high === null || high > limit ? "unsure" : "under";
}

function notes({ build }: PartContext): Html | undefined {
  if (build.notes.length === 0) return undefined;
  return html`<ul class="notes">
    ${build.notes.map((note) => html`<li>${prose(note)}</li>`)}
  </ul>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
