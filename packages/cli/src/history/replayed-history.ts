import type { IgnoreFile } from "@plimsoll/core";
import {
  type AdviceCommit,
  type AdviceHistory,
  commitCodes,
  createReplay,
  planDockerfile,
  type PlannedBuild,
  type ReplayResult,
  type ReplayStart,
} from "@plimsoll/core/plan";
import {
  countCommits,
  type GitCommit,
  GitError,
  type GitNotice,
  type GitRepository,
  readBlob,
  readHistory,
  readTree,
} from "@plimsoll/host/git";
import type { OpenBuild } from "../plan/open-builds.ts";
import { createCommitReader } from "./commit-reader.ts";
import type { HistoryRequest } from "./history-options.ts";
import type { HistoryPlace } from "./history-place.ts";

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

export interface ReplayedCommit {
  readonly id: string;
  readonly date: string;
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

export interface HistorySource {
  readonly open: OpenBuild;
  readonly repository: GitRepository;
  readonly place: HistoryPlace;
  /** The ignore file of today. */
  readonly ignoreFile: IgnoreFile | undefined;
}

/** `show`: told how many commits are done, of how many. Throws a GitError. */
export async function replayHistory(
  { open, repository, place, ignoreFile }: HistorySource,
  request: HistoryRequest,
  show: (done: number, of: number) => void,
): Promise<ReplayedHistory> {
  // A file that git does not know yet is taken to have been there always.
  const isTracked = place.dockerfile !== undefined && (await readBlob(repository, "HEAD", place.dockerfile)) !== undefined;
  const fixed = request.fixed || !isTracked;
  const plan = (text: string): PlannedBuild => planDockerfile({ text, build: open.build, facts: open.facts });
  const today = plan(open.text);
  const reader = createCommitReader(repository, { place, plan, fixed: fixed ? { build: today, ignoreFile } : undefined });
  const paths = [place.context, ...(place.dockerfile === undefined ? [] : [place.dockerfile]), ...place.ignoreFiles];
  const options = { paths, limit: request.limit, since: request.since };
  const { commits: wanted, cut } = await countCommits(repository, options);
  const commits: ReplayedCommit[] = [];
  const counts = { ignoredOnly: 0, withoutDockerfile: 0, merges: 0 };
  const evidence: AdviceCommit[] = [];
  let start: ReplayStart | undefined;
  let oldest: GitCommit | undefined;
  let done = 0;
  let replaying: ReturnType<typeof createReplay> | undefined;
  for await (const commit of readHistory(repository, options)) {
    oldest ??= commit;
    start ??= await reader.start(commit.parent);
    replaying ??= createReplay(start);
    const read = await reader.read(commit);
    show(++done, wanted);
    if (read === undefined) {
      counts.ignoredOnly++;
      continue;
    }
    if (!read.hasDockerfile) counts.withoutDockerfile++;
    if (commit.merge) counts.merges++;
    commits.push({ id: commit.id, date: commit.date });
    if (request.evidence) evidence.push({ id: commit.id, changes: read.replayed.changes, editsBuild: editsBuild(commit, place) });
    replaying.add(read.replayed);
  }
  start ??= { build: undefined, listing: { entries: [], ignoreFile } };
  const { planned, notices } = await planNow(open, repository, place, ignoreFile);
  const committed = reader.dockerfile();
  const result = (replaying ?? createReplay(start)).result(today);
  const states = evidence.map((commit, at): AdviceCommit => ({ ...commit, state: stateOf(result.commits[at]) }));
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

/** Whether a commit edits the Dockerfile or the ignore file. */
function editsBuild({ changes }: GitCommit, { dockerfile, ignoreFiles }: HistoryPlace): boolean {
  return changes.some(({ path }) => path === dockerfile || ignoreFiles.includes(path));
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
