import type { LayerDraft } from "../commands/estimator.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { rangeSize, type Size } from "../layers/size.ts";
import type { AptState } from "./apt-state.ts";
import type { IndexPackage } from "./package-index.ts";
import { weighPackage } from "./package-weight.ts";

/** What a step may bring besides, because nobody knows which packages of the base image are out of date. */
export interface BaseDoubt {
  readonly step: number;
  /** Packages of the base image that would be upgraded then, by name. */
  readonly older: ReadonlyMap<string, ContentSize>;
  /** What the step has installed itself, by name. */
  readonly chosen: ReadonlyMap<string, ContentSize>;
}

/** Of a base image whose packages are only assumed: it may have some of what is installed already. */
export function maybeThere(size: ContentSize): ContentSize {
  const { bytes, tar, transfer } = size;
  return { ...size, bytes: lowered(bytes, 0.8), tar: lowered(tar, 0.8), transfer: lowered(transfer, 0.8) };
}

/** With what is made from the same sources as `plan`, whose weights are `sizes`: what of it is older is upgraded too. */
export function doubtBase(
  layer: LayerDraft,
  state: AptState,
  plan: readonly IndexPackage[],
  sizes: ReadonlyMap<string, ContentSize>,
): BaseDoubt {
  const before = state.doubt?.step === layer.step ? state.doubt : undefined;
  const older = new Map(before?.older);
  const sources = new Set(plan.map(({ source }) => source));
  for (const { name, mayBecome } of state.installed.values()) {
    if (mayBecome === undefined || sizes.has(name) || !sources.has(mayBecome.source)) continue;
    older.set(name, weighPackage(mayBecome, layer.facts, state.settings.slim, state.looseness).files);
  }
  return { step: layer.step, older, chosen: new Map([...(before?.chosen ?? []), ...sizes]) };
}

/** Says it of the layer; anew whenever something was installed or taken away. */
export function writeDoubt(layer: LayerDraft, { doubt, installed }: AptState): void {
  if (doubt === undefined || doubt.step !== layer.step || doubt.older.size === 0) return;
  const left = [...doubt.chosen].filter(([name]) => installed.get(name)?.step === layer.step).map(([, size]) => size);
  const older = [...doubt.older.values()];
  const atMost = (of: (size: ContentSize) => Size, share: number): Size => {
    const most = Math.min(sum(older.map(of)), share * sum(left.map(of)));
    return rangeSize(0, 0, most, "heuristic", "upgrades of what the base image may have");
  };
  const size: ContentSize = {
    bytes: atMost(({ bytes }) => bytes, mostShare),
    tar: atMost(({ tar }) => tar, mostShare),
    transfer: atMost(({ transfer }) => transfer, mostShare * 0.92),
    files: 0,
  };
  layer.drop(({ by, name }) => by === "apt" && name === "upgrades", "replaced");
  layer.add({ role: "packages", by: "apt", name: "upgrades", path: "/", size });
}

/** Most images are made anew before much of them is out of date; a range that allows for everything would say nothing. */
const mostShare = 0.23;

function lowered(size: Size, share: number): Size {
  return { ...size, low: Math.min(size.low, (size.likely ?? 0) * share) };
}

function sum(sizes: readonly Size[]): number {
  return sizes.reduce((total, { likely }) => total + (likely ?? 0), 0);
}
