import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GitFailed } from "./git-failure.ts";
import { mentionsLfs, pointerBytes, pointerTarget } from "./git-lfs.ts";
import { runGit } from "./git-process.ts";
import { readRecords } from "./git-records.ts";
import type { GitRepository } from "./git-repository.ts";

export interface LfsPaths {
  readonly kind: "lfs";
  readonly paths: ReadonlySet<string>;
}

/** Those of the paths that the attributes of the work tree give to Git LFS. Relative to the root of the repository. */
export async function pathsOfLfs(repository: GitRepository, paths: readonly string[]): Promise<LfsPaths | GitFailed> {
  if (paths.length === 0) return { kind: "lfs", paths: new Set() };
  const input = paths.map((path) => `${path}\0`).join("");
  const read = await runGit(repository.git, ["check-attr", "-z", "--stdin", "filter"], input);
  if (read.kind === "failure") return read;
  // Always three parts: path, attribute, value.
  const records = readRecords(read.bytes);
  const found = records.filter((_, index) => index % 3 === 0 && records[index + 2]?.text === "lfs");
  return { kind: "lfs", paths: new Set(found.map(({ text }) => text)) };
}

/** Those of the files on disk that are still pointers of Git LFS. `folder`: that they all lie in. */
export async function unfetchedFiles(
  repository: GitRepository,
  folder: string,
  files: readonly { readonly path: string; readonly bytes: number }[],
): Promise<LfsPaths | GitFailed> {
  const none: LfsPaths = { kind: "lfs", paths: new Set() };
  const above = folder.split("/").map((_, index, parts) => [...parts.slice(0, index), ".gitattributes"].join("/"));
  const own = files.flatMap(({ path }) => (/(?:^|\/)\.gitattributes$/.test(path) ? [path] : []));
  const attributes = await Promise.all([...new Set([...above, ...own])].map((path) => read(repository, path)));
  // To ask git for the attributes of every file takes longer than all the rest.
  if (!attributes.some(mentionsLfs)) return none;
  const small = files.filter(({ bytes }) => bytes >= pointerBytes.least && bytes <= pointerBytes.most);
  const lfs = await pathsOfLfs(
    repository,
    small.map(({ path }) => path),
  );
  if (lfs.kind === "failure") return lfs;
  const paths = new Set<string>();
  for (const path of lfs.paths) if (pointerTarget(await read(repository, path)) !== undefined) paths.add(path);
  return { kind: "lfs", paths };
}

function read(repository: GitRepository, path: string): Promise<string> {
  return readFile(join(repository.root, path), "utf8").catch(() => "");
}
