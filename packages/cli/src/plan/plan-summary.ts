import { formatBytes, type Size } from "@plimsoll/core/plan";
import type { BaseImage, ContextSummary } from "@plimsoll/core";
import { imageTotals, sizeText, type StageView } from "@plimsoll/plan-view/views";
import { displayWidth, padTo, visibleText } from "../display-width.ts";
import { grouped } from "../grouped.ts";
import type { Style } from "../style.ts";
import { wrapText } from "../wrap-text.ts";
import type { CountedBytes, PlanText, SummaryLabel } from "./plan-text.ts";
import { shortImage } from "./plan-table.ts";
import type { PlanView } from "./plan-view.ts";

export interface SummaryOptions {
  readonly style: Style;
  readonly text: PlanText;
  readonly columns: number;
  readonly verbose: boolean;
}

/** The lines below the table: image, order, context, what is not known. */
export function planSummary(view: PlanView, options: SummaryOptions): readonly string[] {
  const { text, style, columns } = options;
  const parts: readonly (readonly [SummaryLabel, string])[] = [
    ...(view.target === undefined ? [] : [["image", imageText(view, text)] as const, ["steps", stepsText(view, text)] as const]),
    ["context", contextText(view, options)],
    ["bases", basesText(view, text)],
  ];
  const shown = parts.filter(([, words]) => words !== "");
  const width = Math.max(...shown.map(([label]) => displayWidth(text.labels[label])));
  return shown.flatMap(([label, words]) => {
    const [first = "", ...rest] = wrapSizes(words, Math.max(20, columns - width - 3)).map(style.prose);
    return [` ${style.bold(padTo(text.labels[label], width))}  ${first}`, ...rest.map((line) => " ".repeat(width + 3) + line)];
  });
}

export function imageText(view: PlanView, text: PlanText): string {
  const totals = imageTotals(view);
  if (totals.layers === 0)
    return [text.nothingBuilt, ...(totals.base === undefined ? [] : [text.on(shortImage(totals.base))])].join(", ");
  const { layers, unknown, base, own, below, bytes, transfer } = totals;
  const known = (size: Size | undefined): string | undefined =>
    size === undefined || size.likely === null ? undefined : sizeText(size, text);
  return text.image({
    // What is not known is told in words.
    bytes: own.likely === null ? (own.low === 0 ? undefined : formatBytes(own.low)) : sizeText(own, text),
    below: known(below),
    whole: base === undefined ? undefined : known(bytes),
    transfer: known(transfer),
    layers,
    unknown,
    base: base && shortImage(visibleText(base)),
  });
}

/** Base images of which something is not known, or only from another day or image. */
export function basesText({ planned: { image, plan }, stages }: PlanView, text: PlanText): string {
  const sources = new Map<string, BaseImage["source"]>();
  const withLayers = new Set<string>();
  for (const { kind, reachable, baseImage, stage } of plan.steps) {
    if (kind !== "base" || !reachable) continue;
    const name = stages[stage]!.base;
    sources.set(name, baseImage?.source);
    if (baseImage?.layers !== undefined) withLayers.add(name);
  }
  const shown = (name: string): string => shortImage(visibleText(name));
  const dated = [...sources].flatMap(([name, source]) => {
    if (source?.kind !== "snapshot" || source.date === undefined) return [];
    const like = source.like === undefined ? undefined : shown(source.like);
    return [{ name: shown(name), date: source.date.slice(0, 10), like }];
  });
  // That a guess has no config is told with it.
  const unset = image.assumed.filter((name) => withLayers.has(name) && sources.get(name)?.like === undefined);
  const unknown = image.assumed.filter((name) => !withLayers.has(name));
  return [
    ...(unknown.length === 0 ? [] : [text.assumed(unknown.map(shown))]),
    ...(unset.length === 0 ? [] : [text.withoutConfig(unset.map(shown))]),
    ...(dated.length === 0 ? [] : [text.dated(dated)]),
  ].join("; ");
}

export function stepsText({ stages, schedule }: PlanView, text: PlanText): string {
  const { waves, criticalPath } = schedule;
  const count = waves.reduce((sum, wave) => sum + wave.length, 0);
  if (count === 0) return "";
  if (waves.length === count) return text.stepsInARow(grouped(count));
  const places = new Map(stages.flatMap((stage) => stage.steps.map((step) => [step.index, { stage, step }] as const)));
  const chain = criticalPath.flatMap((index) => places.get(index) ?? []);
  return `${text.steps(grouped(count), grouped(waves.length))}; ${text.longestChain(chainText(chain), grouped(chain.length))}`;
}

/** `build 2–5 → runtime 3`: steps that follow each other in a stage stand together. */
function chainText(
  chain: readonly { readonly stage: StageView; readonly step: { readonly label: string | undefined } }[],
): string {
  const runs: { readonly name: string; readonly first: number; last: number }[] = [];
  for (const { stage, step } of chain) {
    const number = Number.parseInt(step.label ?? "", 10);
    const run = runs.at(-1);
    if (run !== undefined && run.name === stage.name && run.last + 1 === number) run.last = number;
    else runs.push({ name: stage.name, first: number, last: number });
  }
  return runs.map(({ name, first, last }) => `${visibleText(name)} ${first === last ? first : `${first}–${last}`}`).join(" → ");
}

export function contextText(
  { open, planned, use }: PlanView,
  { text, verbose }: Pick<SummaryOptions, "text" | "verbose">,
): string {
  const { context } = planned.plan;
  if (context === undefined || use === undefined) return open.contextFolder === undefined ? text.noContext : "";
  const all = countedBytes(context.files, context.bytes);
  const leftOut = leftOutText(context, planned.facts.context?.entries ?? [], text);
  const isUnused = use.sent.files === 0 && use.complete;
  const isWhole = isUnused || (use.sent.files === context.files && leftOut === "");
  const parts = [
    use.sent.files === 0 ? text.nothingSent : text.sent(countedBytes(use.sent.files, use.sent.bytes), all),
    isUnused && !verbose ? "" : leftOut,
    verbose || isWhole ? "" : text.moreWithVerbose,
  ];
  const folder = visibleText(open.contextFolder ?? "");
  return `${folder === "." ? "" : `${folder}: `}${parts.filter((part) => part !== "").join("; ")}`;
}

function leftOutText(
  context: ContextSummary,
  entries: readonly { readonly path: string; readonly unlisted?: "ignored" | "unreadable" | undefined }[],
  text: PlanText,
): string {
  const name = visibleText(baseNameOf(context.ignoreFile?.path ?? ""));
  if (context.ignoredComplete) {
    return context.ignoredFiles === 0 ? "" : text.leftOut(name, countedBytes(context.ignoredFiles, context.ignoredBytes));
  }
  const folders = entries.filter(({ unlisted }) => unlisted === "ignored").map(({ path }) => visibleText(path));
  const shown = folders.filter((path) => !path.includes("/")).slice(0, 3);
  return text.leftOutWithDirectories(name, grouped(context.ignoredFiles), grouped(folders.length), shown);
}

function countedBytes(files: number, bytes: number): CountedBytes {
  return { files: grouped(files), isOne: files === 1, bytes: formatBytes(bytes) };
}

function baseNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/** A number and its unit stay on one line. */
function wrapSizes(words: string, columns: number): readonly string[] {
  const joined = words.replace(/(\d) ([kMGT]?B)\b/g, `$1${joint}$2`);
  return wrapText(joined, columns).map((line) => line.replaceAll(joint, " "));
}

/** One column wide, and in no text: such signs are made visible before they get here. */
const joint = "\u0001";
