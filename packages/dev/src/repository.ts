import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the repository's top folder. This file is as deep in `src` as in `dist`. */
const repositoryRoot = fileURLToPath(new URL("../../../", import.meta.url));

/** Absolute path of a file or folder named relative to the repository's top. */
export function fromRoot(...parts: readonly string[]): string {
  return join(repositoryRoot, ...parts);
}
