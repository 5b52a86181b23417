import { ImageError } from "./image-failure.ts";
import type { ImageLimits } from "./image-limits.ts";
import { wantedFile } from "./image-wanted.ts";

/** What a layer says of one path. */
export interface RootEntry {
  readonly path: string;
  readonly type: "file" | "directory" | "symlink" | "other";
  readonly bytes: number;
  /** Of a symlink. */
  readonly target: string;
}

interface Node {
  type: RootEntry["type"];
  /** Index of the layer that wrote it. */
  layer: number;
  bytes: number;
  target: string;
  content: Buffer | undefined;
  readonly children: Map<string, Node>;
  /** The layer that hid what older ones have in it. */
  hiddenBy: number;
}

/**
 * The file system of an image as its layers make it, one above the other, as far as it is wanted: directories near the top, and
 * the files that say what is installed. Paths are relative to the image's root.
 */
export class ImageRoot {
  readonly #top = newNode("directory", -1);
  readonly #limits: ImageLimits;
  #layer = -1;
  #names = 0;
  #bytes = 0;

  constructor(limits: ImageLimits) {
    this.#limits = limits;
  }

  startLayer(): void {
    this.#layer++;
  }

  /**
   * Takes one entry of the layer. Gives how many of its bytes are wanted. Throws `ImageError` for a path that leads out of the
   * image.
   */
  add({ path, type, bytes, target }: RootEntry, layerName: string): number {
    const parts = partsOf(path);
    if (parts === undefined) throw new ImageError({ kind: "unsafe-path", file: layerName, path });
    const name = parts.at(-1);
    if (name === undefined) return 0;
    const parents = parts.slice(0, -1);
    if (name.startsWith(".wh.")) {
      this.#hide(parents, name);
      return 0;
    }
    const wanted = wantedFile(parts);
    const isNear = parts.length <= nearDepth && type === "directory";
    // Of what is not kept itself it still counts that it takes the place of something.
    const isLink = parts.length <= 2 && type === "symlink";
    if (wanted === undefined && !isNear && !isLink && this.#child(parents, name) === undefined) {
      // Not every tool gives the directories above a file entries of their own.
      this.#folder(parents.slice(0, nearDepth));
      return 0;
    }
    const parent = this.#folder(parents);
    if (parent === undefined) return 0;
    const node = this.#put(parent, name, type);
    if (node === undefined) return 0;
    node.bytes = bytes;
    node.target = target;
    this.#bytes -= node.content?.length ?? 0;
    node.content = undefined;
    return type === "file" ? Math.min(wanted ?? 0, this.#limits.keptBytes - this.#bytes) : 0;
  }

  keep(path: string, content: Buffer): void {
    const parts = partsOf(path) ?? [];
    const node = this.#child(parts.slice(0, -1), parts.at(-1) ?? "");
    if (node?.type !== "file") return;
    node.content = content;
    this.#bytes += content.length;
  }

  /** Text of a file that was kept, through symlinks. */
  text(path: string): string | undefined {
    return this.#resolve(path)?.content?.toString("utf8");
  }

  /** Bytes of a file that is known, through symlinks. */
  bytes(path: string): number | undefined {
    const node = this.#resolve(path);
    return node?.type === "file" ? node.bytes : undefined;
  }

  /** Whether there is something of that name; a symlink counts wherever it leads. */
  has(path: string): boolean {
    return this.#find(path, false) !== undefined;
  }

  /** Where the symlink leads, as it is written. */
  target(path: string): string | undefined {
    const node = this.#find(path, false);
    return node?.type === "symlink" ? node.target : undefined;
  }

  /** Names of what is known in a directory. */
  names(path: string): readonly string[] {
    return [...(this.#resolve(path)?.children.keys() ?? [])];
  }

  /** Absolute paths of directories near the top, sorted. */
  directories(): readonly string[] {
    const found: string[] = [];
    const visit = (node: Node, path: string, depth: number): void => {
      for (const [name, child] of node.children) {
        if (child.type !== "directory") continue;
        found.push(`${path}/${name}`);
        if (depth < nearDepth) visit(child, `${path}/${name}`, depth + 1);
      }
    };
    visit(this.#top, "", 1);
    return found.sort();
  }

  #hide(parents: readonly string[], name: string): void {
    const folder = this.#walk(parents, 0);
    if (folder === undefined) return;
    if (name === ".wh..wh..opq") {
      this.#hideOlder(folder, 0);
      return;
    }
    const hidden = folder.children.get(name.slice(".wh.".length));
    if (hidden === undefined) return;
    if (hidden.layer < this.#layer) this.#remove(folder, name.slice(".wh.".length));
    else this.#hideOlder(hidden, 0);
  }

  /** What the layer itself wrote stays, wherever in the archive it stands. */
  #hideOlder(folder: Node, depth: number): void {
    if (folder.hiddenBy === this.#layer || depth > maxDepth) return;
    folder.hiddenBy = this.#layer;
    for (const [name, child] of folder.children) {
      if (child.layer < this.#layer) this.#remove(folder, name);
      else this.#hideOlder(child, depth + 1);
    }
  }

  #remove(folder: Node, name: string): void {
    const forget = (node: Node): void => {
      this.#names--;
      this.#bytes -= node.content?.length ?? 0;
      for (const child of node.children.values()) forget(child);
    };
    const node = folder.children.get(name);
    if (node !== undefined) forget(node);
    folder.children.delete(name);
  }

  /** Makes the node, or turns the one that is there into it. A directory over a directory keeps what is in it. */
  #put(parent: Node, name: string, type: RootEntry["type"]): Node | undefined {
    const present = parent.children.get(name);
    if (present?.type === type) {
      present.layer = this.#layer;
      return present;
    }
    if (present !== undefined) this.#remove(parent, name);
    if (this.#names >= this.#limits.keptNames) return undefined;
    const node = newNode(type, this.#layer);
    this.#names++;
    parent.children.set(name, node);
    return node;
  }

  /** The directory of that path, made where it is missing. Undefined when it cannot be one. */
  #folder(parts: readonly string[]): Node | undefined {
    let node = this.#top;
    for (const [index, part] of parts.entries()) {
      const child = node.children.get(part);
      // Through a link to a directory: the rest is put where it leads.
      if (child?.type === "symlink") return this.#walk(parts, 0);
      const next = child?.type === "directory" ? child : this.#put(node, part, "directory");
      if (next === undefined || index > maxDepth) return undefined;
      // What is written below keeps it there.
      next.layer = this.#layer;
      node = next;
    }
    return node;
  }

  #child(parents: readonly string[], name: string): Node | undefined {
    return this.#walk(parents, 0)?.children.get(name);
  }

  #resolve(path: string): Node | undefined {
    return this.#find(path, true);
  }

  #find(path: string, follow: boolean): Node | undefined {
    const parts = partsOf(path) ?? [];
    if (follow) return this.#walk(parts, 0);
    const name = parts.at(-1);
    return name === undefined ? this.#top : this.#child(parts.slice(0, -1), name);
  }

  /** Follows symlinks, within the image; of those that lead in a circle there is an end. */
  #walk(start: readonly string[], startHops: number): Node | undefined {
    let parts = start;
    let hops = startHops;
    for (;;) {
      let node: Node | undefined = this.#top;
      let redirected: readonly string[] | undefined;
      for (const [index, part] of parts.entries()) {
        node = node?.children.get(part);
        if (node === undefined) return undefined;
        if (node.type !== "symlink") continue;
        redirected = [...targetParts(parts.slice(0, index), node.target), ...parts.slice(index + 1)];
        break;
      }
      if (redirected === undefined) return node;
      if (++hops > maxHops || redirected.length > maxDepth) return undefined;
      parts = redirected;
    }
  }
}

const nearDepth = 4;
const maxDepth = 256;
const maxHops = 40;

function newNode(type: RootEntry["type"], layer: number): Node {
  return { type, layer, bytes: 0, target: "", content: undefined, children: new Map(), hiddenBy: -1 };
}

/** Undefined when the path leads above the image's root. */
function partsOf(path: string): readonly string[] | undefined {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts;
}

/** As a kernel reads it for a process whose root is the image's: `..` above the root stays there. */
function targetParts(folder: readonly string[], target: string): readonly string[] {
  const parts = target.startsWith("/") ? [] : [...folder];
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts;
}
