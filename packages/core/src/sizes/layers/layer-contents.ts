import type { ContentGroup } from "./content-group.ts";
import { addContents, type ContentSize } from "./content-size.ts";
import type { LayerEntry } from "./layer-entry.ts";
import type { HiddenContent, LayerSize } from "./layer-size.ts";
import { exactSize, unknownSize } from "./size.ts";
import { tarBytes } from "./tar-bytes.ts";

/** What a step has been found to write. */
export interface LayerContents {
  readonly entries: readonly LayerEntry[];
  readonly groups: readonly ContentGroup[];
  readonly hidden: readonly HiddenContent[];
  /** What is written besides, and nobody knows how much; at least this. */
  readonly unknown: readonly ContentSize[];
}

/** The size of a layer with these contents. What is compressed is not known of files: nothing is read here. */
export function sizeOfContents({ entries, groups, hidden, unknown }: LayerContents, source: string): LayerSize {
  let [files, bytes, readable] = [0, 0, true];
  for (const entry of entries) {
    if (entry.type !== "directory") files++;
    bytes += entry.bytes;
    readable &&= entry.bytes === 0 || entry.content !== undefined;
  }
  const single = groups.filter(({ size }) => size.files === 1).map(({ path }) => path);
  const listed: ContentSize = {
    bytes: exactSize(bytes, source),
    tar: exactSize(tarBytes(entries, single), source),
    transfer: entries.length === 0 ? exactSize(0, source) : unknownSize("not compressed here"),
    files,
  };
  const parts = [listed, ...groups.map(({ size }) => size), ...unknown];
  const size = parts.length === 1 ? listed : addContents(parts, sourceOf(groups, unknown) ?? source);
  const complete = readable && groups.length + unknown.length === 0;
  return { ...size, groups, entries, complete, hidden, repeated: 0, unpacks: false };
}

function sourceOf(groups: readonly ContentGroup[], unknown: readonly ContentSize[]): string | undefined {
  const unsure = unknown.find(({ bytes }) => bytes.basis === "unknown") ?? unknown[0];
  return unsure?.bytes.source ?? groups[0]?.size.bytes.source;
}
