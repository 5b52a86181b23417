import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fromRoot, repositoryRoot } from "./repository.ts";

/** Paths of all files that are in the repository or would be with the next commit, relative to its top, with `/`. */
export function trackedFiles(): readonly string[] {
  const list = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: repositoryRoot,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return [...new Set(list.split("\0"))].filter((path) => path !== "" && existsSync(fromRoot(path))).toSorted();
}

export function readTracked(path: string): string {
  return readFileSync(fromRoot(path), "utf8");
}
