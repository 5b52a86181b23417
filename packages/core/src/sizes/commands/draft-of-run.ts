import type { BaseImage } from "../../analysis.ts";
import { cleanPath } from "../../context/go-path.ts";
import type { RunInstruction } from "../../instructions/instruction.ts";
import { baseImageName } from "../../stages/named-context.ts";
import type { Platform } from "../../stages/platform.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { ArchiveMember } from "../copy/archive-member.ts";
import type { FactBook } from "../facts/fact-book.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import { type ContentSize, unknownContent } from "../layers/content-size.ts";
import type { LayerContents } from "../layers/layer-contents.ts";
import type { EntryOwner, LayerEntry } from "../layers/layer-entry.ts";
import type { HiddenContent } from "../layers/layer-size.ts";
import { isSameOwner, ownerOf } from "../layers/owners.ts";
import { exactSize } from "../layers/size.ts";
import type { PlacedEntry } from "../layers/file-tree.ts";
import { isWithin } from "../layers/is-within.ts";
import type { PlacedGroup, StageContents } from "../layers/stage-contents.ts";
import { entryTarBytes } from "../layers/tar-bytes.ts";
import type { LayerDraft, PrintedText } from "./estimator.ts";
import { mountsOf, type RunMount } from "./run-mounts.ts";
import { possibly, possiblyDeleted, possibleFile, unsureOf } from "./possible-sizes.ts";
import type { SizingStep } from "./sizing-stage.ts";
import { childOf, settleWhiteouts, type Whiteout } from "./whiteouts.ts";

/** The layer of a RUN while its commands are gone through. */
export class DraftOfRun implements LayerDraft {
  readonly step: number;
  readonly contents: StageContents;
  readonly base: BaseImage | undefined;
  readonly image: string | undefined;
  readonly platform: Platform;
  readonly facts: FactBook;
  readonly env: ReadonlyMap<string, string>;
  readonly user: string;
  readonly owner: EntryOwner | undefined;
  readonly home: string;
  workingDirectory: string;
  /** What the command that is gone through has printed. */
  printed: PrintedText | undefined;
  /** Paths at which it has put something. */
  touched = new Set<string>();
  private readonly mounts: readonly RunMount[];
  private readonly archiveMembers: SizingStep["archiveMembers"];
  private readonly entries = new Map<string, LayerEntry>();
  private readonly whiteouts = new Map<string, Whiteout>();
  private readonly groups = new Set<ContentGroup>();
  private readonly hidden: HiddenContent[] = [];
  private missing: { readonly size: ContentSize; readonly within?: string | undefined }[] = [];
  private readonly unsure = new Map<string, number>();
  private readonly marks = new Set<string>();
  private conditional = false;

  constructor(at: SizingStep, instruction: RunInstruction) {
    const { planned, index, stage, facts, archiveMembers } = at;
    const image = planned.image.steps[index]!;
    const step = planned.plan.steps[index]!;
    this.step = index;
    this.contents = stage.contents;
    this.base = stage.base;
    this.image = imageBelow(planned.graph, step.stage);
    this.platform = planned.graph.stages[step.stage]!.platform ?? { os: "linux", architecture: "amd64", variant: "" };
    this.facts = facts;
    this.archiveMembers = archiveMembers;
    this.env = new Map(image.env.map(({ name, value }) => [name, value]));
    this.owner = ownerOf(image.user);
    this.user = this.owner?.user ?? "root";
    this.home = this.env.get("HOME") ?? (this.user === "root" ? "/root" : `/home/${this.user}`);
    this.workingDirectory = image.workingDirectory === "" ? "/" : image.workingDirectory;
    this.mounts = mountsOf(at, instruction, image.workingDirectory);
  }

  /** What comes next is written by this command. */
  begin(conditional: boolean): void {
    this.conditional = conditional;
    this.printed = undefined;
    this.touched = new Set();
  }

  changeDirectory(path: string | undefined): void {
    // What is written somewhere that nobody knows counts all the same; only the directories above it do not.
    this.workingDirectory = path ?? nowhere;
  }

  resolve(path: string): string {
    const home = path === "~" || path.startsWith("~/") ? `${this.home}${path.slice(1)}` : path;
    return cleanPath(home.startsWith("/") ? home : `${this.workingDirectory}/${home}`);
  }

  isMounted(path: string): boolean {
    return this.mounts.some(({ target }) => isWithin(path, target));
  }

  look(path: string): readonly PlacedEntry[] {
    const mount = this.mounts.find(({ target }) => isWithin(path, target));
    return mount === undefined ? this.contents.within(this.contents.real(path)) : mount.look(path);
  }

  members({ content }: LayerEntry): readonly ArchiveMember[] | undefined {
    return content?.kind === "context" && content.context === "" ? this.archiveMembers?.get(content.path) : undefined;
  }

  print(text: PrintedText): void {
    this.printed = text;
  }

  add(group: ContentGroup): void {
    this.touched.add(group.path);
    if (this.isMounted(group.path)) return;
    const added = this.conditional ? { ...group, size: possibly(group.size) } : group;
    this.groups.add(added);
    this.contents.add(added, this.step, this.owner);
  }

  put(given: LayerEntry, how: HiddenContent["how"] = "replaced", same?: unknown): void {
    this.touched.add(given.path);
    const path = this.contents.real(given.path);
    if (this.isMounted(path)) return;
    const entry = path === given.path ? given : { ...given, path };
    if (isWithin(path, nowhere)) this.unsureHeaders("a file in a directory that is not known");
    const before = this.contents.at(path);
    if (entry.type === "directory" && this.contents.kindAt(path) === "directory" && isUnchanged(before, entry)) return;
    if (this.conditional) return this.putPossibly(entry);
    this.hide(path, before, entry, how);
    this.entries.set(path, entry);
    this.contents.put(entry, this.step, same);
  }

  rewrite(placed: PlacedGroup, how: HiddenContent["how"], group: ContentGroup, owner: EntryOwner | undefined): void {
    if (placed.step === this.step) this.groups.delete(placed.group);
    else this.hidden.push({ how, path: group.path, bytes: placed.group.size.bytes, step: placed.step });
    const added = placed.step !== this.step && this.conditional ? { ...group, size: possibly(group.size) } : group;
    this.groups.add(added);
    this.contents.regroup(placed, { group: added, step: this.step, owner });
  }

  remove(given: string, onlyInside = false, how: HiddenContent["how"] = "deleted"): void {
    const path = this.contents.real(given);
    if (this.isMounted(path)) return;
    const inside = this.contents.within(path).filter(({ entry }) => !onlyInside || entry.path !== path);
    const groups = this.contents.groupsWithin(path);
    if (this.conditional) return this.removePossibly(inside, groups);
    this.missing = this.missing.filter(({ within }) => within === undefined || !isWithin(within, path));
    const older = new Set<string>();
    for (const { entry, step } of inside) {
      this.entries.delete(entry.path);
      if (step === this.step && !this.wasThere(entry.path)) continue;
      older.add(childOf(path, entry.path, onlyInside));
      if (entry.bytes > 0 && step !== this.step) {
        this.hidden.push({ how, path: entry.path, bytes: exactSize(entry.bytes, "a file of an earlier step"), step });
      }
    }
    for (const { group, step } of groups) {
      if (step === this.step) this.groups.delete(group);
      else {
        this.hidden.push({ how, path: group.path, bytes: group.size.bytes, step });
        if (onlyInside && group.path === path) this.markFilesOf(group);
        else older.add(childOf(path, group.path, onlyInside));
      }
    }
    if (this.contents.mayHoldMore(path)) {
      const marked = onlyInside ? this.contents.baseDirectoriesIn(path) : inside.length + groups.length === 0 ? [path] : [];
      for (const each of marked) this.marks.add(each);
      // Where nobody knows how many there are, there may be very many.
      const source = "marks for files of the base image that are deleted";
      this.unsureHeaders(source, onlyInside && marked.length === 0 ? 204_800 : 32_768);
    }
    const children = onlyInside ? [] : this.contents.namesIn(path);
    this.contents.remove(path, onlyInside);
    for (const gone of older) this.whiteouts.set(gone, { path: gone, children: gone === path ? children : [] });
  }

  drop(matches: (group: ContentGroup) => boolean, how: HiddenContent["how"]): void {
    // What may not run leaves the layer with all that it may hold.
    if (this.conditional) return;
    for (const { group, step } of this.contents.takeGroups(matches)) {
      if (step === this.step) this.groups.delete(group);
      else this.hidden.push({ how, path: group.path, bytes: group.size.bytes, step });
    }
  }

  hideBase(content: Omit<HiddenContent, "step">): void {
    if (!this.conditional) this.hidden.push({ ...content, step: undefined });
  }

  unknown(source: string, atLeast?: ContentSize, place?: string): void {
    const within = place === undefined ? undefined : this.contents.real(place);
    if (within !== undefined) this.touched.add(within);
    if (within !== undefined && this.isMounted(within)) return;
    this.missing.push({ size: unknownContent(source, this.conditional ? 0 : atLeast?.bytes.low), within });
    this.contents.doubt({ step: this.step, source, within });
  }

  unsureHeaders(source: string, most = 16_384): void {
    this.unsure.set(source, Math.max(most, this.unsure.get(source) ?? 0));
  }

  /** A directory for a mount, which is not part of what is mounted. */
  makeMountPoint(entry: LayerEntry): void {
    this.entries.set(entry.path, entry);
    this.contents.put(entry, this.step);
  }

  finish(): LayerContents {
    const changed = [...this.entries.values()].filter(({ path }) => !this.isAsBefore(path));
    const entries = [...changed, ...settleWhiteouts(this.whiteouts.values(), this.entries, this.contents)];
    const hidden = this.hidden.filter(({ path, how }) => how === "deleted" || how === "moved" || !this.isAsBefore(path));
    const unsure = [...this.unsure].map(([source, most]) => unsureOf(source, most));
    const marks = [...this.marks].filter((path) => this.contents.kindAt(path) === "gone" || path.includes("/…"));
    return { entries, groups: [...this.groups], hidden, unknown: [...this.missing.map(({ size }) => size), ...unsure], marks };
  }

  /** Whether something that was changed has been changed back: then the layer does not hold it. */
  private isAsBefore(path: string): boolean {
    const before = this.replaced.get(path);
    const now = this.contents.at(path);
    if (before === undefined || now === undefined || before.same !== now.same) return false;
    return before.entry.mode === now.entry.mode && isSameOwner(before.entry.owner, now.entry.owner);
  }

  /** Whether the path was there before this step, under whatever this step has put in its place. */
  private wasThere(path: string): boolean {
    return this.replaced.has(path);
  }

  private readonly replaced = new Map<string, PlacedEntry | undefined>();

  /** Notes what becomes of an older thing at a path. */
  private hide(path: string, before: PlacedEntry | undefined, entry: LayerEntry, how: HiddenContent["how"]): void {
    if (before !== undefined && before.step !== this.step) {
      this.replaced.set(path, before);
      if (before.entry.bytes > 0) {
        const bytes = exactSize(before.entry.bytes, "a file of an earlier step");
        this.hidden.push({ how, path, bytes, step: before.step });
      }
    }
    if (entry.type === "directory") return;
    for (const { group, step } of this.contents.groupsAt(path)) {
      if (step === this.step) this.groups.delete(group);
      else {
        this.replaced.set(path, undefined);
        this.hidden.push({ how, path: group.path, bytes: group.size.bytes, step });
      }
      this.contents.remove(path);
    }
  }

  /** All of its files are deleted, and their directory stays. */
  private markFilesOf({ path, size: { files } }: ContentGroup): void {
    this.unsureHeaders("marks for what is deleted");
    for (let index = Math.min(files ?? 0, 100); index > 0; index--) this.marks.add(`${path}/…${index}`);
  }

  /** It counts from nothing, and what was there may be there still. */
  private putPossibly(entry: LayerEntry): void {
    if (entry.type === "directory") return this.unsureHeaders("a directory that may not be made");
    const group = possibleFile(entry);
    this.groups.add(group);
    this.contents.add(group, this.step, this.owner);
  }

  private removePossibly(inside: readonly PlacedEntry[], groups: readonly PlacedGroup[]): void {
    let [bytes, tar, files] = [0, 0, 0];
    for (const { entry, step } of inside) {
      if (step !== this.step || !this.entries.delete(entry.path)) continue;
      bytes += entry.bytes;
      tar += entryTarBytes(entry);
      files++;
    }
    for (const placed of groups) {
      if (placed.step === this.step)
        this.rewrite(placed, "deleted", { ...placed.group, size: possibly(placed.group.size) }, placed.owner);
    }
    this.unsureHeaders("what may be deleted");
    if (files === 0) return;
    this.missing.push({ size: possiblyDeleted(bytes, tar) });
  }
}

/** Where a shell stands that went to a directory whose name nobody knows. */
const nowhere = "/…";

function isUnchanged(before: PlacedEntry | undefined, { mode, owner }: LayerEntry): boolean {
  // A directory that no step has said anything of is taken to be as directories mostly are.
  if (before === undefined) return mode === 0o755 && isSameOwner(owner, undefined);
  return before.entry.type === "directory" && before.entry.mode === mode && isSameOwner(before.entry.owner, owner);
}

/** The image at the bottom of a stage. */
function imageBelow({ stages, options }: StageGraph, stage: number): string | undefined {
  let { base } = stages[stage]!;
  while (base.kind === "stage") ({ base } = stages[base.index]!);
  return baseImageName(options, base);
}
