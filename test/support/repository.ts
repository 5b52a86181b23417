import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** Absolute path of the repository's top folder. */
export const repositoryRoot = fileURLToPath(new URL("../../", import.meta.url));

/** Absolute path of a file or folder named relative to the repository's top. */
export function fromRoot(...parts: readonly string[]): string {
  return join(repositoryRoot, ...parts);
}
