import { isWithin } from "./is-within.ts";
import type { LayerEntry } from "./layer-entry.ts";

/** Something that a step of the build put where it lies. */
export interface PlacedEntry {
  readonly entry: LayerEntry;
  /** Position in the plan's steps. */
  readonly step: number;
  /** Equal for files of the same bytes and the same time of change alone, so that one in place of the other changes nothing. */
  readonly same: unknown;
  /** How many things of unknown extent had been written when it was put there. */
  readonly doubts: number;
}

export interface TreeNode {
  /** The tree that may change it; others copy it first. */
  readonly by: object;
  placed: PlacedEntry | undefined;
  /** What the base image has there is hidden: all of it, or what lies inside. */
  hides: "nothing" | "inside" | "all";
  children: Map<string, TreeNode> | undefined;
}

interface LaterFiles {
  /** Everything lies below. */
  readonly folder: string;
  readonly entries: readonly LayerEntry[];
  /** `same` of each. */
  readonly sames: readonly unknown[];
  readonly step: number;
  readonly doubts: number;
}

/**
 * Files by path. A tree can begin as a copy of another one: then they share all that neither changes afterwards.
 */
export class FileTree {
  /** Whether there is a link anywhere. */
  hasLinks: boolean;
  private readonly mark = {};
  private root: TreeNode;
  /** Files that are in the tree only once somebody looks there: mostly nobody does, and there can be very many. */
  private later: LaterFiles[] = [];
  /** Files mostly come directory by directory. */
  private recent: { readonly folder: string; readonly node: TreeNode } | undefined;
  private looked: { readonly folder: string; readonly node: TreeNode | undefined } | undefined;

  /** `below`: the one that this begins as; nobody changes it any more. */
  constructor(below?: FileTree) {
    below?.settleAll();
    this.root = below?.root ?? { by: this.mark, placed: undefined, hides: "nothing", children: undefined };
    this.hasLinks = below?.hasLinks ?? false;
  }

  /** The nodes from the root down to a path, as far as there are any. */
  nodesTo(path: string): readonly TreeNode[] {
    this.settle(path);
    const nodes = [this.root];
    for (const part of partsOf(path)) {
      const next = nodes.at(-1)!.children?.get(part);
      if (next === undefined) break;
      nodes.push(next);
    }
    return nodes;
  }

  nodeAt(path: string): TreeNode | undefined {
    if (this.later.length > 0) this.settle(path);
    if (path === "/" || path === "") return this.root;
    const slash = path.lastIndexOf("/");
    const folder = path.slice(0, slash);
    if (this.looked?.folder !== folder) {
      let node: TreeNode | undefined = this.root;
      for (const part of partsOf(folder)) node = node?.children?.get(part);
      this.looked = { folder, node };
    }
    return this.looked.node?.children?.get(path.slice(slash + 1));
  }

  put(path: string, placed: PlacedEntry): void {
    const { entry } = placed;
    const slash = path.lastIndexOf("/");
    const folder = this.folder(path.slice(0, slash));
    const name = path.slice(slash + 1);
    if (name === "") return;
    this.hasLinks ||= entry.type === "symlink";
    const children = (folder.children ??= new Map());
    const before = children.get(name);
    if (before === undefined) children.set(name, { by: this.mark, placed, hides: "nothing", children: undefined });
    else if (entry.type === "directory")
      children.set(name, { ...before, by: this.mark, placed, children: copyOf(before.children) });
    else children.set(name, { by: this.mark, placed, hides: "all", children: undefined });
    if (before !== undefined) this.recent = this.looked = undefined;
  }

  /** Puts files down, each below a folder in which there is nothing, and at a path of its own. `sames`: see `PlacedEntry`. */
  putAll(files: LaterFiles): void {
    this.hasLinks ||= files.entries.some(({ type }) => type === "symlink");
    this.later.push(files);
  }

  /** Takes away everything at and below a path, or only what is below. */
  remove(path: string, onlyInside: boolean): void {
    const node = this.folder(path);
    this.recent = undefined;
    this.looked = undefined;
    node.children = undefined;
    node.hides = onlyInside ? "inside" : "all";
    if (!onlyInside) node.placed = undefined;
  }

  /** Says of a directory that nothing of the base image lies in it. */
  claim(path: string): void {
    const node = this.folder(path);
    if (node.hides === "nothing") node.hides = "inside";
  }

  private settleAll(): void {
    const [first] = this.later;
    if (first !== undefined) this.settle(first.folder);
  }

  /** Puts down what is still to be put at, below or above a path. */
  private settle(path: string): void {
    if (!this.later.some(({ folder }) => isWithin(path, folder) || isWithin(folder, path))) return;
    const { later } = this;
    this.later = [];
    for (const { entries, sames, step, doubts } of later) {
      for (let index = 0; index < entries.length; index++) {
        const entry = entries[index]!;
        this.put(entry.path, { entry, step, same: sames[index], doubts });
      }
    }
  }

  /** The node of a directory, which this stage may change; made where it is missing. */
  private folder(path: string): TreeNode {
    if (this.recent?.folder === path) return this.recent.node;
    this.settle(path);
    this.looked = undefined;
    if (this.root.by !== this.mark) this.root = this.own(this.root);
    let node = this.root;
    for (const part of partsOf(path)) {
      const children = (node.children ??= new Map());
      const child = children.get(part);
      const next =
        child === undefined
          ? { by: this.mark, placed: undefined, hides: "nothing" as const, children: undefined }
          : child.by === this.mark
            ? child
            : this.own(child);
      if (next !== child) children.set(part, next);
      node = next;
    }
    this.recent = { folder: path, node };
    return node;
  }

  private own(node: TreeNode): TreeNode {
    return { ...node, by: this.mark, children: copyOf(node.children) };
  }
}

/** The names on the way to an absolute path. */
export function partsOf(path: string): readonly string[] {
  return path === "/" || path === "" ? [] : path.slice(1).split("/");
}

function copyOf<Value>(map: Map<string, Value> | undefined): Map<string, Value> | undefined {
  return map === undefined ? undefined : new Map(map);
}
