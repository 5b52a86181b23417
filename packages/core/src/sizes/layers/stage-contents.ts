import type { ContentGroup } from "./content-group.ts";
import { FileTree, partsOf, type PlacedEntry, type TreeNode } from "./file-tree.ts";
import { isWithin } from "./is-within.ts";
import type { LayerEntry, EntryOwner } from "./layer-entry.ts";
import { emptyGround, type StageGround } from "./stage-ground.ts";

export interface PlacedGroup {
  readonly group: ContentGroup;
  readonly step: number;
  /** Whose it is; undefined for root, and where it is not known. */
  readonly owner?: EntryOwner | undefined;
}

/** Something was written, and nobody knows what. */
export interface Doubt {
  readonly step: number;
  /** What, in a few English words. */
  readonly source: string;
  /** Everything lies at or below; undefined: it may lie anywhere. */
  readonly within: string | undefined;
}

/** Names something that a package manager keeps in mind from step to step: what it has installed. */
export interface StateKey<Value> {
  readonly name: string;
  /** Only for the type: never there. */
  readonly value?: Value;
}

export function stateKey<Value>(name: string): StateKey<Value> {
  return { name };
}

/** What is at a path. "gone": the build took it away. Undefined: nothing that is known of. */
export type PlaceKind = "file" | "directory" | "symlink" | "gone" | undefined;

/**
 * What lies where in a stage, as far as its steps tell; files of the base image are not in it, but for what `ground` knows. Grows
 * step by step. A stage that is built on another one begins with what that one ends with: they share all that neither changes
 * afterwards.
 */
export class StageContents {
  private readonly ground: StageGround;
  private readonly tree: FileTree;
  private readonly groupPaths = new Map<string, number>();
  private groups: PlacedGroup[];
  private readonly states: Map<string, unknown>;
  private doubted: Doubt[];
  private doubtCount: number;

  /**
   * `below`: of the stage that this one is built on, which is finished. `ground`: of the base image where there is none below.
   */
  constructor(below?: StageContents, ground: StageGround = emptyGround) {
    this.ground = below?.ground ?? ground;
    this.tree = new FileTree(below?.tree);
    this.groups = [...(below?.groups ?? [])];
    for (const { group } of this.groups) this.countGroup(group.path, 1);
    this.states = new Map(below?.states);
    this.doubted = [...(below?.doubted ?? [])];
    this.doubtCount = below?.doubtCount ?? 0;
  }

  at(path: string): PlacedEntry | undefined {
    return this.tree.nodeAt(path)?.placed;
  }

  kindAt(path: string): PlaceKind {
    const nodes = this.tree.nodesTo(path);
    const missing = nodes.length <= partsOf(path).length;
    const hidden = nodes.slice(0, missing ? undefined : -1).some(({ hides }) => hides !== "nothing");
    if (missing) return hidden ? "gone" : this.ground.isDirectory(path) ? "directory" : undefined;
    const { placed, children, hides } = nodes.at(-1)!;
    if (placed !== undefined) return kindOf(placed.entry);
    if (children !== undefined && children.size > 0) return "directory";
    if (hides === "all" || (hidden && hides === "nothing")) return "gone";
    return hides === "inside" || this.ground.isDirectory(path) ? "directory" : undefined;
  }

  /** All entries at and below a path, directories before what lies in them. */
  within(path: string): readonly PlacedEntry[] {
    const found: PlacedEntry[] = [];
    const start = this.tree.nodeAt(path);
    if (start !== undefined) collect(start, found);
    return found;
  }

  /** Names of all that is known to lie in a directory. */
  namesIn(path: string): readonly string[] {
    const names: string[] = [];
    for (const [name, node] of this.tree.nodeAt(path)?.children ?? []) if (isThere(node)) names.push(name);
    return names;
  }

  /** Whether no step has put anything at or below a path, or taken anything away there. */
  isUntouched(path: string): boolean {
    const node = this.tree.nodeAt(path);
    if (node !== undefined && (node.children !== undefined || node.hides === "all" || node.placed?.entry.type === "symlink"))
      return false;
    return !this.tree.hasLinks && this.groupsWithin(path).length === 0;
  }

  /** Whether the base image may have something at or below the path that no step took away. */
  mayHoldMore(path: string): boolean {
    return this.tree.nodesTo(path).every(({ hides }) => hides === "nothing") && this.ground.mayHold(path);
  }

  /** Paths of the directories of the base image that are known to lie right in one, unless something was done to them. */
  baseDirectoriesIn(path: string): readonly string[] {
    if (!this.mayHoldMore(path)) return [];
    const places = this.ground.namesIn(path).map((name) => `${path}/${name}`);
    return places.filter((place) => this.tree.nodeAt(place) === undefined);
  }

  /** Whether there is nothing at a path for sure. */
  isAbsent(path: string): boolean {
    const kind = this.kindAt(path);
    if ((kind !== undefined && kind !== "gone") || (kind === undefined && !this.ground.empty)) return false;
    return this.doubtAbout(path) === undefined && this.groupsWithin(path).length + this.groupsAround(path).length === 0;
  }

  /** Groups of which everything lies at or below a path. */
  groupsWithin(path: string): readonly PlacedGroup[] {
    return this.groups.filter(({ group }) => isWithin(group.path, path));
  }

  /** Groups that may hold something at or below a path, and something elsewhere. */
  groupsAround(path: string): readonly PlacedGroup[] {
    return this.groups.filter(({ group }) => group.path !== path && isWithin(path, group.path));
  }

  /** `same`: see `PlacedEntry`; the entry itself when nothing is said. */
  put(entry: LayerEntry, step: number, same: unknown = entry): void {
    this.tree.put(entry.path, { entry, step, same, doubts: this.doubtCount });
  }

  /** Says of a directory that nothing of the base image lies in it, since it is made only now. */
  claim(path: string): void {
    this.tree.claim(path);
  }

  add(group: ContentGroup, step: number, owner?: EntryOwner): void {
    this.groups.push({ group, step, owner });
    this.countGroup(group.path, 1);
  }

  /** Takes away some groups, and gives them. */
  takeGroups(matches: (group: ContentGroup) => boolean): readonly PlacedGroup[] {
    const taken = this.groups.filter(({ group }) => matches(group));
    for (const { group } of taken) this.countGroup(group.path, -1);
    if (taken.length > 0) this.groups = this.groups.filter(({ group }) => !matches(group));
    return taken;
  }

  /** Groups of which everything lies at this very path: files, mostly. */
  groupsAt(path: string): readonly PlacedGroup[] {
    return this.groupPaths.has(path) ? this.groups.filter(({ group }) => group.path === path) : [];
  }

  /** Puts files down, each below a folder that is untouched and at a path of its own. */
  putAll(folder: string, entries: readonly LayerEntry[], sames: readonly unknown[], step: number): void {
    this.tree.putAll({ folder, entries, sames, step, doubts: this.doubtCount });
  }

  /** Puts another group in the place of one. */
  regroup(before: PlacedGroup, after: PlacedGroup): void {
    const index = this.groups.indexOf(before);
    if (index === -1) return;
    this.groups[index] = after;
    this.countGroup(before.group.path, -1);
    this.countGroup(after.group.path, 1);
  }

  /** Takes away everything at and below a path, or only what is below. */
  remove(path: string, onlyInside = false): void {
    this.tree.remove(path, onlyInside);
    this.takeGroups(({ path: at }) => isWithin(at, path));
    // Whatever it was, it is gone.
    if (this.doubted.some(({ within }) => within !== undefined && isWithin(within, path))) {
      this.doubted = this.doubted.filter(({ within }) => within === undefined || !isWithin(within, path));
    }
  }

  /** Notes that something was written, and nobody knows what. */
  doubt(doubt: Doubt): void {
    this.doubted.push(doubt);
    this.doubtCount++;
  }

  /** How many things of unknown extent have been written. */
  get doubts(): number {
    return this.doubtCount;
  }

  /** What may lie at or below a path besides all that is known to. */
  doubtAbout(path: string): Doubt | undefined {
    return this.doubted.find(({ within }) => within === undefined || isWithin(within, path) || isWithin(path, within));
  }

  /** The path with all links in the directories above it followed, as far as they are known. */
  real(path: string): string {
    if (!this.tree.hasLinks && (this.ground.links.size === 0 || !this.ground.links.has(firstPart(path)))) return path;
    let rest = partsOf(path);
    let done = "";
    for (let hops = 0; rest.length > 1;) {
      const next = `${done}/${rest[0]!}`;
      const target = this.linkAt(next);
      if (target === undefined || hops > 40) done = next;
      else {
        hops++;
        const whole = target.startsWith("/") ? target : `${done}/${target}`;
        rest = [...resolved(whole), ...rest.slice(1)];
        done = "";
        continue;
      }
      rest = rest.slice(1);
    }
    return rest.length === 0 ? done || "/" : `${done}/${rest[0]!}`;
  }

  /** The same, and the link that the path itself may be. */
  followed(path: string): string {
    let real = this.real(path);
    for (let hops = 0; hops < 40; hops++) {
      const target = this.linkAt(real);
      if (target === undefined) return real;
      const whole = target.startsWith("/") ? target : `${real.slice(0, real.lastIndexOf("/"))}/${target}`;
      real = this.real(`/${resolved(whole).join("/")}`);
    }
    return real;
  }

  state<Value>(key: StateKey<Value>): Value | undefined {
    // Only `setState` puts something under a key, which says what it is.
    return this.states.get(key.name) as Value | undefined;
  }

  setState<Value>(key: StateKey<Value>, value: Value): void {
    this.states.set(key.name, value);
  }

  private linkAt(path: string): string | undefined {
    const node = this.tree.nodeAt(path);
    if (node?.placed?.entry.type === "symlink") return node.placed.entry.linkTarget;
    return node?.placed === undefined && node?.hides !== "all" ? this.ground.links.get(path) : undefined;
  }

  private countGroup(path: string, change: number): void {
    const count = (this.groupPaths.get(path) ?? 0) + change;
    if (count === 0) this.groupPaths.delete(path);
    else this.groupPaths.set(path, count);
  }
}

/** `/usr` of `/usr/bin`. */
function firstPart(path: string): string {
  const slash = path.indexOf("/", 1);
  return slash === -1 ? path : path.slice(0, slash);
}

function kindOf({ type }: LayerEntry): PlaceKind {
  return type === "directory" || type === "symlink" ? type : "file";
}

/** Without `.` and `..`. */
function resolved(path: string): readonly string[] {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts;
}

function isThere(node: TreeNode): boolean {
  if (node.placed !== undefined) return true;
  for (const child of node.children?.values() ?? []) if (isThere(child)) return true;
  return false;
}

function collect(node: TreeNode, found: PlacedEntry[]): void {
  if (node.placed !== undefined) found.push(node.placed);
  for (const child of node.children?.values() ?? []) collect(child, found);
}
