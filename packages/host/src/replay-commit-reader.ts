import { type ContextEntry, type IgnoreFile, type IgnoreRules, isIgnored, readIgnoreFile } from "@plimsoll/core";
import type { ContextChange, PlannedBuild, ReplayCommit, ReplayStart } from "@plimsoll/core/plan";
import { readBlob, readObject } from "./git-blobs.ts";
import { GitError } from "./git-failure.ts";
import type { GitChange, GitCommit, GitFile } from "./git-history.ts";
import type { GitRepository } from "./git-repository.ts";
import { readTree } from "./git-tree.ts";
import { type HistoryPlace, pathInContext } from "./replay-place.ts";

/** Turns commits into what a replay takes. State with identity: it knows the Dockerfile and the ignore file of the last commit. */
export interface CommitReader {
  /** The build before a commit. `parent`: undefined for the first commit of all. Throws a GitError. */
  start(parent: string | undefined): Promise<ReplayStart>;
  /** Undefined for a commit that touches nothing that counts; what it changes comes with the next one. Throws a GitError. */
  read(commit: GitCommit): Promise<ReadCommit | undefined>;
  /** The Dockerfile as the last commit has it; undefined when it has none. */
  dockerfile(): string | undefined;
}

export interface ReadCommit {
  readonly replayed: ReplayCommit;
  /** Whether there is a Dockerfile to be built. */
  readonly hasDockerfile: boolean;
}

export interface CommitReaderOptions {
  readonly place: HistoryPlace;
  plan(text: string): PlannedBuild;
  /** Given when today's build is replayed over all commits. */
  readonly fixed: { readonly build: PlannedBuild; readonly ignoreFile: IgnoreFile | undefined } | undefined;
}

export function createCommitReader(repository: GitRepository, { place, plan, fixed }: CommitReaderOptions): CommitReader {
  const planOnce = onceForEach(plan);
  const ignoreTexts = new Map<string, string | undefined>();
  let dockerfile: string | undefined;
  let ignoreFile = fixed?.ignoreFile;
  let rules = rulesOf(ignoreFile);
  /** Before there are files there is no build, and the first one has nothing to be compared with. */
  let isEmpty = false;
  /** Changes of files that the ignore file leaves out: they count once it does not. */
  let carried = new Map<string, ContextChange>();

  function currentIgnoreFile(): IgnoreFile | undefined {
    const path = place.ignoreFiles.find((each) => ignoreTexts.get(each) !== undefined);
    return path === undefined ? undefined : { path, text: ignoreTexts.get(path)! };
  }

  /** Whether the ignore file is another one now. */
  async function readIgnoreChange(commit: GitCommit): Promise<boolean> {
    const touched = fixed === undefined ? commit.changes.filter(({ path }) => place.ignoreFiles.includes(path)) : [];
    for (const change of touched) ignoreTexts.set(change.path, await textOf(repository, commit.id, change));
    const now = touched.length === 0 ? ignoreFile : currentIgnoreFile();
    if (now?.text === ignoreFile?.text) return false;
    ignoreFile = now;
    rules = rulesOf(now);
    return true;
  }

  return {
    dockerfile: () => dockerfile,
    async start(parent) {
      const entries = parent === undefined ? [] : await entriesIn(repository, parent, place);
      isEmpty = entries.length === 0;
      if (fixed !== undefined || parent === undefined) {
        return { build: isEmpty ? undefined : fixed?.build, listing: { entries, ignoreFile } };
      }
      for (const path of place.ignoreFiles) ignoreTexts.set(path, await readBlob(repository, parent, path));
      ignoreFile = currentIgnoreFile();
      rules = rulesOf(ignoreFile);
      dockerfile = place.dockerfile === undefined ? undefined : await readBlob(repository, parent, place.dockerfile);
      return { build: dockerfile === undefined ? undefined : planOnce(dockerfile), listing: { entries, ignoreFile } };
    },
    async read(commit) {
      const own = fixed === undefined ? commit.changes.find(({ path }) => path === place.dockerfile) : undefined;
      if (own !== undefined) dockerfile = await textOf(repository, commit.id, own);
      const before = rules;
      const ignoreChanged = await readIgnoreChange(commit);
      const changes = await contextChanges(repository, commit, place);
      const counts = changes.some(({ path }) => !isLeftOut(rules, path) || (before !== rules && !isLeftOut(before, path)));
      for (const change of changes) carried.set(change.path, { ...change, before: (carried.get(change.path) ?? change).before });
      if (own === undefined && !ignoreChanged && !counts) return undefined;
      const all = [...carried.values()];
      carried = new Map();
      const starts = isEmpty;
      isEmpty = false;
      return {
        hasDockerfile: fixed !== undefined || dockerfile !== undefined,
        replayed: {
          id: commit.id,
          changes: all,
          // Without a Dockerfile nothing can be built, as with an empty one.
          build: own === undefined ? (starts ? fixed?.build : undefined) : planOnce(dockerfile ?? ""),
          ignoreFile: ignoreChanged ? { now: ignoreFile } : undefined,
        },
      };
    },
  };
}

/** What the context holds in a commit; nothing before it exists. */
async function entriesIn(repository: GitRepository, commit: string, { context }: HistoryPlace): Promise<readonly ContextEntry[]> {
  const tree = await readTree(repository, commit, context);
  if (tree.kind === "tree") return tree.entries;
  if (tree.failure.kind === "not-in-revision") return [];
  throw new GitError(tree.failure);
}

function rulesOf(ignoreFile: IgnoreFile | undefined): IgnoreRules | undefined {
  return ignoreFile && readIgnoreFile(ignoreFile.text);
}

function isLeftOut(rules: IgnoreRules | undefined, path: string): boolean {
  return rules !== undefined && isIgnored(rules, path);
}

/** Most commits have a Dockerfile that others have too. Few are kept, since a plan holds a whole tree. */
function onceForEach(plan: (text: string) => PlannedBuild): (text: string) => PlannedBuild {
  const known = new Map<string, PlannedBuild>();
  return (text) => {
    const found = known.get(text) ?? plan(text);
    known.delete(text);
    known.set(text, found);
    const [oldest] = known.keys();
    if (known.size > 16 && oldest !== undefined) known.delete(oldest);
    return found;
  };
}

/** The text of a file after a change. Of a link it is that of the file behind it. */
async function textOf(repository: GitRepository, commit: string, { path, after }: GitChange): Promise<string | undefined> {
  if (after === undefined) return undefined;
  return after.mode === link ? readBlob(repository, commit, path) : readObject(repository, after.id);
}

async function contextChanges(
  repository: GitRepository,
  commit: GitCommit,
  place: HistoryPlace,
): Promise<readonly ContextChange[]> {
  const changes: ContextChange[] = [];
  for (const { path, before, after } of commit.changes) {
    const inContext = pathInContext(place, path);
    // What a submodule holds is not known, before or after.
    if (inContext === undefined || (before?.mode === submodule && after?.mode === submodule)) continue;
    changes.push({
      path: inContext,
      before: before?.mode === link ? await linkOf(repository, inContext, before) : entryOf(inContext, before),
      after: after?.mode === link ? await linkOf(repository, inContext, after) : entryOf(inContext, after),
    });
  }
  return changes;
}

const link = 0o120000;
const submodule = 0o160000;

/** Sizes are not read: those of today are what counts. */
function entryOf(path: string, file: GitFile | undefined): ContextEntry | undefined {
  if (file === undefined) return undefined;
  if (file.mode === submodule) return { path, type: "directory", bytes: 0, mode: 0o755 };
  return { path, type: "file", bytes: 0, mode: file.mode, digest: file.id };
}

async function linkOf(repository: GitRepository, path: string, { id }: GitFile): Promise<ContextEntry> {
  return { path, type: "symlink", bytes: 0, mode: 0o777, linkTarget: await readObject(repository, id) };
}
