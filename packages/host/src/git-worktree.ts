import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { ContextEntry } from "@plimsoll/core";
import { errorCode } from "./error-code.ts";
import type { GitFailed, GitFailure } from "./git-failure.ts";
import { readGitPath } from "./git-folder.ts";
import { readIndex } from "./git-index.ts";
import { unfetchedFiles } from "./git-lfs-paths.ts";
import type { GitNotice } from "./git-notice.ts";
import { type GitRepository, pathInRepository } from "./git-repository.ts";
import { listPaths } from "./git-worktree-entries.ts";

export interface GitWorkTree {
  readonly kind: "tree";
  /** As in a GitTree. */
  readonly entries: readonly ContextEntry[];
  readonly notices: readonly GitNotice[];
}

/**
 * What a folder holds on disk as far as git minds: tracked files, and others that no ignore file of git's leaves out. `digest`
 * is the object id that a commit would give, `mode` what git would record, so that it can be compared with `readTree`; `bytes`
 * are those on disk. Files of a sparse checkout that are not on disk are taken from the index. `folder` as for `readTree`. Never
 * throws.
 */
export async function readWorkTree(repository: GitRepository, folder: string): Promise<GitWorkTree | GitFailed> {
  if (repository.bare) return failed({ kind: "no-work-tree" });
  const place = readGitPath(folder);
  if (place.kind === "failure") return place;
  // Where the folder is a symbolic link, git knows nothing below that name.
  const real = pathInRepository(repository, place.path);
  if (real === undefined) return failed({ kind: "outside", path: folder });
  if (isInAnother(repository, real)) return failed({ kind: "in-submodule", path: folder });
  const index = await readIndex(repository, real);
  if (index.kind === "failure") return index;
  const itself = index.paths.find(({ path }) => path === real);
  if (itself?.kind === "submodule") return failed({ kind: "in-submodule", path: folder });
  const reason = index.paths.length === 0 || itself !== undefined ? await whyNoFolder(join(repository.root, real)) : undefined;
  if (reason !== undefined) return failed({ kind: "no-folder", folder, reason });
  const listed = await listPaths(repository, index.paths);
  if (listed.kind === "failure") return listed;
  const unfetched = await unfetchedFiles(repository, real, listed.entries);
  if (unfetched.kind === "failure") return unfetched;
  const notices: GitNotice[] = [...index.notUtf8.map((path) => ({ kind: "not-utf-8", path }) as const), ...listed.notices];
  if (unfetched.paths.size > 0) notices.push({ kind: "lfs-not-fetched", paths: [...unfetched.paths] });
  if (real === "") return { kind: "tree", entries: listed.entries, notices };
  const below = (path: string): string => path.slice(real.length + 1);
  return {
    kind: "tree",
    entries: listed.entries.map((entry) => ({ ...entry, path: below(entry.path) })),
    notices: notices.map((notice) =>
      "paths" in notice ? { ...notice, paths: notice.paths.map(below) } : { ...notice, path: below(notice.path) },
    ),
  };
}

/** git lists nothing there, as if the folder were empty. */
function isInAnother({ root }: GitRepository, path: string): boolean {
  if (path === "") return false;
  const parts = path.split("/");
  return parts.some((_, index) => existsSync(join(root, ...parts.slice(0, index + 1), ".git")));
}

async function whyNoFolder(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isDirectory() ? undefined : "ENOTDIR";
  } catch (error) {
    return errorCode(error);
  }
}

function failed(failure: GitFailure): GitFailed {
  return { kind: "failure", failure };
}
