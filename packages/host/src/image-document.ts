import { createHash } from "node:crypto";
import {
  type BadDocument,
  chooseManifest,
  type ImageDescriptor,
  imageDescriptors,
  type ImageDocument,
  platformText,
  readImageDocument,
} from "@plimsoll/core/base-images";
import { ImageError } from "./image-failure.ts";
import { documentText, type ImageFiles, readDocument } from "./image-files.ts";
import type { ImageLimits } from "./image-limits.ts";

/** An image's manifest, found by its digest. */
export interface FoundManifest {
  readonly digest: string;
  readonly config: ImageDescriptor;
  readonly layers: readonly ImageDescriptor[];
}

/** Where a folder or an archive keeps what has that digest. */
export type BlobNames = (digest: string) => string;

/** The name of a blob in an OCI layout. Letters that a digest cannot have were refused before. */
export const layoutBlobs: BlobNames = (digest) => `blobs/${digest.replace(":", "/")}`;

/** Follows indexes down to the manifest for the platform. Throws `ImageError`. */
export async function findManifest(
  files: ImageFiles,
  start: ImageDescriptor,
  platform: string,
  { limits, names }: { readonly limits: ImageLimits; readonly names: BlobNames },
): Promise<FoundManifest> {
  let descriptor = start;
  // An index may name an index; more than a few of them is nothing that anybody makes.
  for (let depth = 0; depth < 8; depth++) {
    const file = names(descriptor.digest);
    const document = parseDocument(await readBlob(files, descriptor.digest, { limits, names }), file);
    if (document.kind === "manifest") return { digest: descriptor.digest, config: document.config, layers: document.layers };
    descriptor = chooseImage(imageDescriptors(document.manifests), platform);
  }
  throw new ImageError({ kind: "too-many", file: names(start.digest), limit: 8 });
}

/** Throws `ImageError` when none of them is for the platform. One alone that does not say what it is for is taken. */
export function chooseImage(manifests: readonly ImageDescriptor[], platform: string): ImageDescriptor {
  const chosen = chooseManifest(manifests, platform);
  if (chosen !== undefined) return chosen;
  const [only] = manifests;
  if (only !== undefined && manifests.length === 1 && only.platform === undefined) return only;
  const platforms = [...new Set(manifests.flatMap((manifest) => platformText(manifest) ?? []))];
  throw new ImageError({ kind: "other-platform", wanted: platform, platforms });
}

/** A small blob, checked. Throws `ImageError`. */
export async function readBlob(
  files: ImageFiles,
  digest: string,
  { limits, names }: { readonly limits: ImageLimits; readonly names: BlobNames },
): Promise<string> {
  const file = names(digest);
  const bytes = await readDocument(files, file, limits.documentBytes);
  const isSame = !digest.startsWith("sha256:") || digest === `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  if (!isSame) throw new ImageError({ kind: "wrong-digest", file, digest });
  return documentText(bytes);
}

/** Throws `ImageError`. */
export function parseDocument(text: string, file: string): ImageDocument {
  const document = readImageDocument(text);
  if (document.kind === "bad") throw badDocument(document, file);
  return document;
}

export function badDocument({ field, detail }: BadDocument, file: string): ImageError {
  return new ImageError(field === undefined ? { kind: "bad-json", file } : { kind: "bad-field", file, field, detail });
}
