import type { CommandEstimator, LayerDraft } from "../commands/estimator.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import type { ContentSize } from "../layers/content-size.ts";
import type { EntryOwner, LayerEntry } from "../layers/layer-entry.ts";
import { isSameOwner, ownerOf } from "../layers/owners.ts";
import { unlinked } from "../layers/unlinked.ts";
import type { Size } from "../layers/size.ts";
import type { PlacedGroup } from "../layers/stage-contents.ts";
import type { PlacedEntry } from "../layers/file-tree.ts";
import { possibleFile } from "../commands/possible-sizes.ts";
import { changedMode } from "./file-mode.ts";
import { pathsOf, readArguments } from "./read-arguments.ts";

/** chown, chgrp and chmod: what they change is stored again, whole; what is that way already is not. */
export const changeAttributes: CommandEstimator = {
  programs: ["chown", "chgrp", "chmod"],
  estimate(command, layer) {
    const { name } = command;
    // A mode may look like an option: `chmod -x file`.
    const [mode] = command.args.filter((arg) => arg !== undefined && /^-[rwxXst]+$/.test(arg));
    const { flags, operands } = readArguments(command, "from");
    if (flags.has("reference")) return false;
    const asOption =
      name === "chmod" &&
      mode !== undefined &&
      operands.every(({ text }) => text === undefined || changedMode(text, 0, false) === undefined);
    const given = asOption ? mode : operands[0]?.text;
    const { paths, open } = pathsOf(asOption ? operands : operands.slice(1), layer);
    if (given === undefined && name === "chmod") return false;
    const change = attributeChange(name, given ?? (name === "chmod" ? "" : "?"));
    if (open) layer.unknown("files whose names are not known");
    const recursive = flags.has("R") || flags.has("recursive");
    for (const path of paths) changePath(layer, path, recursive, flags.has("h"), change);
    return true;
  },
};

/** What chown, chgrp or chmod makes of a file. */
export interface AttributeChange {
  readonly how: "owner" | "mode";
  /** The entry as it is then; itself when nothing changes, undefined when nobody knows. */
  entry(entry: LayerEntry): LayerEntry | undefined;
  group(placed: PlacedGroup): { readonly group: ContentGroup; readonly owner: EntryOwner | undefined } | undefined;
}

/** `program`: chown, chgrp or chmod; `text`: owner, group or mode. */
export function attributeChange(program: string, text: string): AttributeChange {
  return program === "chmod" ? modeChange(text) : ownerChange(program === "chgrp" ? `:${text}` : text);
}

/** Changes one file, directory or link; not `sure`: perhaps. */
export function changeEntry(layer: LayerDraft, { entry, step, same }: PlacedEntry, change: AttributeChange, sure = true): void {
  // In a layer below the two names are one file; what changes it makes two.
  const single = step === layer.step ? entry : unlinked(layer.contents, entry);
  const changed = change.entry(single);
  if (changed === single) return;
  if (sure) layer.put(changed ?? { ...single, mode: undefined }, change.how, same);
  else if (step !== layer.step && entry.type === "file") layer.add(possibleFile(entry));
  else layer.unsureHeaders("what may be changed");
}

function ownerChange(spec: string): AttributeChange {
  return {
    how: "owner",
    entry(entry) {
      const owner = ownerOf(spec, entry.owner);
      return isSameOwner(owner, entry.owner) ? entry : { ...entry, owner };
    },
    group({ group, owner: before }) {
      const owner = ownerOf(spec, before);
      return isSameOwner(owner, before) ? undefined : { group, owner };
    },
  };
}

function modeChange(text: string): AttributeChange {
  // Such modes are what files have mostly.
  const usual = /^[-+=ugoarwX,]*$/.test(text) && !/-[ug]*r/.test(text);
  return {
    how: "mode",
    entry(entry) {
      if (entry.type === "symlink") return entry;
      const mode = changedMode(text, entry.mode, entry.type === "directory");
      return mode === entry.mode ? (mode === undefined ? undefined : entry) : { ...entry, mode };
    },
    group({ group, owner }) {
      return { group: group.size.files === 1 && !usual ? group : { ...group, size: maybe(group.size, usual) }, owner };
    },
  };
}

function changePath(layer: LayerDraft, given: string, recursive: boolean, link: boolean, change: AttributeChange): void {
  const { contents } = layer;
  const path = link ? contents.real(given) : contents.followed(given);
  if (layer.isMounted(path)) return;
  const there = contents.at(path);
  const groups = contents.groupsWithin(path).filter(({ group }) => recursive || (group.path === path && group.size.files === 1));
  const entries = recursive ? contents.within(path) : there === undefined ? [] : [there];
  for (const placed of entries) changeEntry(layer, placed, change);
  for (const placed of groups) {
    const after = change.group(placed);
    if (after !== undefined) layer.rewrite(placed, change.how, after.group, after.owner);
  }
  if (entries.length + groups.length > 0 && !recursive) return;
  const doubt = contents.doubtAbout(path);
  if (doubt !== undefined && doubt.step !== layer.step) layer.unknown(doubt.source, undefined, path);
  else if (doubt === undefined && contents.kindAt(path) === undefined && groups.length === 0)
    layer.unknown(`what lies at ${path}`, undefined, path);
  else if (recursive && contents.mayHoldMore(path)) layer.unknown("files of the base image", undefined, path);
  else if (there === undefined && entries.length === 0 && contents.kindAt(path) === "directory")
    layer.unsureHeaders("a directory");
}

function maybe({ bytes, tar, transfer, files }: ContentSize, unlikely: boolean): ContentSize {
  const from = (size: Size): Size => ({
    ...size,
    low: 0,
    likely: unlikely && size.likely !== null ? 0 : size.likely,
    basis: lessSure(size),
  });
  return { bytes: from(bytes), tar: from(tar), transfer: from(transfer), files };
}

function lessSure({ basis }: Size): Size["basis"] {
  return basis === "unknown" ? basis : "heuristic";
}
