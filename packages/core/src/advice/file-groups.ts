import type { ContextEntry, ContextListing } from "../context/context-listing.ts";
import type { ReplayCommit } from "../history/replay.ts";
import type { BuildPlan } from "../plan/build-plan.ts";
import { type FileGroup, fileGroupOf } from "./file-group.ts";

/** What tells how to build. */
const buildFile = /(?:^|\/)(?:[\w.-]*Dockerfile[\w.-]*|Containerfile|\.(?:docker|container)ignore)$/;

/** Commits that take the place of a history where none is known, and what each of them changes. */
export interface AssumedCommits {
  readonly start: ContextListing;
  readonly commits: readonly ReplayCommit[];
  readonly groups: readonly FileGroup[];
}

/** Of a group with more files only so many are changed: the others behave alike. */
const filesPerGroup = 8;

/** A build that takes hundreds of files one by one is judged by the first of them. */
const mostGroups = 24;

/**
 * One commit for each kind of file that the build takes, apart by the sources that take it: it changes files of that kind and
 * nothing else.
 */
export function assumeCommits(plan: BuildPlan, listing: ContextListing): AssumedCommits {
  const found = new Map<string, { readonly group: FileGroup; readonly files: ContextEntry[] }>();
  for (const { entry, sources } of takenFiles(plan)) {
    const { path } = entry;
    // Whoever edits the Dockerfile changes the build itself, and no order of steps is to be judged by that.
    if (buildFile.test(path)) continue;
    const group = fileGroupOf(path);
    const key = `${group} ${sources}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { group, files: [{ ...entry, digest: "before" }] });
    else if (known.files.length < filesPerGroup) known.files.push({ ...entry, digest: "before" });
  }
  const groups = [...found.values()].slice(0, mostGroups);
  const commits = groups.map(({ files }, index) => ({
    id: `group ${index + 1}`,
    changes: files.map((before) => ({ path: before.path, before, after: { ...before, digest: "after" } })),
  }));
  // What no commit changes makes no difference, and there may be very much of it.
  const start = { entries: groups.flatMap(({ files }) => files), ignoreFile: listing.ignoreFile };
  return { start, commits, groups: groups.map(({ group }) => group) };
}

/** The files that needed steps take, each with the sources that take it. */
function takenFiles(plan: BuildPlan): Iterable<{ readonly entry: ContextEntry; readonly sources: string }> {
  const taken = new Map<string, { readonly entry: ContextEntry; sources: string }>();
  let number = 0;
  for (const { selection, reachable } of plan.steps) {
    if (!reachable || selection === undefined) continue;
    for (const source of selection.sources) {
      if (source.kind !== "context" || source.selected === undefined) continue;
      number++;
      for (const { entries } of source.selected.matches) {
        for (const entry of entries) {
          const known = taken.get(entry.path);
          if (known !== undefined) known.sources += ` ${number}`;
          else if (entry.type === "file") taken.set(entry.path, { entry, sources: String(number) });
        }
      }
    }
  }
  return taken.values();
}
