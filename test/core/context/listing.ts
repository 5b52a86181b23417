import { type ContextIndex, indexContext } from "../../../packages/core/src/context/context-index.ts";
import type { ContextEntry, ContextListing } from "../../../packages/core/src/context/context-listing.ts";
import { type SelectedPaths, type SourceRequest, selectSource } from "../../../packages/core/src/context/select-sources.ts";

/**
 * A listing from one line per entry: `src/` is a directory, `src/a.js` a file of as many bytes as its path is long, `b ->
 * src/a.js` a link. Directories need not be given.
 */
export function listing(lines: string, ignore?: string): ContextListing {
  const entries = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(toEntry);
  return { entries, ignoreFile: ignore === undefined ? undefined : { path: ".dockerignore", text: ignore } };
}

function toEntry(line: string): ContextEntry {
  const [path, linkTarget] = line.split(" -> ") as [string, string?];
  if (linkTarget !== undefined) return { path, type: "symlink", bytes: 0, mode: 0o777, linkTarget };
  if (path.endsWith("/")) return { path: path.slice(0, -1), type: "directory", bytes: 0, mode: 0o755 };
  return { path, type: "file", bytes: path.length, mode: 0o644 };
}

export function index(lines: string, ignore?: string): ContextIndex {
  return indexContext(listing(lines, ignore));
}

/** Paths that BuildKit sees, in the order of a walk. */
export function seen(context: ContextIndex): string[] {
  return context.entries.filter((_, at) => context.present[at] === 1).map(({ path }) => path);
}

export function select(context: ContextIndex, source: string, flags: Partial<SourceRequest> = {}): SelectedPaths {
  return selectSource(context, { excludes: [], parents: false, ...flags, source });
}

/** What lands in the destination directory: names relative to it, a "/" behind directories. */
export function landing(selected: SelectedPaths): string[] {
  return selected.matches.flatMap(({ path, resolved, directory, entries }) => {
    if (!directory) return [path.slice(path.lastIndexOf("/") + 1)];
    const skipped = resolved === "" ? 0 : resolved.length + 1;
    return entries.map((entry) => entry.path.slice(skipped) + (entry.type === "directory" ? "/" : ""));
  });
}
