import { createHash } from "node:crypto";
import { join } from "node:path";
import { errorCode } from "./error-code.ts";
import { GitError, type GitFailed } from "./git-failure.ts";
import { makePointer } from "./git-lfs.ts";
import { pathsOfLfs } from "./git-lfs-paths.ts";
import { streamGit } from "./git-process.ts";
import type { GitRepository } from "./git-repository.ts";

export interface GitHashes {
  readonly kind: "hashes";
  /** Object ids by path. */
  readonly ids: ReadonlyMap<string, string>;
  /** The system's word, or git's, by the path of a file that could not be read. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/**
 * The object ids that git would give to files on disk, by the attributes of their paths: line ends are converted and filters run
 * as for `git add`, but nothing is stored. Paths are relative to the root of the repository and stand for ordinary files.
 */
export async function hashFiles(repository: GitRepository, paths: readonly string[]): Promise<GitHashes | GitFailed> {
  const ids = new Map<string, string>();
  const unreadable = new Map<string, string>();
  if (paths.length === 0) return { kind: "hashes", ids, unreadable };
  const lfs = await pathsOfLfs(repository, paths);
  if (lfs.kind === "failure") return lfs;
  for (const path of lfs.paths) {
    try {
      ids.set(path, objectId(repository, await makePointer(join(repository.root, path))));
    } catch (error) {
      unreadable.set(path, errorCode(error));
    }
  }
  let left = paths.filter((path) => !lfs.paths.has(path));
  while (left.length > 0) {
    const hashed = await hashSome(repository, left);
    for (const [index, id] of hashed.ids.entries()) ids.set(left[index]!, id);
    const culprit = left[hashed.ids.length];
    if (culprit === undefined) break;
    // git ends at the first file that it cannot read, such as one that has gone away meanwhile.
    if (hashed.failure === undefined || hashed.failure.failure.kind !== "git") return hashed.failure ?? unfinished;
    unreadable.set(culprit, hashed.failure.failure.detail);
    left = left.slice(hashed.ids.length + 1);
  }
  return { kind: "hashes", ids, unreadable };
}

/** The object id of a text as a file's content. */
function objectId(repository: GitRepository, content: string | Buffer): string {
  const bytes = Buffer.from(content);
  return createHash(repository.objectFormat).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

const unfinished: GitFailed = { kind: "failure", failure: { kind: "git", status: "0", detail: "hash-object" } };

interface SomeHashes {
  /** Of the first paths. */
  readonly ids: readonly string[];
  readonly failure: GitFailed | undefined;
}

async function hashSome(repository: GitRepository, paths: readonly string[]): Promise<SomeHashes> {
  const chunks: Buffer[] = [];
  let failure: GitFailed | undefined;
  try {
    const input = paths.map((path) => `${quote(path)}\n`).join("");
    for await (const chunk of streamGit(repository.git, ["hash-object", "--stdin-paths"], input)) chunks.push(chunk);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    failure = { kind: "failure", failure: error.failure };
  }
  const ids = Buffer.concat(chunks).toString().split("\n").slice(0, -1);
  return { ids, failure };
}

/** As git reads a path on a line: in C's quotes where it begins with one or has a line break. */
function quote(path: string): string {
  if (!path.startsWith('"') && !path.includes("\n")) return path;
  return `"${path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}
