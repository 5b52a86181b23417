import { accessSync, constants, type Stats } from "node:fs";
import { join } from "node:path";
import type { ContextEntry } from "@plimsoll/core";
import { errorCode, readTarget, statPath } from "./git-disk.ts";
import { GitError, type GitFailed } from "./git-failure.ts";
import { hashFiles } from "./git-hash.ts";
import type { GitPath } from "./git-index.ts";
import type { GitNotice } from "./git-notice.ts";
import { runGit } from "./git-process.ts";
import type { GitRepository } from "./git-repository.ts";
import { readSizes } from "./git-sizes.ts";

export interface ListedPaths {
  readonly kind: "listed";
  readonly entries: readonly ContextEntry[];
  readonly notices: readonly GitNotice[];
}

/** The entries of a context for paths that git minds, all relative to the root of the repository. */
export async function listPaths(repository: GitRepository, paths: readonly GitPath[]): Promise<ListedPaths | GitFailed> {
  const onDisk = paths.filter((path) => path.kind === "unmodified" || path.kind === "modified");
  const lists = await Promise.all([
    listOnDisk(repository, onDisk),
    listSparse(
      repository,
      paths.filter((path) => path.kind === "sparse"),
    ),
    listRepositories(repository, paths),
  ]);
  const entries: ContextEntry[] = [];
  const notices: GitNotice[] = [];
  for (const list of lists) {
    if (list.kind === "failure") return list;
    // Spread into arguments, a large repository would not fit on the stack.
    for (const entry of list.entries) entries.push(entry);
    for (const notice of list.notices) notices.push(notice);
  }
  return { kind: "listed", entries, notices };
}

type OnDisk = Extract<GitPath, { kind: "unmodified" | "modified" }>;

async function listOnDisk(repository: GitRepository, paths: readonly OnDisk[]): Promise<ListedPaths | GitFailed> {
  const { root } = repository;
  const notices: GitNotice[] = [];
  const found = paths.flatMap((path) => {
    const known = statPath(`${root}/${path.path}`);
    if (typeof known !== "string") return [{ path, stats: known }];
    // Gone since git looked: as if it had been gone before.
    if (known !== "ENOENT" && known !== "ENOTDIR") notices.push({ kind: "unreadable", path: path.path, reason: known });
    return [];
  });
  const toHash = found.filter(({ path, stats }) => path.kind === "modified" && !isLink(path, stats) && stats.isFile());
  const unreadable = new Map<string, string>();
  for (const { path } of toHash) {
    const reason = whyUnreadable(join(root, path.path));
    if (reason !== undefined) unreadable.set(path.path, reason);
  }
  const readable = toHash.map(({ path }) => path.path).filter((path) => !unreadable.has(path));
  const hashes = await hashFiles(repository, readable);
  if (hashes.kind === "failure") return hashes;
  const executables = await mindsExecutables(repository, toHash);
  const entries: ContextEntry[] = [];
  for (const { path, stats } of found) {
    if (path.kind === "modified" && path.conflict) notices.push({ kind: "conflict", path: path.path });
    const reason = unreadable.get(path.path) ?? hashes.unreadable.get(path.path);
    if (reason !== undefined) notices.push({ kind: "unreadable", path: path.path, reason });
    if (isLink(path, stats)) {
      entries.push(linkEntry(path.path, await readTarget(join(root, path.path))));
    } else if (stats.isFile()) {
      const digest = path.kind === "unmodified" ? path.id : hashes.ids.get(path.path);
      const mode = path.mode ?? (executables && (stats.mode & 0o100) !== 0 ? 0o755 : 0o644);
      entries.push({ path: path.path, type: "file", bytes: stats.size, mode, digest });
    } else if (!stats.isDirectory()) {
      entries.push({ path: path.path, type: "other", bytes: 0, mode: 0o644 });
    }
  }
  return { kind: "listed", entries, notices };
}

/** A system without symbolic links has files with the targets as their text. */
function isLink({ mode }: OnDisk, stats: Stats): boolean {
  return stats.isSymbolicLink() || (mode === 0o120000 && stats.isFile());
}

function linkEntry(path: string, linkTarget: string | undefined): ContextEntry {
  return { path, type: "symlink", bytes: 0, mode: 0o777, linkTarget };
}

/** git ends at each file that it may not read: those are kept from it. */
function whyUnreadable(path: string): string | undefined {
  try {
    accessSync(path, constants.R_OK);
    return undefined;
  } catch (error) {
    return errorCode(error);
  }
}

/** Whether git believes the x bits on this disk. Asked only where it matters. */
async function mindsExecutables(
  repository: GitRepository,
  found: readonly { readonly path: OnDisk; readonly stats: Stats }[],
): Promise<boolean> {
  if (!found.some(({ path, stats }) => path.mode === undefined && (stats.mode & 0o100) !== 0)) return true;
  const read = await runGit(repository.git, ["config", "--type=bool", "--get", "core.fileMode"]);
  return read.kind === "failure" || read.bytes.toString().trim() !== "false";
}

async function listSparse(
  repository: GitRepository,
  paths: readonly Extract<GitPath, { kind: "sparse" }>[],
): Promise<ListedPaths | GitFailed> {
  const notices: GitNotice[] = [];
  try {
    const sizes = await readSizes(
      repository,
      paths.map(({ id }) => id),
    );
    const entries = paths.map(async ({ path, mode, id }): Promise<ContextEntry> => {
      if (mode === 0o120000) {
        const target = await repository.objects.read(id);
        if (target.kind === "object") return linkEntry(path, target.bytes.toString());
        notices.push({ kind: "missing-object", path });
        return linkEntry(path, undefined);
      }
      const bytes = sizes.get(id);
      if (bytes === undefined) notices.push({ kind: "missing-object", path });
      return { path, type: "file", bytes: bytes ?? 0, mode, digest: id };
    });
    return { kind: "listed", entries: await Promise.all(entries), notices };
  } catch (error) {
    if (error instanceof GitError) return { kind: "failure", failure: error.failure };
    throw error;
  }
}

/** Submodules and other repositories: their files are not git's business here. */
async function listRepositories(repository: GitRepository, paths: readonly GitPath[]): Promise<ListedPaths> {
  const entries: ContextEntry[] = [];
  const notices: GitNotice[] = [];
  for (const found of paths) {
    const { path } = found;
    if (found.kind !== "submodule" && found.kind !== "nested-repository") continue;
    entries.push({ path, type: "directory", bytes: 0, mode: 0o755 });
    if (found.kind === "nested-repository") notices.push({ kind: "nested-repository", path });
    else notices.push({ kind: "submodule", path, commit: found.moved ? await headOf(repository, found) : found.commit });
  }
  return { kind: "listed", entries, notices };
}

/** The commit that is checked out in a submodule, which need not be the one that is recorded. */
async function headOf(repository: GitRepository, submodule: { readonly path: string; readonly commit: string }): Promise<string> {
  const inside = { program: repository.git.program, folder: join(repository.root, submodule.path) };
  const read = await runGit(inside, ["rev-parse", "--verify", "--quiet", "HEAD"]);
  return read.kind === "failure" ? submodule.commit : read.bytes.toString().trim();
}
