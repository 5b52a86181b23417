import type { ContextIndex } from "../context/context-index.ts";
import type { ContextEntry, ContextListing } from "../context/context-listing.ts";
import { contextRoot, followLinks } from "../context/follow-links.ts";
import { sentContext } from "../context/follow-paths.ts";
import { type UnreadPath, unreadPaths } from "../context/unread-files.ts";
import type { StageGraph } from "../stages/stage-graph.ts";
import type { BuildPlan, BuildStep, ContextSource } from "./build-plan.ts";
import { mountedPaths, neededPaths } from "./needed-paths.ts";
import { prepareContext } from "./prepare-context.ts";

/** What a build does with its context. */
export interface ContextUse {
  /** What the client sends to BuildKit when nothing is there from an earlier build: only what some step needs. Directories are not counted. */
  readonly sent: { readonly files: number; readonly bytes: number };
  /** What is in the context although no step that the target needs reads it, the largest first. */
  readonly unread: readonly UnreadPath[];
  /** Paths of the files that are read, in the order of a walk: those whose content decides what is cached. */
  readonly read: readonly string[];
  /** False when a source depends on what is not known, so that more may be read and sent. */
  readonly complete: boolean;
}

/** `listing` must be the one that the plan was made with. */
export function contextUse(graph: StageGraph, plan: BuildPlan, listing: ContextListing): ContextUse {
  const { index } = prepareContext(listing);
  const steps = plan.steps.filter(({ reachable }) => reachable);
  const read = readEntries(graph, index, steps);
  const unknown = steps.some(({ selection }) => selection?.sources.some(({ kind }) => kind === "unknown"));
  return {
    sent: countSent(index, neededPaths(graph, steps)),
    unread: unreadPaths(index, read),
    read: index.entries.flatMap(({ path, type }, at) => (read[at] === 1 && type === "file" ? [path] : [])),
    complete: !unknown,
  };
}

function countSent(index: ContextIndex, needed: readonly string[]): ContextUse["sent"] {
  // Without a pattern the client would send all, but nobody asks it to.
  return needed.length === 0 ? { files: 0, bytes: 0 } : sentContext(index, needed).count();
}

/** 1 for each entry whose content or name some step takes. */
function readEntries(graph: StageGraph, index: ContextIndex, steps: readonly BuildStep[]): Uint8Array {
  const read = new Uint8Array(index.entries.length);
  const markAll = (selected: readonly ContextEntry[]): void => {
    // A selection keeps the order of the walk, so that the next one is found by going on from the last.
    let at = selected.length === 0 ? 0 : (index.byPath.get(selected[0]!.path) ?? 0);
    for (const entry of selected) {
      while (at < index.entries.length && index.entries[at] !== entry) at++;
      if (at < index.entries.length) read[at] = 1;
    }
  };
  const markPath = (path: string): void => {
    const at = index.byPath.get(path);
    if (at !== undefined) read[at] = 1;
  };
  // Equal sources have the same selection, and each is walked through once.
  const seen = new Set<ContextSource["selected"]>();
  for (const step of steps) {
    for (const source of step.selection?.sources ?? []) {
      if (source.kind !== "context" || source.selected === undefined || seen.has(source.selected)) continue;
      seen.add(source.selected);
      for (const { path, entries } of source.selected.matches) {
        // A link that is named itself is needed to get to what is copied.
        markPath(path);
        markAll(entries);
      }
    }
    for (const { path, type } of mountedPaths(graph, step)) if (type === "bind") markBelow(index, path, read);
  }
  return read;
}

function markBelow(index: ContextIndex, path: string, read: Uint8Array): void {
  const at = followLinks(index, path);
  if (at === undefined) return;
  if (at === contextRoot) read.fill(1);
  else read.fill(1, at, index.ends[at]!);
}
