import type { BaseImage } from "../analysis.ts";
import type { ContextEntry, ContextListing } from "../context/context-listing.ts";
import { configOfContext } from "../stages/base-image.ts";
import { contextSource } from "../stages/named-context.ts";
import type { BuildOptions, StageBase } from "../stages/stage-graph.ts";
import { prepareContext } from "./prepare-context.ts";

/**
 * Files that a named context puts in the place of an image or of a stage, told as an image of one layer: without a config and
 * without a history. Undefined for everything else.
 */
export function contextBase(options: BuildOptions, base: StageBase, listing: ContextListing | undefined): BaseImage | undefined {
  const config = configOfContext(options, base);
  if (config === undefined || base.kind !== "context") return undefined;
  const image = { platform: undefined, config, history: [] };
  const source = contextSource(options, base.name);
  if (source?.kind === "nothing") return { ...image, layers: [] };
  if (listing === undefined || source?.kind !== "folder") return image;
  return { ...image, layers: [layerOf(filesOfContext(listing))], source: { kind: "folder", name: source.text } };
}

/** All of a context that a build sees: without what its ignore file leaves out. */
export function filesOfContext(listing: ContextListing): readonly ContextEntry[] {
  const { matches } = prepareContext(listing).select({ source: "/", excludes: [], parents: false });
  return matches.flatMap(({ entries }) => entries);
}

/** A header for each entry, contents in blocks of 512 bytes, and two blocks at the end (POSIX ustar). */
function layerOf(entries: readonly ContextEntry[]): { readonly bytes: number; readonly tar: number; readonly files: number } {
  let [bytes, tar, files] = [0, 1024, 0];
  for (const entry of entries) {
    const content = entry.linkedTo === undefined ? entry.bytes : 0;
    bytes += content;
    tar += 512 + Math.ceil(content / 512) * 512;
    if (entry.type !== "directory") files++;
  }
  return { bytes, tar, files };
}
