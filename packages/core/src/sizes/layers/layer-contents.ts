import type { ContentGroup } from "./content-group.ts";
import { addContents, type ContentSize } from "./content-size.ts";
import type { LayerEntry } from "./layer-entry.ts";
import type { HiddenContent, LayerSize } from "./layer-size.ts";
import { exactSize, rangeSize, type Size, unknownSize } from "./size.ts";
import { tarBytes } from "./tar-bytes.ts";

/** What a step has been found to write. */
export interface LayerContents {
  readonly entries: readonly LayerEntry[];
  readonly groups: readonly ContentGroup[];
  readonly hidden: readonly HiddenContent[];
  /** What is written besides, and nobody knows how much; at least this. */
  readonly unknown: readonly ContentSize[];
  /** What is deleted of the base image, if it is there: each has a mark then. */
  readonly marks?: readonly string[] | undefined;
}

/** The size of a layer with these contents. What is compressed is not known of files: nothing is read here. */
export function sizeOfContents(contents: LayerContents, source: string): LayerSize {
  const { entries, groups, hidden, marks = [] } = contents;
  let [files, bytes, readable] = [0, 0, true];
  for (const entry of entries) {
    if (entry.type !== "directory") files++;
    bytes += entry.bytes;
    readable &&= entry.bytes === 0 || entry.content !== undefined;
  }
  const single = groups.filter(({ size }) => size.files === 1).map(({ path }) => path);
  const tar = tarBytes(entries, single);
  const unknown = marks.length === 0 ? contents.unknown : [...contents.unknown, sizeOfMarks(entries, single, marks, tar)];
  // All of a layer can be compressed for real; of a part of one nobody would see the result.
  const isMixed = groups.length + unknown.length > 0;
  const listed: ContentSize = {
    bytes: exactSize(bytes, source),
    tar: exactSize(tar, source),
    transfer:
      entries.length === 0
        ? exactSize(0, source)
        : isMixed
          ? aboutCompressed(entries.length, bytes)
          : unknownSize("not compressed here"),
    files,
  };
  const parts = [listed, ...groups.map(({ size }) => size), ...unknown];
  const size = parts.length === 1 ? listed : addContents(parts, sourceOf(groups, unknown) ?? source);
  const complete = readable && groups.length + unknown.length === 0;
  const unlisted = unknown.length === 0 ? undefined : addContents(unknown, source).transfer;
  return { ...size, groups, entries, complete, unlisted, hidden, repeated: 0, unpacks: false };
}

/** Each is a header, as are the directories above it. */
function sizeOfMarks(
  entries: readonly LayerEntry[],
  single: readonly string[],
  marks: readonly string[],
  tar: number,
): ContentSize {
  const more = tarBytes(entries, [...single, ...marks]) - tar + 512 * marks.length;
  const headers = more / 512;
  const source = "marks for files of the base image that are deleted";
  return {
    bytes: exactSize(0, source),
    tar: rangeSize(0, more, more, "heuristic", source),
    transfer: rangeSize(0, (entries.length === 0 ? 60 : 0) + headers * 25, 120 + headers * 60, "heuristic", source),
    files: 0,
  };
}

/** What nobody knows is named first, since it is why the number is not known; else what weighs most. */
function sourceOf(groups: readonly ContentGroup[], unknown: readonly ContentSize[]): string | undefined {
  const unsure = unknown.find(({ bytes }) => bytes.basis === "unknown");
  if (unsure !== undefined) return unsure.bytes.source;
  let heaviest: Size | undefined;
  for (const { bytes } of [...groups.map(({ size }) => size), ...unknown]) {
    if (heaviest === undefined || (bytes.likely ?? 0) > (heaviest.likely ?? 0)) heaviest = bytes;
  }
  return heaviest?.source;
}

/** Headers compress to some dozens of bytes; contents, mostly text, to a third. */
function aboutCompressed(entries: number, bytes: number): Size {
  return rangeSize(
    entries * 20 + bytes * 0.05,
    entries * 60 + bytes * 0.33,
    entries * 200 + bytes,
    "heuristic",
    "files that are not compressed here",
  );
}
