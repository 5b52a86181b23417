import { GitError } from "./git-failure.ts";
import { runGit } from "./git-process.ts";
import type { GitRepository } from "./git-repository.ts";

/**
 * Sizes in bytes of objects by their ids; those that the repository has not got are left out. For a file that Git LFS keeps it is the
 * size of the pointer. Throws a GitError when git fails.
 */
export async function readSizes(repository: GitRepository, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const wanted = [...new Set(ids)].filter((id) => /^[0-9a-f]{40,64}$/.test(id));
  if (wanted.length === 0) return new Map();
  const args = ["cat-file", "--batch-check=%(objectname) %(objectsize)", "--buffer"];
  const read = await runGit(repository.git, args, `${wanted.join("\n")}\n`);
  if (read.kind === "failure") throw new GitError(read.failure);
  const found = read.bytes.toString().matchAll(/^([0-9a-f]{40,64}) (\d+)$/gm);
  return new Map(Array.from(found, ([, id = "", size]) => [id, Number(size)]));
}
