import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** Caches of so many contexts are kept, and so many bytes of them. */
const maxCaches = 64;
const maxBytes = 256 * 1024 * 1024;

/** Removes the caches that were not written for the longest time, and what a run that was killed left behind. Throws what the system says. */
export function pruneCacheFolder(folder: string, limits = { caches: maxCaches, bytes: maxBytes }): void {
  const files = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), stats: statSync(join(folder, name), { throwIfNoEntry: false }) }))
    .flatMap(({ path, stats }) => (stats === undefined ? [] : [{ path, time: stats.mtimeMs, bytes: stats.size }]))
    .toSorted((a, b) => b.time - a.time);
  let bytes = 0;
  for (const [index, file] of files.entries()) {
    bytes += file.bytes;
    // The latest stays however large it is: it was written right now.
    if (index > 0 && (index >= limits.caches || bytes > limits.bytes)) rmSync(file.path, { force: true });
  }
}
