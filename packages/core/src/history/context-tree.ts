import type { ContextEntry } from "../context/context-listing.ts";

/** The entries of a listing by their place, for changes and for questions about one folder. State with identity. */
export interface ContextTree {
  get(path: string): ContextEntry | undefined;
  set(path: string, entry: ContextEntry | undefined): void;
  /** Everything that is listed, in no particular order. */
  all(): ContextEntry[];
  /** What is listed of a directory and below it, itself included when it is listed. */
  below(directory: string): ContextEntry[];
  /** Whether a wanted entry is listed at a directory or below it. */
  hasBelow(directory: string, wanted: (entry: ContextEntry) => boolean): boolean;
  /** The first `most` of those entries right in a directory that are no directories themselves and are `wanted`. */
  filesIn(directory: string, wanted: (entry: ContextEntry) => boolean, most: number): ContextEntry[];
  /** About `most` files below a directory, a few of each directory that is met, the nearest first. */
  sampleBelow(directory: string, most: number): ContextEntry[];
  /** Whether a path, or a directory above it, is a symbolic link. */
  leadsThroughLink(path: string): boolean;
  /** Whether a symbolic link lies right at the root. */
  hasLinksAtRoot(): boolean;
}

interface TreeNode {
  entry: ContextEntry | undefined;
  readonly children: Map<string, TreeNode>;
}

export function createContextTree(entries: readonly ContextEntry[]): ContextTree {
  const root: TreeNode = { entry: undefined, children: new Map() };
  for (const entry of entries) put(root, entry.path, entry);
  return {
    get: (path) => find(root, path)?.entry,
    set(path, entry) {
      if (entry === undefined) remove(root, path);
      else put(root, path, entry);
    },
    all: () => collect(root),
    below(directory) {
      const node = find(root, directory);
      return node === undefined ? [] : collect(node);
    },
    hasBelow(directory, wanted) {
      const top = find(root, directory);
      const waiting = top === undefined ? [] : [top];
      while (waiting.length > 0) {
        const { entry, children } = waiting.pop()!;
        if (entry !== undefined && wanted(entry)) return true;
        for (const child of children.values()) waiting.push(child);
      }
      return false;
    },
    filesIn(directory, wanted, most) {
      const files: ContextEntry[] = [];
      for (const { entry } of find(root, directory)?.children.values() ?? []) {
        if (entry === undefined || entry.type === "directory" || !wanted(entry)) continue;
        files.push(entry);
        if (files.length === most) break;
      }
      return files;
    },
    sampleBelow(directory, most) {
      const top = find(root, directory);
      return top === undefined ? [] : sample(top, most);
    },
    leadsThroughLink: (path) => nodesOnWay(root, path).some(({ entry }) => entry?.type === "symlink"),
    hasLinksAtRoot: () => Array.from(root.children.values()).some(({ entry }) => entry?.type === "symlink"),
  };
}

function partsOf(path: string): readonly string[] {
  return path === "" ? [] : path.split("/");
}

/** The nodes that a path leads through, as far as they exist; the root is left out. */
function nodesOnWay(root: TreeNode, path: string): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  let node: TreeNode | undefined = root;
  for (const part of partsOf(path)) {
    node = node.children.get(part);
    if (node === undefined) break;
    nodes.push(node);
  }
  return nodes;
}

function find(root: TreeNode, path: string): TreeNode | undefined {
  const parts = partsOf(path);
  const nodes = nodesOnWay(root, path);
  if (nodes.length < parts.length) return undefined;
  return nodes.at(-1) ?? root;
}

function put(root: TreeNode, path: string, entry: ContextEntry): void {
  let node = root;
  for (const part of partsOf(path)) {
    const next: TreeNode = node.children.get(part) ?? { entry: undefined, children: new Map() };
    node.children.set(part, next);
    node = next;
  }
  node.entry = entry;
}

/** Directories that only what is removed spoke of go with it. */
function remove(root: TreeNode, path: string): void {
  const parts = partsOf(path);
  const nodes = nodesOnWay(root, path);
  if (nodes.length < parts.length) return;
  nodes.at(-1)!.entry = undefined;
  for (let at = nodes.length - 1; at >= 0; at--) {
    const { entry, children } = nodes[at]!;
    if (entry !== undefined || children.size > 0) return;
    (nodes[at - 1] ?? root).children.delete(parts[at]!);
  }
}

/** An own stack: a context may be nested deeper than calls can be. */
function collect(top: TreeNode): ContextEntry[] {
  const entries: ContextEntry[] = [];
  const waiting = [top];
  while (waiting.length > 0) {
    const { entry, children } = waiting.pop()!;
    if (entry !== undefined) entries.push(entry);
    for (const child of children.values()) waiting.push(child);
  }
  return entries;
}

function sample(top: TreeNode, most: number): ContextEntry[] {
  const files: ContextEntry[] = [];
  const waiting = [top];
  for (let at = 0; at < waiting.length && files.length < most; at++) {
    let own = 0;
    for (const node of waiting[at]!.children.values()) {
      if (node.entry === undefined || node.entry.type === "directory") {
        if (waiting.length < most) waiting.push(node);
      } else if (own < 4) {
        files.push(node.entry);
        own++;
      } else break;
    }
  }
  return files;
}
