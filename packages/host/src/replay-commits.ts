import type { BuildOptions, Facts, IgnoreFile } from "@plimsoll/core";
import {
  type AdviceCommit,
  createReplay,
  planDockerfile,
  type PlannedBuild,
  type Replay,
  type ReplayStart,
} from "@plimsoll/core/plan";
import { readBlob } from "./git-blobs.ts";
import { countCommits, type GitCommit, readHistory } from "./git-history.ts";
import type { GitRepository } from "./git-repository.ts";
import { createCommitReader } from "./replay-commit-reader.ts";
import type { HistoryPlace } from "./replay-place.ts";

/** A build and where its history lies. */
export interface ReplaySource {
  readonly open: { readonly text: string; readonly build: BuildOptions; readonly facts: Facts };
  readonly repository: GitRepository;
  readonly place: HistoryPlace;
  /** The ignore file of today. */
  readonly ignoreFile: IgnoreFile | undefined;
}

export interface ReplayOptions {
  /** At most so many commits, the newest. */
  readonly limit: number;
  /** A date or a revision, as git reads it. */
  readonly since: string | undefined;
  /** Whether today's Dockerfile and ignore file are replayed over all commits, in place of those of each commit. */
  readonly fixed: boolean;
  /** Whether the changes of all commits are kept, for replays of other Dockerfiles. */
  readonly evidence: boolean;
}

export interface ReplayedCommit {
  readonly id: string;
  readonly date: string;
}

export interface ReplayedCommits {
  /** It can be asked for its result with any text that the Dockerfile has today. */
  readonly replay: Replay;
  readonly start: ReplayStart;
  /** Today's Dockerfile. */
  readonly today: PlannedBuild;
  /** Oldest first. */
  readonly commits: readonly ReplayedCommit[];
  readonly counts: { readonly ignoredOnly: number; readonly withoutDockerfile: number; readonly merges: number };
  /** Whether a shallow clone ends before what was asked for. */
  readonly cut: boolean;
  /** Whether today's Dockerfile was replayed over all commits. */
  readonly fixed: boolean;
  readonly oldest: GitCommit | undefined;
  /** The Dockerfile of the newest commit; undefined without one. */
  readonly committed: string | undefined;
  /** Without the state of the commits; empty unless it is asked for. */
  readonly evidence: readonly Omit<AdviceCommit, "state">[];
}

/**
 * Replays the commits of a repository, the oldest first. `show`: told how many are done, of how many; what it throws ends the
 * replay. Throws a GitError.
 */
export async function replayCommits(
  { open, repository, place, ignoreFile }: ReplaySource,
  options: ReplayOptions,
  show: (done: number, of: number) => void,
): Promise<ReplayedCommits> {
  // A file that git does not know yet is taken to have been there always.
  const isTracked = place.dockerfile !== undefined && (await readBlob(repository, "HEAD", place.dockerfile)) !== undefined;
  const fixed = options.fixed || !isTracked;
  const plan = (text: string): PlannedBuild => planDockerfile({ text, build: open.build, facts: open.facts });
  const today = plan(open.text);
  const reader = createCommitReader(repository, { place, plan, fixed: fixed ? { build: today, ignoreFile } : undefined });
  const paths = [place.context, ...(place.dockerfile === undefined ? [] : [place.dockerfile]), ...place.ignoreFiles];
  const range = { paths, limit: options.limit, since: options.since };
  const { commits: wanted, cut } = await countCommits(repository, range);
  const commits: ReplayedCommit[] = [];
  const counts = { ignoredOnly: 0, withoutDockerfile: 0, merges: 0 };
  const evidence: Omit<AdviceCommit, "state">[] = [];
  let start: ReplayStart | undefined;
  let oldest: GitCommit | undefined;
  let done = 0;
  let replay: Replay | undefined;
  for await (const commit of readHistory(repository, range)) {
    oldest ??= commit;
    start ??= await reader.start(commit.parent);
    replay ??= createReplay(start);
    const read = await reader.read(commit);
    show(++done, wanted);
    if (read === undefined) {
      counts.ignoredOnly++;
      continue;
    }
    if (!read.hasDockerfile) counts.withoutDockerfile++;
    if (commit.merge) counts.merges++;
    commits.push({ id: commit.id, date: commit.date });
    if (options.evidence) evidence.push({ id: commit.id, changes: read.replayed.changes, editsBuild: editsBuild(commit, place) });
    replay.add(read.replayed);
  }
  start ??= { build: undefined, listing: { entries: [], ignoreFile } };
  replay ??= createReplay(start);
  return { replay, start, today, commits, counts, cut, fixed, oldest, committed: reader.dockerfile(), evidence };
}

/** Whether a commit edits the Dockerfile or the ignore file. */
function editsBuild({ changes }: GitCommit, { dockerfile, ignoreFiles }: HistoryPlace): boolean {
  return changes.some(({ path }) => path === dockerfile || ignoreFiles.includes(path));
}
