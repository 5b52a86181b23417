import type { ContextEntry, ContextListing, IgnoreFile } from "./context-listing.ts";
import { type ContextSummary, summarizeContext } from "./context-summary.ts";
import { type IgnoreRules, readIgnoreFile } from "./ignore-file.ts";
import { type DirectoryMatch, matchDirectory, matchesIn, passesOver, rootMatch } from "./pattern-list.ts";
import { inWalkOrder } from "./walk-order.ts";

/**
 * A build context in the order of a walk: each directory is followed by what lies in it, names in the order of their bytes. Made
 * once, and then asked for every source of every COPY.
 */
export interface ContextIndex {
  readonly entries: readonly ContextEntry[];
  /** For each entry the index behind the last one that lies in it. */
  readonly ends: Int32Array;
  /** For each entry 1 when it is part of the context that BuildKit sees. A directory is when anything in it is. */
  readonly present: Uint8Array;
  readonly byPath: ReadonlyMap<string, number>;
  readonly ignore: IgnoreRules | undefined;
  readonly summary: ContextSummary;
}

/** Costs about the number of entries; the ignore file is applied on the way. */
export function indexContext(listing: ContextListing): ContextIndex {
  const { entries, ends } = inWalkOrder(listing.entries);
  const ignore = listing.ignoreFile && rulesOf(listing.ignoreFile);
  const present = ignore === undefined ? new Uint8Array(entries.length).fill(1) : applyIgnore(entries, ends, ignore);
  const byPath = new Map<string, number>();
  for (let index = 0; index < entries.length; index++) byPath.set(entries[index]!.path, index);
  return { entries, ends, present, byPath, ignore, summary: summarizeContext(listing, entries, present, ignore) };
}

const knownRules = new WeakMap<IgnoreFile, IgnoreRules>();

/** Listings that are made of one another have the same file. */
function rulesOf(ignoreFile: IgnoreFile): IgnoreRules {
  const rules = knownRules.get(ignoreFile) ?? readIgnoreFile(ignoreFile.text);
  knownRules.set(ignoreFile, rules);
  return rules;
}

function applyIgnore(entries: readonly ContextEntry[], ends: Int32Array, { list }: IgnoreRules): Uint8Array {
  const present = new Uint8Array(entries.length);
  const open: { end: number; index: number; match: DirectoryMatch }[] = [
    { end: entries.length, index: -1, match: rootMatch(list) },
  ];
  for (let index = 0; index < entries.length;) {
    while (open.at(-1)!.end <= index) open.pop();
    const parent = open.at(-1)!;
    const { path, type } = entries[index]!;
    const end = ends[index]!;
    const match = type === "directory" ? matchDirectory(list, path, parent.match) : undefined;
    const ignored = match?.matched ?? matchesIn(list, path, parent.match);
    if (!ignored) {
      present[index] = 1;
      // A directory that is ignored itself comes along when something in it is not.
      for (let level = open.length - 1; level > 0 && present[open[level]!.index] === 0; level--) present[open[level]!.index] = 1;
    }
    if (match !== undefined && end > index + 1 && !(ignored && passesOver(list, path))) {
      open.push({ end, index, match });
      index++;
    } else index = end;
  }
  return present;
}
