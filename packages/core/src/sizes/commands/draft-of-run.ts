import type { BaseImage } from "../../analysis.ts";
import { cleanPath } from "../../context/go-path.ts";
import { type RunInstruction } from "../../instructions/instruction.ts";
import type { Platform } from "../../stages/platform.ts";
import type { FactBook } from "../facts/fact-book.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import { type ContentSize, unknownContent } from "../layers/content-size.ts";
import type { LayerContents } from "../layers/layer-contents.ts";
import type { LayerEntry } from "../layers/layer-entry.ts";
import type { HiddenContent } from "../layers/layer-size.ts";
import { isWithin, type StageContents } from "../layers/stage-contents.ts";
import { exactSize } from "../layers/size.ts";
import type { LayerDraft, SizedCommand } from "./estimator.ts";
import { mountsOf } from "./mounted-paths.ts";
import type { SizingStep } from "./sizing-stage.ts";

/** The layer of a RUN while its commands are gone through. */
export class DraftOfRun implements LayerDraft {
  readonly step: number;
  readonly contents: StageContents;
  readonly base: BaseImage | undefined;
  readonly platform: Platform;
  readonly facts: FactBook;
  readonly env: ReadonlyMap<string, string>;
  readonly user: string;
  readonly home: string;
  workingDirectory: string;
  private readonly mounted: readonly string[];
  private readonly entries = new Map<string, LayerEntry>();
  private groups: ContentGroup[] = [];
  private readonly hidden: HiddenContent[] = [];
  private readonly missing: ContentSize[] = [];
  private conditional = false;

  constructor({ planned, index, stage, facts }: SizingStep, instruction: RunInstruction) {
    const image = planned.image.steps[index]!;
    const step = planned.plan.steps[index]!;
    this.step = index;
    this.contents = stage.contents;
    this.base = stage.base;
    this.platform = planned.graph.stages[step.stage]!.platform ?? { os: "linux", architecture: "amd64", variant: "" };
    this.facts = facts;
    this.env = new Map(image.env.map(({ name, value }) => [name, value]));
    this.user = image.user.split(":")[0] === "0" || image.user === "" ? "root" : image.user.split(":")[0]!;
    this.home = this.env.get("HOME") ?? (this.user === "root" ? "/root" : `/home/${this.user}`);
    this.workingDirectory = image.workingDirectory;
    this.mounted = mountsOf(instruction, image.workingDirectory);
  }

  /** What comes next is written by this command. */
  begin({ conditional }: SizedCommand): void {
    this.conditional = conditional;
  }

  resolve(path: string): string {
    const home = path === "~" || path.startsWith("~/") ? `${this.home}${path.slice(1)}` : path;
    return cleanPath(home.startsWith("/") ? home : `${this.workingDirectory}/${home}`);
  }

  isMounted(path: string): boolean {
    return this.mounted.some((folder) => isWithin(path, folder));
  }

  add(group: ContentGroup): void {
    if (this.isMounted(group.path)) return;
    const added = this.conditional ? { ...group, size: possibly(group.size) } : group;
    this.groups.push(added);
    this.contents.add(added, this.step);
  }

  put(entry: LayerEntry): void {
    if (this.isMounted(entry.path)) return;
    const before = this.contents.at(entry.path);
    if (before !== undefined && before.step !== this.step && before.entry.bytes > 0) {
      const bytes = exactSize(before.entry.bytes, "a file of an earlier step");
      this.hidden.push({ how: "replaced", path: entry.path, bytes, step: before.step });
    }
    this.entries.set(entry.path, entry);
    this.contents.put(entry, this.step);
  }

  remove(path: string, onlyInside = false): void {
    if (this.isMounted(path)) return;
    let older = false;
    for (const { entry, step } of this.contents.within(path)) {
      if (onlyInside && entry.path === path) continue;
      if (step === this.step) this.entries.delete(entry.path);
      else {
        older = true;
        const bytes = exactSize(entry.bytes, "a file of an earlier step");
        if (entry.bytes > 0) this.hidden.push({ how: "deleted", path: entry.path, bytes, step });
      }
    }
    for (const { group, step } of this.contents.groupsWithin(path)) {
      if (step === this.step) this.groups = this.groups.filter((each) => each !== group);
      else {
        older = true;
        this.hidden.push({ how: "deleted", path: group.path, bytes: group.size.bytes, step });
      }
    }
    this.contents.remove(path, onlyInside);
    if (older) this.entries.set(path, { path, type: "whiteout", bytes: 0, mode: 0, owner: undefined });
  }

  unknown(source: string, atLeast?: ContentSize): void {
    this.missing.push(unknownContent(source, atLeast?.bytes.low));
  }

  finish(): LayerContents {
    return { entries: [...this.entries.values()], groups: this.groups, hidden: this.hidden, unknown: this.missing };
  }
}

/** What may not be written at all. */
function possibly({ bytes, tar, transfer, files }: ContentSize): ContentSize {
  return { bytes: { ...bytes, low: 0 }, tar: { ...tar, low: 0 }, transfer: { ...transfer, low: 0 }, files };
}
