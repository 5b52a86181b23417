import { GitError } from "./git-failure.ts";
import type { GitRepository } from "./git-repository.ts";

/**
 * The text of a file in a revision, symbolic links followed; `path` is relative to the root of the repository, with `/`. Undefined when
 * the revision or the file is not there. Bytes that are not UTF-8 become U+FFFD. Throws a GitError when the repository is broken.
 */
export async function readBlob(repository: GitRepository, rev: string, path: string): Promise<string | undefined> {
  return readObject(repository, `${rev}:${path}`);
}

/** The same for the object id of a file, as a GitFile has it. */
export async function readObject(repository: GitRepository, id: string): Promise<string | undefined> {
  const read = await repository.objects.read(id);
  if (read.kind === "failure") throw new GitError(read.failure);
  return read.kind === "object" && read.type === "blob" ? read.bytes.toString() : undefined;
}
