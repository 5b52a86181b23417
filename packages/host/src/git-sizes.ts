import { GitError } from "./git-failure.ts";
import { runGit, streamGit } from "./git-process.ts";
import { streamLines } from "./git-records.ts";
import type { GitRepository } from "./git-repository.ts";

/**
 * Sizes in bytes of objects by their ids; those that the repository has not got are left out. For a file that Git LFS keeps it
 * is the size of the pointer. Throws a GitError when git fails.
 */
export async function readSizes(repository: GitRepository, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const wanted = new Set(ids.filter((id) => /^[0-9a-f]{40,64}$/.test(id)));
  if (wanted.size === 0) return new Map();
  const read = await runGit(repository.git, [...check, "--buffer"], `${[...wanted].join("\n")}\n`);
  if (read.kind === "output") return new Map(read.bytes.toString().split("\n").flatMap(readLine));
  if (read.failure.kind !== "missing-object") throw new GitError(read.failure);
  return sizesOfAll(repository, wanted);
}

const check = ["cat-file", "--batch-check=%(objectname) %(objectsize)"];

/** In a partial clone git ends at the first object that is not there. What is there can be listed instead. */
async function sizesOfAll(repository: GitRepository, wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for await (const line of streamLines(streamGit(repository.git, [...check, "--batch-all-objects", "--unordered", "--buffer"]))) {
    for (const [id, size] of readLine(line)) if (wanted.has(id)) sizes.set(id, size);
  }
  return sizes;
}

function readLine(line: string): readonly (readonly [string, number])[] {
  const [, id, size] = /^([0-9a-f]{40,64}) (\d+)$/.exec(line) ?? [];
  return id === undefined ? [] : [[id, Number(size)]];
}
