import type { ContentGroup } from "../layers/content-group.ts";
import type { ContentSize } from "../layers/content-size.ts";
import type { LayerEntry } from "../layers/layer-entry.ts";
import { exactSize, rangeSize } from "../layers/size.ts";
import { entryTarBytes } from "../layers/tar-bytes.ts";

/** A file that may not be written: it counts from nothing. */
export function possibleFile(entry: LayerEntry): ContentGroup {
  const source = "a file that may not be written";
  const tar = entryTarBytes(entry);
  const size = {
    bytes: rangeSize(0, entry.bytes, entry.bytes, "heuristic", source),
    tar: rangeSize(0, tar, tar, "heuristic", source),
    transfer: rangeSize(0, entry.bytes / 3, entry.bytes + 512, "heuristic", source),
    files: 1,
  };
  return { role: "files", by: "shell", name: "", path: entry.path, size };
}

/** What may not be written at all. */
export function possibly({ bytes, tar, transfer, files }: ContentSize): ContentSize {
  return { bytes: { ...bytes, low: 0 }, tar: { ...tar, low: 0 }, transfer: { ...transfer, low: 0 }, files };
}

/** Files that may be deleted again by the step that made them. */
export function possiblyDeleted(bytes: number, tar: number): ContentSize {
  const source = "files that may be deleted again";
  return {
    bytes: rangeSize(0, 0, bytes, "heuristic", source),
    tar: rangeSize(0, 0, tar, "heuristic", source),
    transfer: rangeSize(0, 0, bytes + 512, "heuristic", source),
    files: undefined,
  };
}

/** Bytes of files are as they are; a few headers more or less, `most` bytes of them, stand in the tar. */
export function unsureOf(source: string, most: number): ContentSize {
  return {
    bytes: exactSize(0, source),
    tar: rangeSize(0, 0, most, "heuristic", source),
    transfer: rangeSize(0, 0, most / 8, "heuristic", source),
    files: 0,
  };
}
