import { lowerBuild } from "../cache/lower-build.ts";
import { sourceName } from "../cache/source-contents.ts";
import type { ContentSource } from "../cache/vertex.ts";
import type { ContextListing } from "../context/context-listing.ts";
import type { PlannedBuild } from "../plan-dockerfile.ts";
import { type ContextTracker, createContextTracker } from "./context-tracker.ts";
import type { ReplayCommit } from "./replay.ts";

/** What a replay asks of a context that changes. */
export type ReplayedContext = Pick<ContextTracker, "keyOf" | "selectionOf" | "changedFiles" | "apply">;

/** What one source takes, commit by commit; the first key is that before all commits. */
interface SourceRecord {
  readonly keys: string[];
  readonly changed: (readonly string[])[];
}

interface ContextRecord {
  readonly commits: readonly ReplayCommit[];
  readonly sources: Map<string, SourceRecord>;
}

const records = new WeakMap<ContextListing, ContextRecord>();

/**
 * The context of a replay that builds one Dockerfile over these commits. What was worked out for another Dockerfile over the same
 * commits (the very same array) is used again, so that variants of a file can be compared at little cost. `apply` goes on to the
 * next of them, whatever it is given.
 */
export function recordedContext(build: PlannedBuild, start: ContextListing, commits: readonly ReplayCommit[]): ReplayedContext {
  const sources = sourcesOf(build);
  const known = records.get(start);
  const record = known?.commits === commits ? known : { commits, sources: new Map<string, SourceRecord>() };
  records.set(start, record);
  const missing = sources.filter((source) => !record.sources.has(sourceName(source)));
  if (missing.length > 0) recordSources(missing, start, record);
  let at = 0;
  return {
    keyOf: (source) => record.sources.get(sourceName(source))?.keys[at] ?? "",
    changedFiles: (source) => record.sources.get(sourceName(source))?.changed[at] ?? [],
    selectionOf: () => undefined,
    apply() {
      at++;
    },
  };
}

/** Everything that the build takes from its context. */
function sourcesOf(build: PlannedBuild): readonly ContentSource[] {
  const sources = new Map<string, ContentSource>();
  lowerBuild(build, {
    keyOf(source) {
      if (source.context === "") sources.set(sourceName(source), source);
      return "";
    },
    selectionOf: () => undefined,
  });
  return [...sources.values()];
}

function recordSources(sources: readonly ContentSource[], start: ContextListing, { commits, sources: all }: ContextRecord): void {
  const tracker = createContextTracker(start);
  const own = sources.map((source) => ({ source, keys: [tracker.keyOf(source)], changed: [[]] as (readonly string[])[] }));
  for (const { changes, ignoreFile } of commits) {
    tracker.apply(changes, ignoreFile);
    for (const { source, keys, changed } of own) {
      keys.push(tracker.keyOf(source));
      changed.push(tracker.changedFiles(source));
    }
  }
  for (const { source, keys, changed } of own) all.set(sourceName(source), { keys, changed });
}
