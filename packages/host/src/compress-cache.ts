import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CountedTar } from "./compress-count.ts";
import { makeFolder } from "./content-cache.ts";
import { pruneCacheFolder } from "./content-cache-prune.ts";

/** What earlier runs counted. */
export interface CountCache {
  find(key: string): CountedTar | undefined;
  /**
   * Keeps a count, unless a source is so young that it may change without a trace. `changed`: of the youngest, in milliseconds
   * since 1970.
   */
  keep(key: string, counted: CountedTar, changed: number): void;
}

/**
 * `folder`: where counts lie; undefined when none are kept on the disk. A disk that is full or read-only costs nothing but the
 * next count.
 */
export function openCountCache(folder: string | undefined, now: () => number = Date.now): CountCache {
  const counts = new Map<string, CountedTar>();
  let written = 0;
  return {
    find: (key) => counts.get(key) ?? (folder === undefined ? undefined : readCount(join(folder, `${key}.json`))),
    keep(key, counted, changed) {
      counts.set(key, counted);
      if (folder === undefined || changed >= now() - youngMilliseconds) return;
      writeCount(folder, key, counted);
      // It looks at all that is kept, which for each of a thousand layers would take longer than to count them.
      if (written++ % writesBetweenPrunes === 0) pruneQuietly(folder);
    },
  };
}

/** The coarsest clock of a file system that is in use ticks every two seconds. */
const youngMilliseconds = 2500;
const writesBetweenPrunes = 500;
const limits = { caches: 2000, bytes: 2 * 2 ** 20 };

function readCount(file: string): CountedTar | undefined {
  try {
    const count: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isCount(count) ? count : undefined;
  } catch {
    return undefined;
  }
}

function isCount(value: unknown): value is CountedTar {
  if (typeof value !== "object" || value === null) return false;
  const { low, likely, high, by } = value as Partial<Record<keyof CountedTar, unknown>>; // each field is looked at right below
  const isOrdered =
    typeof low === "number" && typeof likely === "number" && typeof high === "number" && low >= 0 && low <= likely;
  return isOrdered && likely <= high && (by === "whole" || by === "samples");
}

function writeCount(folder: string, key: string, counted: CountedTar): void {
  const unfinished = join(folder, `${key}.${process.pid}.tmp`);
  try {
    makeFolder(folder, 3);
    writeFileSync(unfinished, JSON.stringify(counted), { mode: 0o600 });
    // In one step, so that no other run reads half of it.
    renameSync(unfinished, join(folder, `${key}.json`));
  } catch {
    rmSync(unfinished, { force: true });
  }
}

function pruneQuietly(folder: string): void {
  try {
    pruneCacheFolder(folder, limits);
  } catch {
    // What is too much stays until the next time.
  }
}
