import { type Engine, engineFiles, type IgnoreFile } from "@plimsoll/core";
import { readBlob } from "./git-blobs.ts";
import type { GitRepository } from "./git-repository.ts";

/**
 * Where an ignore file can lie, in the order in which it is looked for: beside the Dockerfile, then in the folder of the context. All paths
 * are relative to the root of the repository; `context` is "" for the root, `dockerfile` undefined when it has no path there.
 */
export function ignoreFilePaths(context: string, dockerfile: string | undefined, engine: Engine): readonly string[] {
  const { ownIgnoreSuffixes, ignoreFiles } = engineFiles(engine);
  const own = dockerfile === undefined ? [] : ownIgnoreSuffixes.map((suffix) => `${dockerfile}${suffix}`);
  return [...own, ...ignoreFiles.map((name) => (context === "" ? name : `${context}/${name}`))];
}

/** The first of the files that a revision has; undefined when it has none of them. Throws a GitError. */
export async function committedIgnoreFile(
  repository: GitRepository,
  revision: string,
  paths: readonly string[],
): Promise<IgnoreFile | undefined> {
  for (const path of paths) {
    const text = await readBlob(repository, revision, path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}
