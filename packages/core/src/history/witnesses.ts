import type { ContextEntry } from "../context/context-listing.ts";
import { prepareContext } from "../plan/prepare-context.ts";
import type { ContextChange } from "./context-change.ts";
import type { ContextTree } from "./context-tree.ts";
import { isBelow } from "./source-region.ts";
import type { FoldContext, TrackedSource } from "./tracked-source.ts";

/**
 * A directory counts only while nothing else in it does, so when a file comes or goes, it depends on its neighbours whether the
 * directory begins or ceases to count. Gives the unchanged entries that settle this: for each directory in question one that is
 * taken and lies in it (a witness), or else everything that lies in it; and where the directory itself comes or goes with the
 * file, the same for the directory above.
 */
export function findWitnesses(
  tracked: TrackedSource,
  changes: readonly ContextChange[],
  context: FoldContext,
): readonly ContextEntry[] {
  const changed = new Set(changes.map(({ path }) => path));
  const isUnchanged = ({ path }: ContextEntry): boolean => !changed.has(path);
  const extra = new Map<string, ContextEntry>();
  const seen = new Set<string>();
  let waiting: Set<string> = comingOrGoing(changes);
  while (waiting.size > 0) {
    // Directories that are named themselves never count.
    const asked = [...waiting].filter((directory) => isBelow(directory, tracked.region.directory) && !seen.has(directory));
    for (const directory of asked) seen.add(directory);
    const open = new Set<string>();
    for (const directory of asked) {
      const known = tracked.witnesses.get(directory);
      const now = known && context.tree.get(known.path);
      if (now !== undefined && now.type === known?.type && isUnchanged(now)) extra.set(now.path, now);
      else open.add(directory);
    }
    for (const candidatesOf of [firstFiles, sample, everything]) {
      if (open.size === 0) break;
      const candidates = [...open].flatMap((directory) => candidatesOf(context.tree, directory, isUnchanged));
      for (const [directory, witness] of witnessesAmong(candidates, open, tracked, context)) {
        extra.set(witness.path, witness);
        tracked.witnesses.set(directory, witness);
        open.delete(directory);
      }
    }
    if (open.size === 0) break;
    const whole = [...open].flatMap((directory) => everything(context.tree, directory, isUnchanged));
    const [before, after] = [changes.flatMap((change) => change.before ?? []), changes.flatMap((change) => change.after ?? [])];
    const [was, is] = [before, after].map((entries) => pathsTaken([...whole, ...entries], tracked, context));
    waiting = new Set();
    for (const directory of open) {
      const parent = parentOf(directory);
      const isTaken = was!.has(directory) || is!.has(directory);
      // What is left out with all that is in it matters to nobody, whatever comes or goes there.
      if (isTaken) for (const entry of everything(context.tree, directory, isUnchanged)) extra.set(entry.path, entry);
      const stays = was!.has(directory) === is!.has(directory) && context.tree.hasBelow(parent, isUnchanged);
      if (!stays) waiting.add(parent);
      // The files in question speak of the directories above them, before or after alone.
      else if (parent !== "") extra.set(parent, { path: parent, type: "directory", bytes: 0, mode: 0o755 });
    }
  }
  return [...extra.values()];
}

/** The directories that a file comes into or goes from. */
function comingOrGoing(changes: readonly ContextChange[]): Set<string> {
  return new Set(
    changes.flatMap(({ path, before, after }) => (before !== undefined && after !== undefined ? [] : [parentOf(path)])),
  );
}

type Candidates = (tree: ContextTree, directory: string, wanted: (entry: ContextEntry) => boolean) => readonly ContextEntry[];

/** In most directories the first file is a witness already. */
const firstFiles: Candidates = (tree, directory, wanted) => tree.filesIn(directory, wanted, 4);
const sample: Candidates = (tree, directory, wanted) => tree.sampleBelow(directory, 100).filter(wanted);
const everything: Candidates = (tree, directory, wanted) => tree.below(directory).filter(wanted);

/** For each of the directories a file that is taken and lies in it, as far as there is one among the candidates. */
function witnessesAmong(
  candidates: readonly ContextEntry[],
  directories: ReadonlySet<string>,
  tracked: TrackedSource,
  context: FoldContext,
): ReadonlyMap<string, ContextEntry> {
  const found = new Map<string, ContextEntry>();
  for (const entry of entriesTaken(candidates, tracked, context)) {
    if (entry.type === "directory") continue;
    for (let above = parentOf(entry.path); above !== ""; above = parentOf(above)) {
      if (directories.has(above)) found.set(above, entry);
    }
  }
  return found;
}

function pathsTaken(entries: readonly ContextEntry[], tracked: TrackedSource, context: FoldContext): ReadonlySet<string> {
  return new Set(entriesTaken(entries, tracked, context).map(({ path }) => path));
}

/** What the source would take if the context held these entries and nothing else. */
function entriesTaken(
  entries: readonly ContextEntry[],
  { request }: TrackedSource,
  { ignoreFile }: FoldContext,
): readonly ContextEntry[] {
  if (entries.length === 0) return [];
  const { matches } = prepareContext({ entries, ignoreFile }).select(request);
  return matches.flatMap((match) => match.entries);
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
