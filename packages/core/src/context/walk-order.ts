import type { ContextEntry } from "./context-listing.ts";

/** Entries in the order of a walk: each directory is followed by what lies in it, names in the order of their bytes. */
export interface WalkOrder {
  readonly entries: readonly ContextEntry[];
  /** For each entry the index behind the last one that lies in it. */
  readonly ends: Int32Array;
}

/** Sorts a listing unless it is sorted already, as that of the host's walk is. Adds directories that only entries below them speak of. */
export function inWalkOrder(listed: readonly ContextEntry[]): WalkOrder {
  const ends = endsIfSorted(listed);
  return ends === undefined ? sorted(listed) : { entries: listed, ends };
}

/** Undefined when the entries are not in the order of a walk, or when a directory is missing among them. */
function endsIfSorted(entries: readonly ContextEntry[]): Int32Array | undefined {
  const ends = new Int32Array(entries.length);
  // The directories around the current entry, the root first. `last` is the name in it that came last.
  const open: { index: number; path: string; last: string }[] = [{ index: -1, path: "", last: "" }];
  for (let index = 0; index < entries.length; index++) {
    const { path, type } = entries[index]!;
    const cut = Math.max(path.lastIndexOf("/"), 0);
    let level = open.at(-1)!;
    while (level.path.length > cut || (level.path.length === cut && !path.startsWith(level.path))) {
      if (level.index === -1) return undefined;
      ends[level.index] = index;
      open.pop();
      level = open.at(-1)!;
    }
    const name = cut === 0 ? path : path.slice(cut + 1);
    if (level.path.length !== cut || compareNames(level.last, name) >= 0) return undefined;
    level.last = name;
    ends[index] = index + 1;
    if (type === "directory") open.push({ index, path, last: "" });
  }
  for (const { index } of open) if (index !== -1) ends[index] = entries.length;
  return ends;
}

interface TreeNode {
  readonly entry: ContextEntry;
  readonly name: string;
  readonly children: TreeNode[];
}

const noChildren: TreeNode[] = [];

function sorted(listed: readonly ContextEntry[]): WalkOrder {
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

function flatten(top: TreeNode[]): WalkOrder {
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

function byName(a: TreeNode, b: TreeNode): number {
  return compareNames(a.name, b.name);
}

/** Order of the UTF-8 bytes, which is that of the code points and not that of UTF-16. */
function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === length) return a.length - b.length;
  const first = a.charCodeAt(at);
  const second = b.charCodeAt(at);
  const surrogates = Number(isSurrogate(first)) - Number(isSurrogate(second));
  return surrogates === 0 ? first - second : surrogates;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
