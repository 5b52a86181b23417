import type { ContentGroup } from "../sizes/layers/content-group.ts";
import type { HiddenContent } from "../sizes/layers/layer-size.ts";
import type { LayerEntry } from "../sizes/layers/layer-entry.ts";
import { isSameOwner } from "../sizes/layers/owners.ts";
import type { Size } from "../sizes/layers/size.ts";
import { contentKey, ownLayers, type SizedBuild } from "./layer-parts.ts";

/** What a container sees of the layers that the Dockerfile makes, as far as it is known. */
export interface FinalState {
  /** By path, with the step that put it there last. */
  readonly entries: ReadonlyMap<string, LastEntry>;
  readonly groups: readonly LastGroup[];
  /** Groups that a later step wrote anew, so that both are in the image. */
  readonly overwritten: readonly LastGroup[];
}

export interface LastEntry {
  readonly entry: LayerEntry;
  readonly step: number;
}

export interface LastGroup {
  readonly group: ContentGroup;
  readonly step: number;
}

export function finalState(sized: SizedBuild): FinalState {
  const entries = new Map<string, LastEntry>();
  const gone = new Map<string, number>();
  const hidden = new Map<Size, HiddenContent["how"]>();
  const groups: LastGroup[] = [];
  for (const [step, layer] of ownLayers(sized)) {
    for (const entry of layer.entries) {
      if (entry.type === "whiteout") {
        entries.delete(entry.path);
        gone.set(entry.path, step);
      } else entries.set(entry.path, { entry, step });
    }
    for (const group of layer.groups) groups.push({ group, step });
    // A group that is hidden is named by the size that it was written with.
    for (const { bytes, how } of layer.hidden) hidden.set(bytes, how);
  }
  if (gone.size > 0) {
    for (const [path, { step }] of entries) if (isGone(path, step, gone)) entries.delete(path);
  }
  const howOf = ({ group }: LastGroup): HiddenContent["how"] | undefined => hidden.get(group.size.bytes);
  return {
    entries,
    groups: groups.filter((group) => howOf(group) === undefined),
    overwritten: groups.filter((group) => howOf(group) === "replaced"),
  };
}

/** Whether a directory above was deleted later. */
function isGone(path: string, step: number, gone: ReadonlyMap<string, number>): boolean {
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
    if ((gone.get(path.slice(0, slash)) ?? -1) > step) return true;
  }
  return false;
}

/** How far two images are the same. "directories": files are, and some directory has another owner or mode. */
export function compareStates(one: FinalState, other: FinalState): "same" | "directories" | "other" {
  let found: "same" | "directories" = "same";
  if (countFiles(one) !== countFiles(other)) return "other";
  for (const [path, { entry }] of one.entries) {
    const now = other.entries.get(path)?.entry;
    if (entry.type === "directory") {
      if (now !== undefined && !hasSameAttributes(entry, now)) found = "directories";
      else if (now === undefined && !isPlainDirectory(entry)) found = "directories";
      continue;
    }
    if (now === undefined || now.type !== entry.type || now.bytes !== entry.bytes || !hasSameAttributes(entry, now))
      return "other";
    if (contentKey(now) !== contentKey(entry)) return "other";
  }
  return sameGroups(one, other) ? found : "other";
}

function countFiles({ entries }: FinalState): number {
  let count = 0;
  for (const { entry } of entries.values()) if (entry.type !== "directory") count++;
  return count;
}

function hasSameAttributes(one: LayerEntry, other: LayerEntry): boolean {
  return one.mode === other.mode && isSameOwner(one.owner, other.owner);
}

function isPlainDirectory({ mode, owner }: LayerEntry): boolean {
  return mode === 0o755 && isSameOwner(owner, undefined);
}

/** Records and logs of package managers are written for each call, and are a little shorter where there are fewer. */
function sameGroups(one: FinalState, other: FinalState): boolean {
  const [first, second] = [namesOf(one), namesOf(other)];
  return first.size === second.size && [...first].every((name) => second.has(name));
}

function namesOf({ groups }: FinalState): ReadonlySet<string> {
  const kept = groups.filter(({ group }) => group.role !== "records" && group.role !== "logs");
  return new Set(kept.map(({ group: { role, by, name, path } }) => `${role}\0${by}\0${name}\0${path}`));
}
