import type { IgnoreFile } from "@plimsoll/core";
import {
  type AdviceCommit,
  type AdviceHistory,
  commitCodes,
  planDockerfile,
  type PlannedBuild,
  type ReplayResult,
} from "@plimsoll/core/plan";
import {
  countCommits,
  type GitCommit,
  GitError,
  type GitNotice,
  type GitRepository,
  type HistoryPlace,
  readTree,
  replayCommits,
  type ReplayedCommit,
  type ReplaySource,
} from "@plimsoll/host/git";
import type { OpenBuild } from "../plan/open-builds.ts";
import type { HistoryRequest } from "./history-options.ts";

/** What the commits of a repository would have rebuilt of one build. */
export interface ReplayedHistory {
  readonly open: OpenBuild;
  /** Today's Dockerfile, with the files of the newest commit. */
  readonly planned: PlannedBuild;
  readonly result: ReplayResult;
  /** Those that were replayed, oldest first: one for each of `result.commits`. */
  readonly commits: readonly ReplayedCommit[];
  readonly counts: HistoryCounts;
  /** Whether today's Dockerfile was replayed over all commits. */
  readonly fixed: boolean;
  /** Whether the Dockerfile on disk is not that of the newest commit; it is what the steps are shown of. */
  readonly uncommitted: boolean;
  /** What the history cannot tell about the context. */
  readonly notices: readonly GitNotice[];
  /** The files before the first commit, and what each commit changed: for replays of patched files. Undefined unless it is asked for. */
  readonly evidence: AdviceHistory | undefined;
}

export interface HistoryCounts {
  /** Commits on the way from the oldest one that was read to the newest, whatever they touch. */
  readonly all: number;
  /** Those that only touch files that the ignore file leaves out. */
  readonly ignoredOnly: number;
  /** Replayed ones without a Dockerfile. */
  readonly withoutDockerfile: number;
  /** Of the replayed ones. */
  readonly merges: number;
  /** Whether a shallow clone ends before what was asked for. */
  readonly cut: boolean;
}

export interface HistorySource extends ReplaySource {
  readonly open: OpenBuild;
}

/** `show`: told how many commits are done, of how many. Throws a GitError. */
export async function replayHistory(
  source: HistorySource,
  request: HistoryRequest,
  show: (done: number, of: number) => void,
): Promise<ReplayedHistory> {
  const { open, repository, place, ignoreFile } = source;
  const replayed = await replayCommits(source, request, show);
  const { replay, start, today, commits, counts, cut, fixed, oldest, committed } = replayed;
  const { planned, notices } = await planNow(open, repository, place, ignoreFile);
  const result = replay.result(today);
  const states = replayed.evidence.map((commit, at): AdviceCommit => ({ ...commit, state: stateOf(result.commits[at]) }));
  return {
    open,
    planned,
    result,
    commits,
    counts: { ...counts, cut, all: await countAll(repository, oldest) },
    fixed,
    uncommitted: !fixed && commits.length > 0 && plainText(committed ?? "") !== plainText(open.text),
    notices,
    evidence: request.evidence ? { start: { ...start.listing, ignoreFile }, commits: states } : undefined,
  };
}

function stateOf(code: number | undefined): AdviceCommit["state"] {
  if (code === commitCodes.compared) return "compared";
  return code === commitCodes.first ? "first" : "broken";
}

/** Git may keep other line ends than the disk. */
function plainText(text: string): string {
  return text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
}

/** Today's build with the files of the newest commit, which say what its layers hold. */
async function planNow(
  open: OpenBuild,
  repository: GitRepository,
  { context }: HistoryPlace,
  ignoreFile: IgnoreFile | undefined,
): Promise<{ readonly planned: PlannedBuild; readonly notices: readonly GitNotice[] }> {
  const tree = await readTree(repository, "HEAD", context);
  const isMissing = tree.kind === "failure" && tree.failure.kind === "not-in-revision";
  if (tree.kind === "failure" && !isMissing) throw new GitError(tree.failure);
  const { entries, notices } = tree.kind === "tree" ? tree : { entries: [], notices: [] };
  const facts = { ...open.facts, context: { entries, ignoreFile } };
  return { planned: planDockerfile({ text: open.text, build: open.build, facts }), notices };
}

async function countAll(repository: GitRepository, oldest: GitCommit | undefined): Promise<number> {
  if (oldest === undefined) return 0;
  return (await countCommits(repository, { since: oldest.parent })).commits;
}
