import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { configNames } from "./config-names.ts";

/** Gives the config file that holds for the files of a folder (an absolute path); undefined when there is none. */
export type ConfigFinder = (folder: string) => string | undefined;

/**
 * * Finds the nearest config file: in the folder itself, else in the nearest folder above that has one, up to the root of the
 * file system (a `.git` does not end the search, so that one file can serve several repositories). Within a folder plimsoll's own
 * files go before hadolint's. Remembers the folders that it has looked at, as long as they are not too many: files come folder by folder.
 */
export function createConfigFinder(): ConfigFinder {
  const known = new Map<string, string | undefined>();
  return function find(folder: string): string | undefined {
    if (known.has(folder)) return known.get(folder);
    const own = configIn(folder);
    const parent = dirname(folder);
    const found = own ?? (parent === folder ? undefined : find(parent));
    if (known.size >= rememberedAtMost) known.clear();
    known.set(folder, found);
    return found;
  };
}

const rememberedAtMost = 4096;

function configIn(folder: string): string | undefined {
  return configNames.map((name) => join(folder, name)).find(exists);
}

/** Synchronous, since a start looks at some forty names and each asynchronous look costs ten times as much. */
function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // A folder that may not be looked into, or is none, counts as empty. What is there but cannot be reached is found, and
    // reading it says why.
    return !(error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "ENOTDIR"));
  }
}
