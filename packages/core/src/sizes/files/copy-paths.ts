import type { LayerDraft } from "../commands/estimator.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import type { LayerEntry } from "../layers/layer-entry.ts";
import type { PlacedEntry } from "../layers/file-tree.ts";
import { isWithin } from "../layers/is-within.ts";
import { mostListedFiles } from "../layers/listed-files.ts";
import { unlinked } from "../layers/unlinked.ts";
import { textGroup } from "./write-printed.ts";

/** How files come to their new place. */
export interface CopyPathsOptions {
  /** Whether directories are copied with all that is in them; else they are left out. */
  readonly recursive: boolean;
  /** Whether owner, mode and time stay. */
  readonly keep: boolean;
  /** Whether a link that is named is followed. */
  readonly follow: boolean;
  /** What is copied is taken away. */
  readonly move: boolean;
}

/**
 * Copies or moves what lies at one path to another one, which is the new name itself. What is not known of it is said to be
 * unknown. `inside`: only what is in the directory goes, into one that may be there.
 */
export function copyPath(layer: LayerDraft, from: string, to: string, options: CopyPathsOptions, inside = false): void {
  const { contents } = layer;
  const mounted = layer.isMounted(from);
  const source = mounted ? from : options.follow ? contents.followed(from) : contents.real(from);
  if (layer.isMounted(to) && !options.move) return;
  const entries = layer.look(source);
  const root = entries[0]?.entry.path === source ? entries[0] : undefined;
  const groups = mounted ? [] : contents.groupsWithin(source);
  const known =
    entries.length + groups.length > 0 || (!mounted && contents.kindAt(source) === "directory" && !contents.mayHoldMore(source));
  // The command fails, which something behind it may put up with.
  if (!known && !mounted && contents.isAbsent(source)) return;
  if (!known) {
    const zone = source.startsWith("/usr/share/zoneinfo/");
    // Of the tz database: a zone has 114 bytes to 3.6 kB.
    if (zone) return layer.add(textGroup(to, 100, 600, 4_000, "a time zone of the base image"));
    return layer.unknown(`what lies at ${source}`, undefined, to);
  }
  const isFile = groups.some(({ group }) => group.path === source && group.size.files === 1);
  if (!isFile && (root === undefined || root.entry.type === "directory")) {
    if (!options.recursive && !options.move) return;
    noteDoubts(layer, source, to);
  }
  if (entries.length > mostListedFiles) {
    if (options.move) layer.remove(source, false, "moved");
    return layer.unknown("more files than are listed", undefined, to);
  }
  const ends = { source, to, keep: options.keep || options.move };
  const copies = entries.flatMap((placed) => (inside && placed.entry.path === source ? [] : [relinked(layer, placed, ends)]));
  const copied = groups.map(({ group }): ContentGroup => ({ ...group, path: moved(group.path, source, to) }));
  if (options.move) layer.remove(source, false, "moved");
  if (root === undefined && entries.length + groups.length > 0 && !groups.some(({ group }) => group.path === source)) {
    layer.put({ path: to, type: "directory", bytes: 0, mode: 0o755, owner: layer.owner });
  }
  for (const placed of copies) copyEntry(layer, placed, moved(placed.entry.path, source, to), options);
  for (const group of copied) layer.add(group);
}

function copyEntry(layer: LayerDraft, { entry, same }: PlacedEntry, path: string, { keep, move }: CopyPathsOptions): void {
  const owner = keep || move ? entry.owner : layer.owner;
  const mode = keep || move || entry.mode === undefined ? entry.mode : entry.mode & ~0o7022;
  const before = keep || move ? undefined : layer.contents.at(path)?.entry;
  const { type } = entry;
  // An old file that is written over keeps what it is.
  const kept: LayerEntry =
    before?.type === "file" && type === "file"
      ? { ...entry, type, path, mode: before.mode, owner: before.owner }
      : { ...entry, type, path, mode, owner };
  layer.put(kept, "replaced", keep || move ? same : undefined);
}

/** A second name of a file stays one only where both names go to the new place, and cp is told to keep it. */
function relinked(
  layer: LayerDraft,
  placed: PlacedEntry,
  { source, to, keep }: { readonly source: string; readonly to: string; readonly keep: boolean },
): PlacedEntry {
  const { entry } = placed;
  if (entry.type !== "hardlink") return placed;
  const target = entry.linkTarget ?? "";
  if (keep && isWithin(target, source)) return { ...placed, entry: { ...entry, linkTarget: moved(target, source, to) } };
  return { ...placed, entry: unlinked(layer.contents, entry) };
}

/** What may be in a directory besides all that is known of it. */
function noteDoubts(layer: LayerDraft, source: string, to: string): void {
  const { contents } = layer;
  if (layer.isMounted(source)) return;
  const doubt = contents.doubtAbout(source)?.source ?? (contents.mayHoldMore(source) ? "files of the base image" : undefined);
  if (doubt !== undefined) layer.unknown(doubt, undefined, to);
}

function moved(path: string, from: string, to: string): string {
  return path === from ? to : `${to === "/" ? "" : to}${path.slice(from === "/" ? 0 : from.length)}`;
}
