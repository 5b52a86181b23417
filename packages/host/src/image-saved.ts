import { readSavedImages } from "@plimsoll/core/base-images";
import { badDocument } from "./image-document.ts";
import { ImageError } from "./image-failure.ts";
import { documentText, type ImageFiles, readDocument } from "./image-files.ts";
import { type FoundImage, isSameName, type WantedImage } from "./image-layout.ts";
import type { ImageLimits } from "./image-limits.ts";

/** Whether the text of `manifest.json` is that of a `docker save` archive, and not that of one image. */
export function isSavedManifest(text: string): boolean {
  return text.trimStart().startsWith("[");
}

/**
 * The image of what `docker save` wrote before it wrote OCI layouts, and of what other tools write in that form. Throws
 * `ImageError`.
 */
export async function findSaved(files: ImageFiles, { name, isSure }: WantedImage, limits: ImageLimits): Promise<FoundImage> {
  const file = "manifest.json";
  const saved = readSavedImages(documentText(await readDocument(files, file, limits.documentBytes)));
  if (saved.kind === "bad") throw badDocument(saved, file);
  const { images } = saved;
  const named = name === undefined ? [] : images.filter(({ tags }) => tags.some((tag) => isSameName(tag, name)));
  const [chosen] = named.length > 0 ? named : images;
  if (chosen === undefined || (named.length === 0 && (isSure || images.length > 1))) {
    throw new ImageError({ kind: "several-images", wanted: name, names: images.flatMap(({ tags }) => tags) });
  }
  const config = documentText(await readDocument(files, chosen.config, limits.documentBytes));
  const layers = chosen.layers.map((layer) => ({
    name: layer,
    // Docker names its blobs by their digests, and other tools need not.
    digest: /^blobs\/sha256\/([0-9a-f]{64})$/.test(layer) ? `sha256:${layer.slice("blobs/sha256/".length)}` : undefined,
    diffId: undefined,
    size: files.size(layer),
    open() {
      if (files.size(layer) === undefined) throw new ImageError({ kind: "missing-blob", file: layer });
      return files.open(layer);
    },
  }));
  return { digest: undefined, config, layers };
}
