import { posix } from "node:path";
import type { GitFailed } from "./git-failure.ts";

/** A path relative to the root of a repository as git wants it: no `.`, no `/` at the end; "" for the root. */
export function readGitPath(path: string): { readonly kind: "path"; readonly path: string } | GitFailed {
  const normal = posix.normalize(path).replace(/\/$/, "");
  if (path.startsWith("/") || normal === ".." || normal.startsWith("../")) {
    return { kind: "failure", failure: { kind: "outside", path } };
  }
  return { kind: "path", path: normal === "." ? "" : normal };
}

/** What stands for it on git's command line. */
export function pathspec(path: string): readonly string[] {
  return path === "" ? [] : ["--", path];
}
