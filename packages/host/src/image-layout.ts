import { type ImageDescriptor, imageDescriptors, parseImageReference, platformText } from "@plimsoll/core/base-images";
import {
  badDocument,
  type BlobNames,
  chooseImage,
  findManifest,
  layoutBlobs,
  parseDocument,
  readBlob,
} from "./image-document.ts";
import { ImageError } from "./image-failure.ts";
import { documentText, type ImageFiles, readDocument } from "./image-files.ts";
import type { ImageLimits } from "./image-limits.ts";
import type { LayerBlob } from "./image-layers.ts";

/** An image that was found, before its layers are read. */
export interface FoundImage {
  /** Of its manifest. */
  readonly digest: string | undefined;
  /** Text of its config. */
  readonly config: string;
  readonly layers: readonly LayerBlob[];
}

/** What is looked for where several images lie. */
export interface WantedImage {
  /** As `linux/amd64`. */
  readonly platform: string;
  /** A tag or a whole reference; `isSure`: asked for by the user, so that nothing else will do. */
  readonly name: string | undefined;
  readonly isSure: boolean;
}

/** The image of an OCI layout (image-spec image-layout.md). Throws `ImageError`. */
export async function findInLayout(files: ImageFiles, wanted: WantedImage, limits: ImageLimits): Promise<FoundImage> {
  const index = parseDocument(documentText(await readDocument(files, "index.json", limits.documentBytes)), "index.json");
  if (index.kind === "manifest") throw badDocument({ kind: "bad", field: "manifests", detail: "expected a list" }, "index.json");
  const named = chooseNamed(imageDescriptors(index.manifests), wanted);
  const chosen = named.length === 1 ? named[0]! : chooseImage(named, wanted.platform);
  return imageOf(files, chosen, wanted, { limits, names: layoutBlobs });
}

/** The image of a folder that `skopeo copy … dir:` made: a manifest, and its blobs beside it. Throws `ImageError`. */
export async function findInBlobFolder(files: ImageFiles, limits: ImageLimits): Promise<FoundImage> {
  const file = "manifest.json";
  const manifest = parseDocument(documentText(await readDocument(files, file, limits.documentBytes)), file);
  if (manifest.kind === "index")
    throw badDocument({ kind: "bad", field: "config", detail: "expected a manifest, found an index" }, file);
  const names: BlobNames = (digest) => digest.replace(/^[^:]*:/, "");
  const config = await readBlob(files, manifest.config.digest, { limits, names });
  return { digest: undefined, config, layers: manifest.layers.map((layer) => blobOf(files, layer, names)) };
}

async function imageOf(
  files: ImageFiles,
  descriptor: ImageDescriptor,
  { platform }: WantedImage,
  how: { readonly limits: ImageLimits; readonly names: BlobNames },
): Promise<FoundImage> {
  const manifest = await findManifest(files, descriptor, platform, how);
  const config = await readBlob(files, manifest.config.digest, how);
  const layers = manifest.layers.map((layer) => blobOf(files, layer, how.names));
  return { digest: manifest.digest, config, layers };
}

function blobOf(files: ImageFiles, { digest, size, mediaType }: ImageDescriptor, names: BlobNames): LayerBlob {
  const name = names(digest);
  return {
    name,
    digest,
    diffId: undefined,
    size,
    open() {
      const found = files.size(name);
      // Layers that may not be passed on are got from where their makers keep them.
      if (found === undefined && /foreign|nondistributable/.test(mediaType)) return undefined;
      if (found === undefined) throw new ImageError({ kind: "missing-blob", file: name });
      if (found < size) throw new ImageError({ kind: "truncated", file: name });
      if (found !== size) throw new ImageError({ kind: "wrong-digest", file: name, digest });
      return files.open(name);
    },
  };
}

/**
 * Those that bear the wanted name; all of them where nothing depends on names. Throws `ImageError` when it stays open which is
 * meant.
 */
function chooseNamed(manifests: readonly ImageDescriptor[], { name, isSure }: WantedImage): readonly ImageDescriptor[] {
  const named = name === undefined ? [] : manifests.filter((manifest) => namesOf(manifest).some((own) => isSameName(own, name)));
  if (named.length > 0) return named;
  const names = [...new Set(manifests.flatMap(namesOf))];
  const isPlatformsOnly = new Set(manifests.map((manifest) => namesOf(manifest)[0])).size <= 1 && hasPlatforms(manifests);
  if (manifests.length === 0 || isSure || (manifests.length > 1 && !isPlatformsOnly)) {
    throw new ImageError({ kind: "several-images", wanted: name, names });
  }
  return manifests;
}

/** One image, for several platforms. */
function hasPlatforms(manifests: readonly ImageDescriptor[]): boolean {
  const platforms = manifests.map(platformText);
  return !platforms.includes(undefined) && new Set(platforms).size === platforms.length;
}

function namesOf({ annotations }: ImageDescriptor): readonly string[] {
  const names = [annotations?.["io.containerd.image.name"], annotations?.["org.opencontainers.image.ref.name"]];
  return names.filter((name) => name !== undefined);
}

/** A layout may have the tag alone, or the whole name. */
export function isSameName(own: string, wanted: string): boolean {
  if (own === wanted) return true;
  const one = parseImageReference(own);
  const other = parseImageReference(wanted);
  if (other === undefined) return false;
  if (own === (other.tag ?? (other.digest === undefined ? "latest" : undefined))) return true;
  return one?.familiar === other.familiar && (one.tag ?? "latest") === (other.tag ?? "latest") && one.digest === other.digest;
}
