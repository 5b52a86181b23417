import type { PlannedBuild } from "../plan-dockerfile.ts";
import type { LayerEntry } from "../sizes/layers/layer-entry.ts";
import type { LayerSize } from "../sizes/layers/layer-size.ts";
import { addSizes, rangeSize, type Size, unknownSize } from "../sizes/layers/size.ts";
import type { Saving } from "./waste.ts";

/** A planned build with what each of its steps adds. */
export interface SizedBuild {
  readonly build: PlannedBuild;
  readonly sizes: readonly (LayerSize | undefined)[];
}

/** What the files of a listed kind weigh compressed. */
export interface Compression {
  /** Of a file of a layer, in bytes. */
  transferOf(entry: LayerEntry): Size;
}

/** Layers that the target's image has of its own. */
export function* ownLayers({ build, sizes }: SizedBuild): Generator<readonly [step: number, layer: LayerSize]> {
  for (const [index, step] of build.plan.steps.entries()) {
    const size = sizes[index];
    if (step.inImage && step.kind === "layer" && size !== undefined) yield [index, size];
  }
}

export function unknownLayers(sized: SizedBuild): number {
  let count = 0;
  for (const [, { bytes }] of ownLayers(sized)) if (bytes.likely === null) count++;
  return count;
}

/**
 * What the second image has less than the first, part by part: what is in both says nothing, however unsure its size is. Negative where it has more.
 */
export function savingOf(before: SizedBuild, after: SizedBuild, compression: Compression): Saving {
  const parts = new Map<string, Part>();
  collect(before, parts, 1);
  collect(after, parts, -1);
  const changed = [...parts.values()];
  for (const { bytes, transfer, entry } of changed) {
    // What is stored as often as before weighs what it did.
    if (entry === undefined || bytes.likely === 0) continue;
    add(transfer, compression.transferOf({ ...entry, bytes: Math.abs(bytes.likely) }), bytes.likely > 0 ? 1 : -1);
  }
  const source = "planned and sized again";
  return {
    bytes: sumOf(
      changed.map(({ bytes }) => bytes),
      source,
    ),
    transfer: sumOf(
      changed.map(({ transfer }) => transfer),
      source,
    ),
  };
}

/** The same thing in all layers: how much more of it the first image has. */
interface Part {
  readonly bytes: Balance;
  readonly transfer: Balance;
  /** One of the files, where it is listed. */
  entry: LayerEntry | undefined;
}

interface Balance {
  low: number;
  likely: number;
  high: number;
  basis: Size["basis"];
  unknown: number;
}

function collect(sized: SizedBuild, parts: Map<string, Part>, sign: 1 | -1): void {
  for (const [, { groups, entries, bytes }] of ownLayers(sized)) {
    let [listed, allKnown] = [0, bytes.likely !== null];
    for (const { role, by, name, path, size } of groups) {
      const part = partOf(parts, `${role}\0${by}\0${name}\0${path}`);
      add(part.bytes, size.bytes, sign);
      add(part.transfer, size.transfer, sign);
      if (size.bytes.likely === null) allKnown = false;
      else listed += size.bytes.likely;
    }
    for (const entry of entries) {
      listed += entry.bytes;
      if (entry.bytes === 0) continue;
      const part = partOf(parts, entry.path);
      add(part.bytes, exactly(entry.bytes), sign);
      part.entry ??= entry;
    }
    // What is counted without belonging to a group, such as files that may be deleted again.
    if (allKnown && bytes.likely! !== listed) add(partOf(parts, "\0rest").bytes, exactly(bytes.likely! - listed), sign);
  }
}

function partOf(parts: Map<string, Part>, key: string): Part {
  const known = parts.get(key);
  if (known !== undefined) return known;
  const part: Part = { bytes: nothing(), transfer: nothing(), entry: undefined };
  parts.set(key, part);
  return part;
}

function nothing(): Balance {
  return { low: 0, likely: 0, high: 0, basis: "measured", unknown: 0 };
}

function add(balance: Balance, size: Pick<Size, "low" | "likely" | "high" | "basis">, sign: 1 | -1): void {
  const { low, likely, high, basis } = size;
  balance.low += sign * low;
  if (likely === null || high === null) {
    balance.unknown += sign;
    return;
  }
  balance.likely += sign * likely;
  balance.high += sign * high;
  if (bases.indexOf(basis) > bases.indexOf(balance.basis)) balance.basis = basis;
}

const bases: readonly Size["basis"][] = ["measured", "index", "snapshot", "heuristic", "unknown"];

function exactly(bytes: number): Pick<Size, "low" | "likely" | "high" | "basis"> {
  return { low: bytes, likely: bytes, high: bytes, basis: "measured" };
}

const leastError = 0.01;

/** Where the first image has things of unknown size that the second has not, it is at least the rest; the other way round nothing is known. */
function sumOf(balances: readonly Balance[], source: string): Size {
  if (balances.some(({ unknown }) => unknown < 0)) return unknownSize(source);
  const sizes = balances.flatMap(({ low, likely, high, basis, unknown }): Size[] => {
    if (unknown > 0) return [unknownSize(source, Math.max(0, low))];
    if (likely === 0 && low === 0 && high === 0) return [];
    // Both were worked out in the same way and err alike, but not to the byte.
    const least = basis === "measured" ? 0 : Math.abs(likely) * leastError;
    const ends = [low, high, likely - least, likely + least];
    return [{ low: Math.min(...ends), likely, high: Math.max(...ends), basis, source }];
  });
  return addSizes(sizes, source);
}

/** What files of the context weigh, from the layers that hold them already; elsewhere a rule of thumb. */
export function compressionOf(sized: SizedBuild): Compression {
  const shares = new Map<string, number>();
  for (const [, { transfer, groups, entries }] of ownLayers(sized)) {
    const grouped = groups.reduce((sum, { size }) => sum + (size.transfer.likely ?? 0), 0);
    const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    if (transfer.likely === null || bytes === 0) continue;
    const share = Math.min(1.01, Math.max(0, (transfer.likely - grouped) / bytes));
    for (const entry of entries) if (entry.content !== undefined) shares.set(contentKey(entry), share);
  }
  return {
    transferOf(entry) {
      const share = shares.get(contentKey(entry));
      const { bytes } = entry;
      if (share === undefined) return rangeSize(bytes * 0.05, bytes * 0.4, bytes * 1.01, "heuristic", "a rule of thumb");
      return rangeSize(
        bytes * share * 0.8,
        bytes * share,
        bytes * Math.min(1.01, share * 1.2),
        "heuristic",
        "share of its layer",
      );
    },
  };
}

/** Equal for files with the same bytes. */
export function contentKey({ content, path, bytes }: LayerEntry): string {
  switch (content?.kind) {
    case "context":
      return `context\0${content.context}\0${content.path}`;
    case "member":
      return `member\0${content.context}\0${content.archive}\0${content.member}`;
    case "text":
      return `text\0${content.text}`;
    case undefined:
      return `path\0${path}\0${bytes}`;
  }
}
