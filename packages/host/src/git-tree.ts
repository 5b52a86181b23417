import { posix } from "node:path";
import type { ContextEntry } from "@plimsoll/core";
import type { GitFailed } from "./git-failure.ts";
import { findInCommit } from "./git-find.ts";
import { readGitPath } from "./git-folder.ts";
import { mentionsLfs, pointerBytes, pointerTarget } from "./git-lfs.ts";
import type { GitNotice } from "./git-notice.ts";
import { runGit } from "./git-process.ts";
import { pathUntilNotUtf8, readRecords } from "./git-records.ts";
import type { GitRepository } from "./git-repository.ts";
import { resolveCommit } from "./git-revision.ts";
import { readSizes } from "./git-sizes.ts";

export interface GitTree {
  readonly kind: "tree";
  /** Object id of the commit. */
  readonly commit: string;
  /** Files and links, without the directories that only hold them. `digest` is the object id, `mode` that of an umask of 022. */
  readonly entries: readonly ContextEntry[];
  readonly notices: readonly GitNotice[];
}

/**
 * What a folder holds in a revision, read from git's objects. `folder` is relative to the root of the repository, with `/`; ""
 * for all.
 */
export async function readTree(repository: GitRepository, rev: string, folder: string): Promise<GitTree | GitFailed> {
  const place = readGitPath(folder);
  if (place.kind === "failure") return place;
  const commit = await resolveCommit(repository, rev);
  if (commit.kind === "failure") return commit;
  const tree = await findTree(repository, commit.id, rev, place.path);
  if (tree.kind === "failure") return tree;
  const listed = await listTree(repository, tree.id);
  if (listed.kind === "failure") return listed;
  const { entries, links, notices } = listed;
  const broken = await readLinks(repository, entries, links, notices);
  if (broken !== undefined) return broken;
  const lfs = await readPointers(repository, entries, commit.id, place.path);
  if (lfs.kind === "failure") return lfs;
  if (lfs.paths.length > 0) notices.push({ kind: "lfs", paths: lfs.paths });
  return { kind: "tree", commit: commit.id, entries, notices };
}

async function findTree(
  repository: GitRepository,
  commit: string,
  revision: string,
  path: string,
): Promise<{ readonly kind: "found"; readonly id: string } | GitFailed> {
  if (path === "") return { kind: "found", id: commit };
  const read = await repository.objects.read(`${commit}:${path}`);
  if (read.kind === "failure") return read;
  if (read.kind === "object" && read.type === "tree") return { kind: "found", id: read.id };
  const notThere = (reason: "missing" | "not-a-folder"): GitFailed => ({
    kind: "failure",
    failure: { kind: "not-in-revision", revision, path, reason },
  });
  if (read.kind === "object") return notThere("not-a-folder");
  const found = await findInCommit(repository, commit, path);
  switch (found.kind) {
    case "failure":
      return found;
    case "folder":
      // git has found it and cannot read it: listing it says why.
      return { kind: "found", id: found.id };
    case "submodule":
      return { kind: "failure", failure: { kind: "in-submodule", path } };
    case "file":
    case "link":
      return notThere("not-a-folder");
    case "nothing":
      return notThere("missing");
  }
}

interface Listing {
  readonly kind: "listing";
  readonly entries: ContextEntry[];
  /** Symbolic links: the place of the entry, and the id of the object that holds the target. */
  readonly links: readonly { readonly at: number; readonly id: string }[];
  readonly notices: GitNotice[];
}

async function listTree(repository: GitRepository, tree: string): Promise<Listing | GitFailed> {
  const listed = await runGit(repository.git, ["ls-tree", "-r", "-l", "-z", "--full-tree", tree]);
  if (listed.kind === "output") return readListing(listed.bytes, undefined);
  if (listed.failure.kind !== "missing-object") return listed;
  // In a partial clone git does not list sizes of which it has only some.
  const names = await runGit(repository.git, ["ls-tree", "-r", "-z", "--full-tree", tree]);
  if (names.kind === "failure") return names;
  const ids = readRecords(names.bytes).map(({ text }) => text.split(/[ \t]/, 3)[2] ?? "");
  return readListing(names.bytes, await readSizes(repository, ids));
}

/**
 * Reads parts such as `100644 blob <id> <size>\t<path>`, where the size is filled up with blanks, or is not there when `sizes`
 * are given.
 */
function readListing(bytes: Buffer, sizes: ReadonlyMap<string, number> | undefined): Listing {
  const entries: ContextEntry[] = [];
  const links: { at: number; id: string }[] = [];
  const notices: GitNotice[] = [];
  const lost = new Set<string>();
  for (const { text, utf8 } of readRecords(bytes)) {
    const tab = text.indexOf("\t");
    const path = text.slice(tab + 1);
    if (!utf8) {
      lost.add(pathUntilNotUtf8(path));
      continue;
    }
    const [mode = "", , id = "", ...blanks] = text.slice(0, tab).split(" ");
    const size = sizes === undefined ? Number(blanks.at(-1)) : sizes.get(id);
    if (mode === "160000") {
      notices.push({ kind: "submodule", path, commit: id });
      entries.push({ path, type: "directory", bytes: 0, mode: 0o755 });
    } else if (mode === "120000") {
      if (sizes === undefined || size !== undefined) links.push({ at: entries.length, id });
      else notices.push({ kind: "missing-object", path });
      entries.push({ path, type: "symlink", bytes: 0, mode: 0o777 });
    } else {
      // git writes BAD where it has no object.
      if (size === undefined || Number.isNaN(size)) notices.push({ kind: "missing-object", path });
      const executable = (Number.parseInt(mode, 8) & 0o100) !== 0;
      entries.push({ path, type: "file", bytes: size || 0, mode: executable ? 0o755 : 0o644, digest: id });
    }
  }
  for (const path of lost) notices.push({ kind: "not-utf-8", path });
  return { kind: "listing", entries, links, notices };
}

/** Gives the links among the entries their targets. */
async function readLinks(
  repository: GitRepository,
  entries: ContextEntry[],
  links: Listing["links"],
  notices: GitNotice[],
): Promise<GitFailed | undefined> {
  const targets = await Promise.all(links.map(({ id }) => repository.objects.read(id)));
  for (const [index, { at }] of links.entries()) {
    const target = targets[index]!;
    const entry = entries[at]!;
    if (target.kind === "failure") return target;
    if (target.kind === "missing") notices.push({ kind: "missing-object", path: entry.path });
    else entries[at] = { ...entry, linkTarget: target.bytes.toString() };
  }
  return undefined;
}

/**
 * Gives files that Git LFS keeps their real size. Only those are looked at that may be pointers, below a `.gitattributes` that
 * says so.
 */
async function readPointers(
  repository: GitRepository,
  entries: ContextEntry[],
  commit: string,
  folder: string,
): Promise<{ readonly kind: "pointers"; readonly paths: readonly string[] } | GitFailed> {
  const { objects } = repository;
  const parts = folder === "" ? [] : folder.split("/");
  const above = parts.map((_, index) => [...parts.slice(0, index), ".gitattributes"].join("/"));
  const own = entries.filter(({ path, type }) => type === "file" && /(?:^|\/)\.gitattributes$/.test(path));
  const [aboveRead, ownRead] = await Promise.all([
    Promise.all(above.map((path) => objects.read(`${commit}:${path}`))),
    Promise.all(own.map(({ digest = "" }) => objects.read(digest))),
  ]);
  const says = (read: (typeof ownRead)[number]): boolean => read.kind === "object" && mentionsLfs(read.bytes.toString());
  const everywhere = aboveRead.some(says);
  const folders = new Set(own.filter((_, index) => says(ownRead[index]!)).map(({ path }) => posix.dirname(path)));
  if (!everywhere && folders.size === 0) return { kind: "pointers", paths: [] };
  const paths: string[] = [];
  const small = entries.flatMap((entry, at) => (mayBePointer(entry) ? [{ at, entry }] : []));
  const below = small.filter(({ entry }) => everywhere || isBelow(entry.path, folders));
  const contents = await Promise.all(below.map(({ entry }) => objects.read(entry.digest ?? "")));
  for (const [index, { at, entry }] of below.entries()) {
    const content = contents[index]!;
    if (content.kind === "failure") return content;
    const bytes = content.kind === "object" ? pointerTarget(content.bytes.toString()) : undefined;
    if (bytes === undefined) continue;
    entries[at] = { ...entry, bytes };
    paths.push(entry.path);
  }
  return { kind: "pointers", paths };
}

function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  const folder = posix.dirname(path);
  return folders.has(folder) || (folder !== "." && isBelow(folder, folders));
}

function mayBePointer({ type, bytes }: ContextEntry): boolean {
  return type === "file" && bytes >= pointerBytes.least && bytes <= pointerBytes.most;
}
