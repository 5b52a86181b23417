import type { ContextListing } from "../context/context-listing.ts";
import { prepareContext } from "./prepare-context.ts";

/** A file that the ignore file leaves out of the context, or a directory of which it leaves everything out. */
export interface LeftOutPath {
  readonly path: string;
  readonly directory: boolean;
  /** Everything but directories, below it; undefined for a directory that was not looked into. */
  readonly files: number | undefined;
  readonly bytes: number | undefined;
}

/** What the ignore file leaves out, the largest first; what was not looked into comes before the rest. Empty directories are passed over. */
export function leftOutPaths(listing: ContextListing): readonly LeftOutPath[] {
  const { entries, ends, present } = prepareContext(listing).index;
  const found: LeftOutPath[] = [];
  for (let at = 0; at < entries.length;) {
    if (present[at] === 1) {
      at++;
      continue;
    }
    const { path, type } = entries[at]!;
    const end = ends[at]!;
    const directory = type === "directory";
    let [files, bytes, unlisted] = [0, 0, false];
    for (; at < end; at++) {
      const entry = entries[at]!;
      bytes += entry.bytes;
      if (entry.type !== "directory") files++;
      else if (entry.unlisted !== undefined) unlisted = true;
    }
    if (unlisted) found.push({ path, directory, files: undefined, bytes: undefined });
    else if (files > 0) found.push({ path, directory, files, bytes });
  }
  return found.sort((a, b) => weightOf(b) - weightOf(a));
}

function weightOf({ bytes }: LeftOutPath): number {
  return bytes ?? Number.MAX_SAFE_INTEGER;
}
