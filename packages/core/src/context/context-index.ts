import type { ContextEntry, ContextListing, IgnoreFile } from "./context-listing.ts";
import { type IgnoreProblem, type IgnoreRules, readIgnoreFile } from "./ignore-file.ts";
import { type DirectoryMatch, matchDirectory, matchesIn, passesOver, rootMatch } from "./pattern-list.ts";

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

export interface ContextSummary {
  /** Everything but directories, in the context as BuildKit sees it. */
  readonly files: number;
  readonly bytes: number;
  /** What the ignore file leaves out; less than the truth when `ignoredComplete` is false. */
  readonly ignoredFiles: number;
  readonly ignoredBytes: number;
  /** Whether all that is left out is listed too. */
  readonly ignoredComplete: boolean;
  /** Directories that could not be read: what lies in them is missing from everything else. */
  readonly unreadable: readonly string[];
  readonly ignoreFile: IgnoreFile | undefined;
  readonly ignoreProblems: readonly IgnoreProblem[];
}

/** Costs about the number of entries; the ignore file is applied on the way. */
export function indexContext(listing: ContextListing): ContextIndex {
  const { entries, ends } = inWalkOrder(listing.entries);
  const ignore = listing.ignoreFile && readIgnoreFile(listing.ignoreFile.text);
  const present = ignore === undefined ? new Uint8Array(entries.length).fill(1) : applyIgnore(entries, ends, ignore);
  const byPath = new Map<string, number>();
  for (const [index, entry] of entries.entries()) byPath.set(entry.path, index);
  return { entries, ends, present, byPath, ignore, summary: summarize(listing, entries, present, ignore) };
}

interface TreeNode {
  readonly entry: ContextEntry;
  readonly name: string;
  readonly children: TreeNode[];
}

const noChildren: TreeNode[] = [];

function inWalkOrder(listed: readonly ContextEntry[]): { entries: ContextEntry[]; ends: Int32Array } {
  const top: TreeNode[] = [];
  const directories = new Map<string, TreeNode>();
  const childrenOf = (path: string): TreeNode[] => (path === "" ? top : directoryAt(path).children);

  function place(entry: ContextEntry): TreeNode {
    const cut = entry.path.lastIndexOf("/");
    const children = entry.type === "directory" ? [] : noChildren;
    const node = { entry, name: entry.path.slice(cut + 1), children };
    childrenOf(cut === -1 ? "" : entry.path.slice(0, cut)).push(node);
    return node;
  }

  function directoryAt(path: string): TreeNode {
    const known = directories.get(path);
    if (known !== undefined) return known;
    const added = place({ path, type: "directory", bytes: 0, mode: 0o755 });
    directories.set(path, added);
    return added;
  }

  // Directories go first, the upper before the lower, so that none is added that is listed.
  const listedDirectories = listed.filter((entry) => entry.type === "directory").sort((a, b) => a.path.length - b.path.length);
  for (const entry of listedDirectories) if (!directories.has(entry.path)) directories.set(entry.path, place(entry));
  for (const entry of listed) if (entry.type !== "directory") place(entry);
  return flatten(top);
}

function flatten(top: TreeNode[]): { entries: ContextEntry[]; ends: Int32Array } {
  const entries: ContextEntry[] = [];
  const closed: number[] = [];
  // An own stack: a context may be nested deeper than calls can be.
  const open: { index: number; children: TreeNode[]; next: number }[] = [{ index: -1, children: top.sort(byName), next: 0 }];
  while (open.length > 0) {
    const level = open.at(-1)!;
    const node = level.children[level.next++];
    if (node === undefined) {
      if (level.index !== -1) closed[level.index] = entries.length;
      open.pop();
      continue;
    }
    const index = entries.push(node.entry) - 1;
    closed[index] = index + 1;
    if (node.children.length > 0) open.push({ index, children: node.children.sort(byName), next: 0 });
  }
  return { entries, ends: Int32Array.from(closed) };
}

/** Order of the UTF-8 bytes, which is that of the code points and not that of UTF-16. */
function byName(a: TreeNode, b: TreeNode): number {
  if (a.name === b.name) return 0;
  const length = Math.min(a.name.length, b.name.length);
  let at = 0;
  while (at < length && a.name.charCodeAt(at) === b.name.charCodeAt(at)) at++;
  if (at === length) return a.name.length - b.name.length;
  const first = a.name.charCodeAt(at);
  const second = b.name.charCodeAt(at);
  const surrogates = Number(isSurrogate(first)) - Number(isSurrogate(second));
  return surrogates === 0 ? first - second : surrogates;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
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

function summarize(
  listing: ContextListing,
  entries: readonly ContextEntry[],
  present: Uint8Array,
  ignore: IgnoreRules | undefined,
): ContextSummary {
  let files = 0;
  let bytes = 0;
  let ignoredFiles = 0;
  let ignoredBytes = 0;
  let ignoredComplete = true;
  const unreadable: string[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.type === "directory") {
      if (entry.unlisted === "ignored") ignoredComplete = false;
      if (entry.unlisted === "unreadable") unreadable.push(entry.path);
    } else if (present[index] === 1) {
      files++;
      bytes += entry.bytes;
    } else {
      ignoredFiles++;
      ignoredBytes += entry.bytes;
    }
  }
  const { ignoreFile } = listing;
  return {
    files,
    bytes,
    ignoredFiles,
    ignoredBytes,
    ignoredComplete,
    unreadable,
    ignoreFile,
    ignoreProblems: ignore?.problems ?? [],
  };
}
