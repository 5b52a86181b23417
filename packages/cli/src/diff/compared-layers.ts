import { alignSteps, type BudgetKey, type PlannedBuild, rebuild, type Size } from "@plimsoll/core/plan";
import { type ImageBottom, imageBottom, imageTotals, instructionText, lineOfStep } from "@plimsoll/plan-view/views";
import { loadOf } from "../budget/build-budget.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { addGrowths, type Growth, growthOf, isNone, knownGrowth, noGrowth } from "./growth.ts";
import { type PairedStep, pairLayers } from "./pair-layers.ts";

/** An image before a change and after it. */
export interface ImageDiff {
  readonly before: PlanView;
  readonly after: PlanView;
  /** The base image and the layers on it, in the order of the file; what is gone stands where it was. */
  readonly rows: readonly LayerRow[];
  readonly totals: Readonly<Record<TotalKey, TotalChange>>;
  /** Whether a builder that has made the old image makes no layer anew. */
  readonly untouched: boolean;
  /** Of the rows that grow the one that grows most. */
  readonly biggest: LayerRow | undefined;
  /** Rows of which nobody knows how much they grow. */
  readonly unknown: readonly LayerRow[];
  /** What those rows held whose size is known, in bytes; undefined when that of the base image is not. */
  readonly knownBefore: number | undefined;
}

export type TotalKey = Exclude<BudgetKey, "rebuiltPerCommit">;

/** A number of bytes, or of layers. Undefined: it is not there. */
export interface Change {
  readonly before: Size | undefined;
  readonly after: Size | undefined;
  readonly growth: Growth;
}

export interface TotalChange extends Change {
  /** What is known of the growth: parts that are not known count with the least that they are. */
  readonly known: number;
}

export interface LayerRow {
  /** "same": the same instruction makes a layer of the same size. */
  readonly state: "same" | "changed" | "added" | "removed";
  readonly kind: "base" | "layer";
  /** Whether a builder that has made the old image has the layer in its cache. */
  readonly reused: boolean;
  /** 1-based, in the Dockerfile after the change; for what is removed in the one before. */
  readonly line: number;
  /** The whole instruction on one line; of the base image its name. */
  readonly text: string;
  /** The same before the change, where it was another one. */
  readonly textBefore: string | undefined;
  readonly bytes: Change;
  readonly transfer: Change;
}

/** `after` must have a target. Files are told apart by their digests. */
export function compareImages(before: PlanView, after: PlanView): ImageDiff {
  const base = baseRow(before, after);
  const layers = layerRows(before, after);
  const rows = base === undefined ? layers : [base, ...layers];
  const unknown = rows.filter(({ bytes }) => bytes.growth.likely === null);
  const grown = rows.filter(({ bytes }) => knownGrowth(bytes.growth) > 0);
  return {
    before,
    after,
    rows,
    totals: totalsOf(before, after, rows),
    untouched: rows.every(({ reused }) => reused),
    biggest: grown.toSorted((a, b) => knownGrowth(b.bytes.growth) - knownGrowth(a.bytes.growth))[0],
    unknown,
    knownBefore: knownBefore(rows),
  };
}

function knownBefore(rows: readonly LayerRow[]): number | undefined {
  const [base] = rows.filter(({ kind }) => kind === "base");
  if (base?.bytes.before?.likely === null) return undefined;
  return rows.reduce((sum, { bytes }) => sum + (bytes.before?.likely ?? bytes.before?.low ?? 0), 0);
}

function totalsOf(before: PlanView, after: PlanView, rows: readonly LayerRow[]): ImageDiff["totals"] {
  const [old, fresh] = [loadOf(before), loadOf(after)];
  const total = (key: TotalKey, parts: readonly Growth[]): TotalChange => ({
    before: old[key],
    after: fresh[key],
    growth: addGrowths(parts),
    known: parts.reduce((sum, part) => sum + knownGrowth(part), 0),
  });
  const context = old.context === undefined || fresh.context === undefined ? unknownGrowth : growthOf(old.context, fresh.context);
  const bytes = rows.map((row) => row.bytes.growth);
  const transfer = rows.map((row) => row.transfer.growth);
  return {
    image: total("image", bytes),
    transfer: total("transfer", transfer),
    layers: total("layers", [layerGrowth(before, after)]),
    context: total("context", [context]),
  };
}

const unknownGrowth: Growth = { low: null, likely: null, high: null };

/** Of a base image that stays the same nobody needs to know how many it has. */
function layerGrowth(before: PlanView, after: PlanView): Growth {
  const own = imageTotals(after).layers - imageTotals(before).layers;
  const [old, fresh] = [imageBottom(before), imageBottom(after)];
  if (isSameBase(before, after)) return { low: own, likely: own, high: own };
  const [oldLayers, freshLayers] = [old === undefined ? 0 : old.layers, fresh === undefined ? 0 : fresh.layers];
  if (oldLayers === undefined || freshLayers === undefined) return unknownGrowth;
  const all = own + freshLayers - oldLayers;
  return { low: all, likely: all, high: all };
}

function baseRow(before: PlanView, after: PlanView): LayerRow | undefined {
  const [old, fresh] = [imageBottom(before), imageBottom(after)];
  const shown = fresh ?? old;
  if (shown === undefined) return undefined;
  const same = isSameBase(before, after);
  const changeOf = (of: (bottom: ImageBottom) => Size): Change => {
    const sides = { before: old && of(old), after: fresh && of(fresh) };
    return { ...sides, growth: same ? noGrowth : growthOf(sides.before, sides.after) };
  };
  return {
    state: same ? "same" : old === undefined ? "added" : fresh === undefined ? "removed" : "changed",
    kind: "base",
    reused: same,
    line: lineOfStep((fresh === undefined ? before : after).planned, shown.index),
    text: shown.base,
    textBefore: old !== undefined && old.base !== shown.base ? old.base : undefined,
    bytes: changeOf(({ size }) => size.bytes),
    transfer: changeOf(({ size }) => size.transfer),
  };
}

function isSameBase(before: PlanView, after: PlanView): boolean {
  const [old, fresh] = [imageBottom(before), imageBottom(after)];
  if (old?.base !== fresh?.base) return false;
  const imageOf = ({ planned }: PlanView, bottom: ImageBottom | undefined) =>
    bottom === undefined ? undefined : planned.plan.steps[bottom.index]?.baseImage;
  return imageOf(before, old)?.digest === imageOf(after, fresh)?.digest;
}

function layerRows(before: PlanView, after: PlanView): readonly LayerRow[] {
  const [olds, news] = [layersOf(before), layersOf(after)];
  const stepsOf = (view: PlanView, indexes: readonly number[]): readonly PairedStep[] =>
    indexes.map((index) => ({
      index,
      keyword: view.planned.plan.steps[index]!.instruction.keyword,
      text: textOf(view, index),
    }));
  const aligned = alignSteps(before.planned, after.planned).before;
  const wasOf = pairLayers(stepsOf(before, olds), stepsOf(after, news), aligned);
  const cached = cachedSteps(before.planned, after.planned);
  const rows: LayerRow[] = [];
  const paired = new Set(wasOf.values());
  let next = 0;
  /** What is gone stands where it was: before the steps that came behind it. */
  const addRemoved = (end: number): void => {
    for (; next < olds.length && olds[next]! < end; next++) {
      if (!paired.has(olds[next]!)) rows.push(removedRow(before, olds[next]!));
    }
  };
  for (const index of news) {
    const old = wasOf.get(index);
    if (old !== undefined) addRemoved(old);
    rows.push(rowOf({ before, after }, { old, index, cached: cached.has(index) }));
  }
  addRemoved(Number.POSITIVE_INFINITY);
  return rows;
}

/** Positions of the steps that make layers of the image. */
function layersOf({ planned, sizes }: PlanView): readonly number[] {
  return planned.plan.steps.flatMap(({ inImage, kind }, index) =>
    inImage && kind === "layer" && sizes[index] !== undefined ? [index] : [],
  );
}

/** Steps that are as before, together with everything before them, however large they are. */
function cachedSteps(before: PlannedBuild, after: PlannedBuild): ReadonlySet<number> {
  const { steps } = rebuild(before, after);
  return new Set(steps.flatMap(({ index, state }) => (state === "cached" ? [index] : [])));
}

function rowOf(
  { before, after }: { readonly before: PlanView; readonly after: PlanView },
  { old, index, cached }: { readonly old: number | undefined; readonly index: number; readonly cached: boolean },
): LayerRow {
  const [was, is] = [old === undefined ? undefined : before.sizes[old], after.sizes[index]];
  const text = textOf(after, index);
  const textBefore = old === undefined ? undefined : textOf(before, old);
  const reused = cached && old !== undefined;
  const changeOf = (one: Size | undefined, other: Size | undefined): Change => ({
    before: reused ? other : one,
    after: other,
    growth: reused ? noGrowth : growthOf(one, other),
  });
  const [bytes, transfer] = [changeOf(was?.bytes, is?.bytes), changeOf(was?.transfer, is?.transfer)];
  const stays = textBefore === text && isNone(bytes.growth) && isNone(transfer.growth);
  return {
    state: old === undefined ? "added" : reused || stays ? "same" : "changed",
    kind: "layer",
    reused,
    line: lineOfStep(after.planned, index),
    text,
    textBefore: textBefore === text ? undefined : textBefore,
    bytes,
    transfer,
  };
}

function removedRow(before: PlanView, index: number): LayerRow {
  const size = before.sizes[index];
  const changeOf = (one: Size | undefined): Change => ({ before: one, after: undefined, growth: growthOf(one, undefined) });
  return {
    state: "removed",
    kind: "layer",
    reused: false,
    line: lineOfStep(before.planned, index),
    text: textOf(before, index),
    textBefore: undefined,
    bytes: changeOf(size?.bytes),
    transfer: changeOf(size?.transfer),
  };
}

function textOf({ planned }: PlanView, index: number): string {
  return instructionText(planned.plan.steps[index]!.instruction);
}
