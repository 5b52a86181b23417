import type { LayerEntry } from "./layer-entry.ts";
import type { StageContents } from "./stage-contents.ts";

/** A second name of a file as a file of its own, which a hard link becomes when a later layer changes or copies it. */
export function unlinked(contents: StageContents, entry: LayerEntry): LayerEntry {
  if (entry.type !== "hardlink") return entry;
  const target = contents.at(entry.linkTarget ?? "")?.entry;
  const { bytes, content } = target?.type === "file" ? target : { bytes: 0, content: undefined };
  return { ...entry, type: "file", linkTarget: undefined, bytes, content };
}
