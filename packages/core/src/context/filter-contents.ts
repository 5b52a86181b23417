import type { ContextIndex } from "./context-index.ts";
import type { ContextEntry } from "./context-listing.ts";
import { contextRoot } from "./follow-links.ts";
import { type DirectoryMatch, matchDirectory, matchesIn, type PatternList, rootMatch } from "./pattern-list.ts";

/** Patterns that decide what of a directory is copied; they are compared with paths relative to that directory. */
export interface ContentFilter {
  /** When given, only what matches (and the directories above it). */
  readonly includes: PatternList | undefined;
  readonly excludes: PatternList | undefined;
}

/**
 * What of a directory's contents is copied; what the ignore file keeps away is added to `ignored`. `at` is the directory's index.
 */
export function filterContents(index: ContextIndex, at: number, filter: ContentFilter, ignored: string[]): ContextEntry[] {
  const { includes, excludes } = filter;
  const end = at === contextRoot ? index.entries.length : index.ends[at]!;
  const prefix = at === contextRoot ? 0 : index.entries[at]!.path.length + 1;
  const selected: ContextEntry[] = [];
  const [include, exclude] = [includes && rootMatch(includes), excludes && rootMatch(excludes)];
  const open: OpenDirectory[] = [{ end, index: at, copied: true, include, exclude }];
  for (let next = at + 1; next < end;) {
    while (open.at(-1)!.end <= next) open.pop();
    const entry = index.entries[next]!;
    const relative = entry.path.slice(prefix);
    const parent = open.at(-1)!;
    const include = matchEntry(includes, entry, relative, parent.include);
    const exclude = matchEntry(excludes, entry, relative, parent.exclude);
    const wanted = (include?.matched ?? true) && !(exclude?.matched ?? false);
    if (wanted && index.present[next] === 0) {
      ignored.push(entry.path);
      next = index.ends[next]!;
      continue;
    }
    if (wanted) {
      // A directory that is not wanted itself is made for what is wanted in it.
      for (const level of open) {
        if (!level.copied) selected.push(index.entries[level.index]!);
        level.copied = true;
      }
      selected.push(entry);
    }
    if (entry.type === "directory") open.push({ end: index.ends[next]!, index: next, copied: wanted, include, exclude });
    next++;
  }
  return selected;
}

interface OpenDirectory {
  readonly end: number;
  readonly index: number;
  copied: boolean;
  readonly include: DirectoryMatch | undefined;
  readonly exclude: DirectoryMatch | undefined;
}

function matchEntry(
  list: PatternList | undefined,
  entry: ContextEntry,
  path: string,
  parent: DirectoryMatch | undefined,
): DirectoryMatch | undefined {
  if (list === undefined || parent === undefined) return undefined;
  if (entry.type === "directory") return matchDirectory(list, path, parent);
  return { matched: matchesIn(list, path, parent), byPattern: parent.byPattern };
}
