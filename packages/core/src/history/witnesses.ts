import type { ContextEntry } from "../context/context-listing.ts";
import { prepareContext } from "../plan/prepare-context.ts";
import type { ContextChange } from "./context-change.ts";
import { isBelow } from "./source-region.ts";
import type { FoldContext, TrackedSource } from "./tracked-source.ts";

/**
 * A directory counts only while nothing else in it does, so when a file comes or goes, it depends on its neighbours whether the
 * directory begins or ceases to count. Gives the unchanged entries that settle this: for each directory in question one that is
 * taken and lies in it (a witness), or everything that lies in it, and then the same for the directory above.
 */
export function findWitnesses(
  tracked: TrackedSource,
  changes: readonly ContextChange[],
  context: FoldContext,
): readonly ContextEntry[] {
  const { region } = tracked;
  const changed = new Set(changes.map(({ path }) => path));
  const extra = new Map<string, ContextEntry>();
  const seen = new Set<string>();
  let waiting = new Set<string>();

  /** Directories that are named themselves never count. */
  const ask = (directory: string): void => {
    if (isBelow(directory, region.directory) && !seen.has(directory)) waiting.add(directory);
  };
  /** Those of the directories in which one of the entries is taken. */
  const witnessed = (candidates: readonly ContextEntry[], directories: ReadonlySet<string>): ReadonlySet<string> => {
    if (candidates.length === 0) return new Set();
    const { pattern, excludes, parents } = tracked.source;
    const { matches } = prepareContext({ entries: candidates, ignoreFile: context.ignoreFile }).select({
      source: pattern,
      excludes,
      parents,
    });
    const found = new Set<string>();
    for (const { entries } of matches) {
      for (const { path, type } of entries) {
        if (type === "directory") continue;
        for (let above = parentOf(path); above !== ""; above = parentOf(above)) if (directories.has(above)) found.add(above);
      }
    }
    return found;
  };
  const gather = (entries: readonly ContextEntry[]): readonly ContextEntry[] => {
    const unchanged = entries.filter(({ path }) => !changed.has(path));
    for (const entry of unchanged) extra.set(entry.path, entry);
    return unchanged;
  };

  for (const { path, before, after } of changes) if (before === undefined || after === undefined) ask(parentOf(path));
  while (waiting.size > 0) {
    const directories = waiting;
    waiting = new Set();
    for (const directory of directories) seen.add(directory);
    const near = [...directories].flatMap((directory) => gather(context.tree.filesIn(directory)));
    const byNeighbours = witnessed(near, directories);
    const rest = new Set([...directories].filter((directory) => !byNeighbours.has(directory)));
    const below = [...rest].flatMap((directory) => gather(context.tree.below(directory)));
    const byAnything = witnessed(below, rest);
    for (const directory of rest) if (!byAnything.has(directory)) ask(parentOf(directory));
  }
  return [...extra.values()];
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
