import { realpathSync } from "node:fs";
import { join } from "node:path";
import type { ContextEntry } from "@plimsoll/core";
import type { GitFailed } from "./git-failure.ts";
import type { GitNotice } from "./git-notice.ts";
import type { Repositories } from "./git-repositories.ts";
import { type GitRepository, pathInRepository } from "./git-repository.ts";
import { readTree } from "./git-tree.ts";
import { readWorkTree } from "./git-worktree.ts";

/** What a folder holds in a revision and on disk, by git's object ids. */
export interface GitListings {
  readonly kind: "listings";
  readonly before: readonly ContextEntry[];
  readonly after: readonly ContextEntry[];
  /** Each once. */
  readonly notices: readonly GitNotice[];
  /** Object id of the revision; undefined when the folder is not in it. */
  readonly commit: string | undefined;
}

/** `folder` lies in the repository. Submodules that are checked out are looked into; of others only the commit tells something. */
export async function listBothSides(
  repository: GitRepository,
  revision: string,
  folder: string,
  repositories: Repositories,
): Promise<GitListings | GitFailed> {
  const place = pathInRepository(repository, folder) ?? "";
  const tree = await readTree(repository, revision, place);
  if (tree.kind === "failure" && tree.failure.kind !== "not-in-revision") return tree;
  const work = await readWorkTree(repository, place);
  if (work.kind === "failure") return work;
  const before = tree.kind === "tree" ? { entries: [...tree.entries], notices: tree.notices } : { entries: [], notices: [] };
  const after = { entries: [...work.entries], notices: work.notices };
  const notices = new Map<string, GitNotice>();
  const inside = await openSubmodules(folder, { before, after }, repositories);
  for (const notice of [...after.notices, ...before.notices, ...inside.notices]) {
    if (notice.kind !== "submodule" || !inside.opened.has(notice.path)) notices.set(JSON.stringify(notice), notice);
  }
  return {
    kind: "listings",
    before: before.entries,
    after: after.entries,
    notices: [...notices.values()],
    commit: tree.kind === "tree" ? tree.commit : undefined,
  };
}

interface Side {
  readonly entries: ContextEntry[];
  readonly notices: readonly GitNotice[];
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** Adds what submodules hold to the entries, and gives those that could be opened. */
async function openSubmodules(
  folder: string,
  sides: Sides,
  repositories: Repositories,
): Promise<{ readonly opened: ReadonlySet<string>; readonly notices: readonly GitNotice[] }> {
  const [old, now] = [commitsOf(sides.before), commitsOf(sides.after)];
  const opened = new Set<string>();
  const notices: GitNotice[] = [];
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    const [before, after] = [old.get(path), now.get(path)];
    const found =
      before === undefined || after === undefined ? undefined : await listSubmodule(join(folder, path), before, repositories);
    if (found !== undefined) {
      opened.add(path);
      // Spread into arguments, a large submodule would not fit on the stack.
      for (const entry of found.before) sides.before.entries.push(below(path, entry));
      for (const entry of found.after) sides.after.entries.push(below(path, entry));
      notices.push(...found.notices.map((notice) => noticeBelow(path, notice)));
      continue;
    }
    if (before !== undefined) sides.before.entries.push(standIn(path, before));
    if (after !== undefined) sides.after.entries.push(standIn(path, after));
  }
  return { opened, notices };
}

function commitsOf({ notices }: Side): ReadonlyMap<string, string> {
  return new Map(notices.flatMap((notice) => (notice.kind === "submodule" ? [[notice.path, notice.commit] as const] : [])));
}

/** Undefined for one that is not checked out, or has not got the commit. */
async function listSubmodule(folder: string, commit: string, repositories: Repositories): Promise<GitListings | undefined> {
  const found = await repositories.open(folder);
  if (found.kind === "failure" || !isSameFolder(found.repository.root, folder)) return undefined;
  const listed = await listBothSides(found.repository, commit, folder, repositories);
  return listed.kind === "failure" ? undefined : listed;
}

/** In an empty folder git finds the repository around it. */
function isSameFolder(one: string, other: string): boolean {
  try {
    return realpathSync.native(one) === realpathSync.native(other);
  } catch {
    return false;
  }
}

/** Tells two commits of a submodule apart. It has a name that says so where files are named. */
function standIn(path: string, commit: string): ContextEntry {
  return { path: `${path}/@${commit.slice(0, 10)}`, type: "file", bytes: 0, mode: 0o644, digest: commit };
}

function below(path: string, entry: ContextEntry): ContextEntry {
  return { ...entry, path: `${path}/${entry.path}` };
}

function noticeBelow(path: string, notice: GitNotice): GitNotice {
  return "paths" in notice
    ? { ...notice, paths: notice.paths.map((each) => `${path}/${each}`) }
    : { ...notice, path: `${path}/${notice.path}` };
}
