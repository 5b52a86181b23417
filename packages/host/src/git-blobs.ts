import { GitError, type GitFailed, type GitFailure } from "./git-failure.ts";
import { readGitPath } from "./git-folder.ts";
import { findInCommit } from "./git-find.ts";
import type { GitObject } from "./git-objects.ts";
import { runGit } from "./git-process.ts";
import type { GitRepository } from "./git-repository.ts";

/**
 * The text of a file in a revision, symbolic links followed; `path` is relative to the root of the repository, with `/`.
 * Undefined when the revision or the file is not there. Bytes that are not UTF-8 become U+FFFD. Throws a GitError when git
 * cannot read it.
 */
export async function readBlob(repository: GitRepository, rev: string, path: string): Promise<string | undefined> {
  const { objects } = repository;
  const place = readGitPath(path);
  if (place.kind === "failure" || place.path === "" || rev === "") return undefined;
  const commit = orThrow(await objects.read(`${rev}^{commit}`));
  if (commit.kind === "missing") return undefined;
  const found = orThrow(await objects.read(`${commit.id}:${place.path}`));
  if (found.kind === "object") return found.type === "blob" ? found.bytes.toString() : undefined;
  // The same answer stands for an object that git cannot read.
  const entry = await findInCommit(repository, commit.id, place.path);
  if (entry.kind === "failure") throw new GitError(entry.failure);
  return entry.kind === "file" ? readObject(repository, entry.id) : undefined;
}

/** The same for the object id of a file, as a GitFile has it. Throws a GitError when the repository has not got it. */
export async function readObject(repository: GitRepository, id: string): Promise<string> {
  const read = orThrow(await repository.objects.read(id));
  if (read.kind === "object") return read.bytes.toString();
  throw new GitError(await whyMissing(repository, id));
}

/** What is in the object with this id; undefined when the repository has not got it, as it is with an object of a submodule. */
export async function readObjectBytes({ objects }: GitRepository, id: string): Promise<Buffer | undefined> {
  const read = await objects.read(id);
  return read.kind === "object" && read.type === "blob" ? read.bytes : undefined;
}

async function whyMissing(repository: GitRepository, id: string): Promise<GitFailure> {
  const partial = await runGit(repository.git, [
    "config",
    "--get-regexp",
    "^remote\\..*\\.promisor$|^extensions\\.partialclone$",
  ]);
  const detail = `object ${id}`;
  return partial.kind === "output" ? { kind: "missing-object", detail } : { kind: "corrupt", detail };
}

function orThrow(read: GitObject | GitFailed): GitObject {
  if (read.kind === "failure") throw new GitError(read.failure);
  return read;
}
