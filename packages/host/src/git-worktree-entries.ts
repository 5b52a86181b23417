import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import type { ContextEntry } from "@plimsoll/core";
import { type DiskPath, readTarget, statPath } from "./git-disk.ts";
import { errorCode } from "./error-code.ts";
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

interface Found {
  readonly path: OnDisk;
  readonly disk: DiskPath;
}

async function listOnDisk(repository: GitRepository, paths: readonly OnDisk[]): Promise<ListedPaths | GitFailed> {
  const { root } = repository;
  const notices: GitNotice[] = [];
  const found: Found[] = [];
  for (const path of paths) {
    const disk = statPath(`${root}/${path.path}`);
    if (typeof disk !== "string") found.push({ path, disk });
    // Gone since git looked: as if it had been gone before.
    else if (disk !== "ENOENT" && disk !== "ENOTDIR") notices.push({ kind: "unreadable", path: path.path, reason: disk });
  }
  const toHash = found.filter((file) => file.path.kind === "modified" && !isLink(file) && file.disk.type === "file");
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
  for (const file of found) {
    const { path: known, disk } = file;
    const { path } = known;
    if (known.kind === "modified" && known.conflict) notices.push({ kind: "conflict", path });
    const reason = unreadable.get(path) ?? hashes.unreadable.get(path);
    if (reason !== undefined && isGone(`${root}/${path}`)) continue;
    if (reason !== undefined) notices.push({ kind: "unreadable", path, reason });
    if (isLink(file)) {
      entries.push(linkEntry(path, await readTarget(join(root, path))));
    } else if (disk.type === "file") {
      const digest = known.kind === "unmodified" ? known.id : hashes.ids.get(path);
      const mode = known.mode ?? (executables && disk.executable ? 0o755 : 0o644);
      entries.push({ path, type: "file", bytes: disk.bytes, mode, digest });
    } else if (disk.type === "other") {
      entries.push({ path, type: "other", bytes: 0, mode: 0o644 });
    }
  }
  return { kind: "listed", entries, notices };
}

/** What goes away while it is read counts as if it had been gone before. */
function isGone(path: string): boolean {
  const now = statPath(path);
  return now === "ENOENT" || now === "ENOTDIR";
}

/** A system without symbolic links has files with the targets as their text. */
function isLink({ path, disk }: Found): boolean {
  return disk.type === "link" || (path.mode === 0o120000 && disk.type === "file");
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
async function mindsExecutables(repository: GitRepository, found: readonly Found[]): Promise<boolean> {
  if (!found.some(({ path, disk }) => path.mode === undefined && disk.executable)) return true;
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
