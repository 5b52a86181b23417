import { sumKey } from "../cache/content-key.ts";
import { sourceName, type SourceContents } from "../cache/source-contents.ts";
import type { ContentSource } from "../cache/vertex.ts";
import type { ContextEntry, ContextListing, IgnoreFile } from "../context/context-listing.ts";
import type { SelectedPaths } from "../context/select-sources.ts";
import { prepareContext } from "../plan/prepare-context.ts";
import type { ContextChange } from "./context-change.ts";
import { createContextTree } from "./context-tree.ts";
import { foldChanges, type TrackedContext, trackSource, type TrackedSource } from "./tracked-source.ts";

/**
 * A build context that changes from commit to commit. Its keys are those that a fresh listing would give, at the cost of what
 * changed: what a source takes is summed up once, and afterwards only what a commit changes is added and taken away. Where that
 * would not be exact, the source is summed up again. State with identity.
 */
export interface ContextTracker extends SourceContents {
  /** `ignoreFile`: given when it is another one than before. What the tracker knows of a path goes before `before` of a change. */
  apply(changes: readonly ContextChange[], ignoreFile?: { readonly now: IgnoreFile | undefined } | undefined): void;
  /** The files of a source that the last `apply` changed, in any order; files alone. Without meaning when the ignore file changed. */
  changedFiles(source: ContentSource): readonly string[];
  /** The context as it is now. */
  listing(): ContextListing;
}

export function createContextTracker(start: ContextListing): ContextTracker {
  const tree = createContextTree(start.entries);
  const hasUnreadable = start.entries.some(({ unlisted }) => unlisted === "unreadable");
  let ignoreFile = start.ignoreFile;
  let listing: ContextListing | undefined = start;
  let tracked = new Map<string, TrackedSource>();
  let unknowns = 0;

  const currentListing = (): ContextListing => (listing ??= { entries: tree.all(), ignoreFile });
  const context: TrackedContext = { tree, listing: currentListing };

  function sourceOf(source: ContentSource): TrackedSource {
    const name = sourceName(source);
    const known = tracked.get(name);
    const current = known?.state.kind === "summed" ? known : { ...trackSource(context, source), changed: known?.changed ?? [] };
    tracked.set(name, { ...current, asked: true });
    return current;
  }

  /** A file whose content is not known is another one each time that it is told of. */
  function known(entry: ContextEntry): ContextEntry {
    return entry.type !== "file" || entry.digest !== undefined ? entry : { ...entry, digest: `unknown ${++unknowns}` };
  }

  return {
    listing: currentListing,
    selectionOf: ({ pattern, excludes, parents }): SelectedPaths =>
      prepareContext(currentListing()).select({ source: pattern, excludes, parents }),
    keyOf(source) {
      const { state } = sourceOf(source);
      return state.kind === "summed" ? sumKey(state.sum) : "";
    },
    changedFiles: (source) => tracked.get(sourceName(source))?.changed ?? [],
    apply(changes, changedIgnoreFile) {
      const done = changes.map(({ path, after }): ContextChange => ({
        path,
        before: tree.get(path),
        after: after && known(after),
      }));
      for (const { path, after } of done) tree.set(path, after);
      if (done.length > 0 || changedIgnoreFile !== undefined) listing = undefined;
      if (changedIgnoreFile !== undefined) ignoreFile = changedIgnoreFile.now;
      // A source that no step of the last build took is forgotten: should it come back, it is summed up again.
      const asked = [...tracked].filter(([, source]) => source.asked);
      const exact = changedIgnoreFile === undefined && !hasUnreadable;
      tracked = new Map(asked.map(([name, source]) => [name, foldChanges(source, done, { ...context, ignoreFile, exact })]));
    },
  };
}
