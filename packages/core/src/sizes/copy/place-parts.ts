import { changedMode } from "../files/file-mode.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import type { EntryOwner, LayerEntry } from "../layers/layer-entry.ts";
import type { HiddenContent } from "../layers/layer-size.ts";
import { isSameOwner } from "../layers/owners.ts";
import { exactSize } from "../layers/size.ts";
import type { PlacedEntry } from "../layers/file-tree.ts";
import { type PlacedGroup, StageContents } from "../layers/stage-contents.ts";
import type { CopiedFile, CopiedPart } from "./copied-files.ts";

/** Where a COPY or ADD puts things, and as what. */
export interface CopyTarget {
  /** As the operation holds it: absolute, with a slash at its end where it is a directory for sure. */
  readonly destination: string;
  /** Of `--chown`; undefined without one. `owner` in it is undefined for root. */
  readonly chown: { readonly owner: EntryOwner | undefined } | undefined;
  /** Of `--chmod`; "" without one. */
  readonly chmod: string;
  /** The layer is made beside the others, without a look at what lies there. */
  readonly linked: boolean;
}

export interface PlacedParts {
  readonly entries: readonly LayerEntry[];
  readonly groups: readonly ContentGroup[];
  readonly hidden: readonly HiddenContent[];
  /** Files that lie there already, unchanged. */
  readonly repeated: number;
  /** Bytes of those of them that are only so if no command has changed them. */
  readonly unsure: number;
}

/** Puts the parts down one after the other, as BuildKit's copy does (fsutil, copy/copy.go). */
export function placeParts(contents: StageContents, step: number, parts: readonly CopiedPart[], target: CopyTarget): PlacedParts {
  const copy = new CopyInProgress(contents, step, target);
  for (const part of parts) copy.add(part, parts.length === 1);
  return copy.finish();
}

class CopyInProgress {
  private readonly contents: StageContents;
  private readonly seen: StageContents;
  private readonly step: number;
  private readonly target: CopyTarget;
  private readonly folder: string;
  private readonly entries = new Map<string, LayerEntry>();
  private readonly groups: ContentGroup[] = [];
  private readonly hidden: HiddenContent[] = [];
  private readonly groupsThere: ReadonlyMap<string, PlacedGroup>;
  /** Those that are put down all at once. */
  private all: readonly LayerEntry[] = [];
  private recent: string | undefined;
  private repeated = 0;
  private unsure = 0;

  constructor(contents: StageContents, step: number, target: CopyTarget) {
    this.contents = contents;
    this.seen = target.linked ? new StageContents() : contents;
    this.step = step;
    this.target = target;
    this.folder = target.destination.replace(/\/\.?$/, "");
    const around = this.folder === "" ? "/" : this.folder;
    this.groupsThere = new Map(contents.groupsWithin(around).map((placed) => [placed.group.path, placed]));
  }

  add(part: CopiedPart, alone: boolean): void {
    const { destination } = this.target;
    const isDirectory = !part.named || /\/\.?$/.test(destination) || this.kindAt(this.seen.followed(destination)) === "directory";
    const folder = this.seen.followed(this.folder);
    if (isDirectory) this.makeDirectory(folder);
    else this.makeDirectory(parentOf(folder));
    if (alone && !part.named && !part.unpacked && this.isFirst(part, folder)) return this.putAll(part.files, folder);
    for (const file of part.files) {
      const inFolder = `${folder === "/" ? "" : folder}/`;
      const placed = file.type === "hardlink" ? { ...file, linkTarget: inFolder + file.linkTarget } : file;
      if (part.unpacked && (file.path === "" || file.path === ".")) this.put(placed, folder, true);
      else this.put(placed, isDirectory ? inFolder + file.path : folder, part.unpacked);
    }
    for (const group of part.groups) {
      const path = isDirectory ? `${folder === "/" ? "" : folder}${group.path === "" ? "" : `/${group.path}`}` : folder;
      const placed = { ...group, path: path === "" ? "/" : path };
      this.groups.push(placed);
      this.contents.add(placed, this.step, this.target.chown?.owner);
    }
  }

  finish(): PlacedParts {
    const { groups, hidden, repeated, unsure } = this;
    const entries = [...this.entries.values(), ...this.all];
    return { entries, groups, hidden, repeated, unsure };
  }

  /** Whether nothing of it can lie there already. */
  private isFirst({ files, groups }: CopiedPart, folder: string): boolean {
    return files.length > 16 && groups.length === 0 && this.seen === this.contents && this.contents.isUntouched(folder);
  }

  private putAll(files: readonly CopiedFile[], folder: string): void {
    const { chown, chmod } = this.target;
    const prefix = folder === "/" ? "/" : `${folder}/`;
    const entries: LayerEntry[] = [];
    const sames: unknown[] = [];
    for (const { path, type, bytes, mode, owner, linkTarget, modified, content, same } of files) {
      const changed = chmod === "" || type === "symlink" ? mode : changedMode(chmod, mode, type === "directory", 0);
      const entry = {
        path: prefix + path,
        type,
        bytes,
        mode: changed,
        owner: chown === undefined ? owner : chown.owner,
        linkTarget: type === "hardlink" ? prefix + linkTarget : linkTarget,
        modified,
        content,
      };
      entries.push(entry);
      sames.push(same);
    }
    this.all = entries;
    this.contents.putAll(folder, entries, sames, this.step);
  }

  private put(file: CopiedFile, at: string, unpacked: boolean): void {
    const path = this.seen.real(at);
    this.makeDirectory(parentOf(path));
    const { chown, chmod } = this.target;
    const directory = file.type === "directory";
    const isLink = file.type === "symlink";
    const mode = chmod === "" || unpacked || isLink ? file.mode : changedMode(chmod, file.mode, directory, 0);
    const owner = chown === undefined ? file.owner : chown.owner;
    const { type, bytes, linkTarget, modified, content, same } = file;
    const entry: LayerEntry = { path, type, bytes, mode, owner, linkTarget, modified, content };
    const before = this.seen.at(path);
    if (directory && this.kindAt(path) === "directory") {
      if (isSameDirectory(before, entry)) return;
    } else if (before !== undefined && before.same === same && isSameFile(before.entry, entry)) {
      if (before.step === this.step) return;
      this.repeated++;
      if (before.doubts < this.contents.doubts) this.unsure += entry.bytes;
      return;
    }
    this.store(entry, same);
  }

  private store(entry: LayerEntry, same: unknown): void {
    const { path } = entry;
    const before = this.contents.at(path);
    if (before !== undefined && before.step !== this.step && before.entry.bytes > 0) {
      const bytes = exactSize(before.entry.bytes, "a file of an earlier step");
      this.hidden.push({ how: "replaced", path, bytes, step: before.step });
    }
    const group = this.groupsThere.get(path);
    if (group !== undefined && entry.type !== "directory") {
      this.hidden.push({ how: "replaced", path, bytes: group.group.size.bytes, step: group.step });
      this.contents.remove(path);
    }
    this.entries.set(path, entry);
    this.contents.put(entry, this.step, same);
    if (this.seen !== this.contents) this.seen.put(entry, this.step, same);
  }

  private makeDirectory(path: string): void {
    if (path === this.recent || path === "/" || path === "") return;
    this.recent = path;
    if (this.kindAt(path) === "directory") return;
    this.makeDirectory(parentOf(path));
    this.recent = path;
    const { chown, chmod } = this.target;
    const mode = /^[0-7]+$/.test(chmod) ? Number.parseInt(chmod, 8) : 0o755;
    this.store({ path, type: "directory", bytes: 0, mode, owner: chown?.owner }, undefined);
  }

  private kindAt(path: string): ReturnType<StageContents["kindAt"]> {
    return this.seen.kindAt(path);
  }
}

function isSameFile(one: LayerEntry, other: LayerEntry): boolean {
  return one.type === other.type && one.mode === other.mode && isSameOwner(one.owner, other.owner);
}

/** A directory that no step has said anything of is taken to be as directories mostly are. */
function isSameDirectory(before: PlacedEntry | undefined, { mode, owner }: LayerEntry): boolean {
  if (before === undefined) return mode === 0o755 && isSameOwner(owner, undefined);
  return before.entry.mode === mode && isSameOwner(before.entry.owner, owner);
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}
