import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { ContextEntry } from "@plimsoll/core";
import { exactSize, type LayerEntry, type LayerSize, rangeSize, type Size } from "@plimsoll/core/plan";
import { openCountCache } from "./compress-cache.ts";
import type { CountedTar } from "./compress-count.ts";
import { countLayer } from "./compress-layer.ts";
import { lookAtSources, type SeenFiles } from "./compress-look.ts";
import { pathIn, type TarEntry, tarEntries } from "./compress-tar-entries.ts";
import { type CountThread, startCountThread, type StartWorker } from "./compress-thread.ts";
import { stampWhenListed } from "./context-stamps.ts";
import { userCacheFolder } from "./user-cache-folder.ts";

export interface CompressOptions {
  /** The folders of contexts by name, "" for the build context. */
  readonly contexts: Readonly<Record<string, string>>;
  /** What a walk found in these folders, by the same names: what it saw of files is not asked of the disk again. */
  readonly listings?: Readonly<Record<string, readonly ContextEntry[]>> | undefined;
  /** Says where counts are kept, and with `PLIMSOLL_CACHE=0` that none shall be; that of the process when undefined. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** Starts a thread that calls `serveCountThread`. Undefined: all is compressed in this thread. */
  readonly startWorker?: StartWorker | undefined;
}

/** What a layer weighs compressed. */
export type CompressedLayer =
  /** All of it. */
  | { readonly kind: "layer"; readonly transfer: Size }
  /** What its known files add to it; the rest is not known here. */
  | { readonly kind: "entries"; readonly transfer: Size };

/**
 * Compresses what layers hold, as far as it is at hand, and counts the bytes. What cannot be read is taken to be like the rest.
 * Undefined for a layer of which nothing is listed. Equal layers are compressed once. Never throws for what it finds on the disk.
 */
export async function compressLayers(
  layers: readonly (LayerSize | undefined)[],
  options: CompressOptions,
): Promise<readonly (CompressedLayer | undefined)[]> {
  const results: (CompressedLayer | undefined)[] = layers.map(() => undefined);
  const tars = new Map<string, LayerTar[]>();
  for (const [index, layer] of layers.entries()) {
    if (layer === undefined || (!layer.complete && layer.entries.length === 0)) continue;
    if (layer.entries.length === 0) results[index] = { kind: "layer", transfer: exactSize(emptyLayerBytes, "an empty layer") };
    else addTar(tars, { index, entries: layer.entries });
  }
  await countAll([...tars.values()].flat(), options, (tar, counted) => {
    for (const index of [tar.index, ...tar.equal]) {
      const layer = layers[index]!;
      results[index] = resultOf(counted, layer.complete);
    }
  });
  return results;
}

/** Of 1024 zeros, which a tar without entries has. */
const emptyLayerBytes = 32;

interface LayerTar {
  readonly index: number;
  readonly entries: readonly LayerEntry[];
  /** Layers that hold the very same. */
  readonly equal: number[];
}

function addTar(
  tars: Map<string, LayerTar[]>,
  { index, entries }: { readonly index: number; readonly entries: readonly LayerEntry[] },
): void {
  // Tells nearly all different ones apart, so that few are compared.
  const sign = `${entries.length} ${contentBytes(entries)} ${entries[0]?.path} ${entries.at(-1)?.path}`;
  const alike = tars.get(sign);
  const same = alike?.find((tar) => areEqual(tar.entries, entries));
  if (same !== undefined) same.equal.push(index);
  else if (alike === undefined) tars.set(sign, [{ index, entries, equal: [] }]);
  else alike.push({ index, entries, equal: [] });
}

function areEqual(one: readonly LayerEntry[], other: readonly LayerEntry[]): boolean {
  return one === other || (one.length === other.length && one.every((entry, index) => isSameEntry(entry, other[index]!)));
}

function isSameEntry(one: LayerEntry, other: LayerEntry): boolean {
  return one === other || (one.path === other.path && one.bytes === other.bytes && JSON.stringify(one) === JSON.stringify(other));
}

function resultOf({ low, likely, high, by }: CountedTar, complete: boolean): CompressedLayer {
  // The end of a tar and of gzip is there once in a layer, whatever else is in it.
  const less = complete ? 0 : emptyLayerBytes;
  const basis = by === "whole" ? "measured" : "heuristic";
  const transfer = rangeSize(low - less, likely - less, high - less, basis, sources[by]);
  return { kind: complete ? "layer" : "entries", transfer };
}

const sources: Readonly<Record<CountedTar["by"], string>> = {
  whole: "files that were compressed",
  samples: "samples of files that were compressed",
  parts: "those files that could be compressed",
};

/** What is smaller takes less time than to start a thread. Bytes of all tars. */
const threadBytes = 2 * 2 ** 20;
const maxThreads = 3;

async function countAll(
  tars: readonly LayerTar[],
  { contexts, listings = {}, environment = process.env, startWorker }: CompressOptions,
  done: (tar: LayerTar, counted: CountedTar) => void,
): Promise<void> {
  const cacheFolder = userCacheFolder("compressed", environment);
  const cache = openCountCache(cacheFolder);
  const seen = cacheFolder === undefined ? undefined : seenFiles(contexts, listings);
  const waiting: WaitingTar[] = [];
  for (const tar of tars) {
    const entries = tarEntries(tar.entries, contexts);
    // Before any thread is started, which takes longer than to look.
    const known = cacheFolder === undefined ? undefined : cache.find(lookAtSources(entries, seen).key);
    if (known === undefined) waiting.push({ tar, entries });
    else done(tar, known);
  }
  const isSmall = waiting.reduce((sum, { tar }) => sum + contentBytes(tar.entries), 0) <= threadBytes;
  if (startWorker === undefined || isSmall) {
    for (const { tar, entries } of waiting) {
      done(tar, await countLayer(entries, { cache }));
      await setImmediate();
    }
    return;
  }
  // The largest first, so that no thread is left alone with it at the end.
  const queue = waiting.toSorted((a, b) => contentBytes(a.tar.entries) - contentBytes(b.tar.entries));
  const count = Math.min(queue.length, Math.max(1, availableParallelism() - 1), maxThreads);
  const work = async (thread: CountThread): Promise<void> => {
    try {
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) done(next.tar, await thread.count(next.entries));
    } catch {
      // The thread died, of too little memory say: its layers stay unknown.
    } finally {
      await thread.end();
    }
  };
  await Promise.all(Array.from({ length: count }, () => startCountThread(startWorker, cacheFolder).then(work)));
}

function seenFiles(
  contexts: Readonly<Record<string, string>>,
  listings: Readonly<Record<string, readonly ContextEntry[]>>,
): SeenFiles {
  const places = new Map<string, readonly [entries: readonly ContextEntry[], index: number]>();
  for (const [name, entries] of Object.entries(listings)) {
    const folder = contexts[name];
    if (folder === undefined || stampWhenListed(entries, 0) === undefined) continue;
    for (const [index, { path }] of entries.entries()) places.set(pathIn(folder, path), [entries, index]);
  }
  return (path) => {
    const place = places.get(path);
    return place && stampWhenListed(...place);
  };
}

interface WaitingTar {
  readonly tar: LayerTar;
  readonly entries: readonly TarEntry[];
}

function contentBytes(entries: readonly LayerEntry[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}
