import type { ContextChange } from "../history/context-change.ts";
import type { ContextEntry, ContextListing } from "../context/context-listing.ts";
import type { ReplayCommit } from "../history/replay.ts";
import type { Evidence } from "./advice-source.ts";
import { maskWhere } from "./commit-mask.ts";

/**
 * What was really committed, oldest first. It is today's Dockerfile and ignore file that are replayed; commits that come with others
 * are not counted, since what they rebuild is up to that. Of more than a hundred the newest are taken.
 */
export interface AdviceHistory {
  /** Files of the build context right before the first commit. */
  readonly start: ContextListing;
  readonly commits: readonly AdviceCommit[];
}

export interface AdviceCommit extends Pick<ReplayCommit, "id" | "changes"> {
  /** Whether it edits the Dockerfile or the ignore file too. */
  readonly editsBuild?: boolean | undefined;
  /**
   * What the replay of the history made of it; "compared" unless said. Nothing stands before the first build, and what cannot be built
   * counts for the next commit that can.
   */
  readonly state?: "compared" | "first" | "broken" | undefined;
}

/** Older ones say little about what will be changed next. */
const mostCommits = 100;

/** The newest commits that were compared, with the ignore file of today, as the Dockerfile is that of today. */
export function replayable({ start, commits: all }: AdviceHistory, { ignoreFile }: ContextListing): Evidence {
  const compared = comparedOnly(all);
  const commits = compared.commits.slice(-mostCommits);
  const older = compared.commits.slice(0, -mostCommits);
  const before = [...compared.before, ...older.flatMap(({ changes }) => changes)];
  return {
    basis: "history",
    start: { entries: entriesAfter(start, before), ignoreFile },
    commits: commits.map(({ id, changes }) => ({ id, changes })),
    counted: maskWhere(commits.length, (at) => commits[at]!.editsBuild !== true),
    older: older.length,
    groups: [],
  };
}

interface ComparedCommits {
  /** Up to the first build, that one included. */
  readonly before: readonly ContextChange[];
  readonly commits: readonly AdviceCommit[];
}

/** Each with what the commits right before it changed that could not be built. */
function comparedOnly(all: readonly AdviceCommit[]): ComparedCommits {
  let before: readonly ContextChange[] = [];
  const commits: AdviceCommit[] = [];
  let pending: ContextChange[] = [];
  for (const commit of all) {
    for (const change of commit.changes) pending.push(change);
    if (commit.state === "broken") continue;
    if (commit.state === "first") before = pending;
    else commits.push(pending.length === commit.changes.length ? commit : { ...commit, changes: onceEach(pending) });
    pending = [];
  }
  return { before, commits };
}

/** Changes of the same file as one. */
function onceEach(changes: readonly ContextChange[]): readonly ContextChange[] {
  const found = new Map<string, ContextChange>();
  for (const change of changes) found.set(change.path, { ...change, before: (found.get(change.path) ?? change).before });
  return [...found.values()];
}

function entriesAfter({ entries }: ContextListing, changes: readonly ContextChange[]): readonly ContextEntry[] {
  if (changes.length === 0) return entries;
  const files = new Map(entries.map((entry) => [entry.path, entry]));
  for (const { path, after } of changes) {
    if (after === undefined) files.delete(path);
    else files.set(path, after);
  }
  return [...files.values()];
}
