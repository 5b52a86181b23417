import type { BaseImage, ImageSource } from "@plimsoll/core/base-images";
import { formatPlatform, parsePlatform } from "@plimsoll/core/plan";
import { findCredentials } from "./credentials-find.ts";
import { errorCode } from "./error-code.ts";
import type { FullHttpClient } from "./http-client.ts";
import { insecureHosts } from "./http-hosts.ts";
import { ImageError, type ImageFailure, type ImageNotice } from "./image-failure.ts";
import type { LayerBlob } from "./image-layers.ts";
import { imageLimits } from "./image-limits.ts";
import { openFoundImage } from "./image-read.ts";
import { registryLayer } from "./registry-blob.ts";
import { openRegistryCache } from "./registry-cache.ts";
import type { RegistryFailed, RegistryFailure } from "./registry-failure.ts";
import { measureLayers } from "./registry-layers.ts";
import { readReference, type RegistryReference } from "./registry-reference.ts";
import { fetchManifest, resolveImage, type ResolvedImage } from "./registry-resolve.ts";
import { openSession, type RegistrySession } from "./registry-session.ts";
import { userCacheFolder } from "./user-cache-folder.ts";

export interface RegistryOptions {
  readonly http: FullHttpClient;
  /** The platform of the build, `linux/arm64`; `linux/amd64` when undefined. */
  readonly platform?: string | undefined;
  /** Says where credentials and the cache are. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether its layers are read too, all of them: then it is known what is installed. */
  readonly whole?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface RegistryImage {
  readonly kind: "image";
  readonly image: BaseImage;
  readonly notices: readonly ImageNotice[];
}

/**
 * What a registry says of an image: its config, its history, and each layer's bytes, packed and as a tar. Reads manifests, the
 * config and four bytes of each layer, and what was read within the last hour (by digest: ever) from the user's cache. With
 * `whole` it reads everything and leaves the cache alone. Never throws.
 */
export async function readRegistryImage(name: string, options: RegistryOptions): Promise<RegistryImage | RegistryFailed> {
  const reference = readReference(name);
  if (reference === undefined) return failed({ kind: "bad-reference", name });
  const session = openSession(reference, {
    http: options.http,
    insecure: insecureHosts(options.environment),
    credentials: () => findCredentials(reference.host, reference.repository, options.environment),
  });
  const platform = formatPlatform(parsePlatform(options.platform ?? "linux/amd64", linux) ?? linux);
  const wanted = { reference, session, platform };
  return options.whole === true ? readWhole(wanted) : readBrief(wanted, options);
}

const linux = { os: "linux", architecture: "amd64", variant: "" };

interface Wanted {
  readonly reference: RegistryReference;
  readonly session: RegistrySession;
  readonly platform: string;
}

async function readBrief(
  { reference, session, platform }: Wanted,
  { environment, now = Date.now }: RegistryOptions,
): Promise<RegistryImage | RegistryFailed> {
  const cache = openRegistryCache(userCacheFolder("images", environment), now);
  const kept = reference.digest === undefined ? cache.digestOf(reference.name) : undefined;
  const knownDigest = reference.digest ?? kept?.digest;
  const known = knownDigest === undefined ? undefined : cache.imageOf(knownDigest, platform);
  if (known !== undefined) return withSource(known, sourceOf(reference, kept?.date));
  const top = await fetchManifest(session, reference, reference);
  if (top.kind === "failure") return top;
  if (reference.digest === undefined) cache.keepDigest(reference.name, top.digest);
  const same = cache.imageOf(top.digest, platform);
  if (same !== undefined) return withSource(same, sourceOf(reference));
  const found = await resolveImage(session, reference, platform, top);
  if (found.kind === "failure") return found;
  const { layers, isFinal } = await measureLayers(found.layers, found.diffIds, session);
  const image = { ...found.image, layers };
  if (isFinal) cache.keepImage(top.digest, platform, image);
  return withSource(image, sourceOf(reference));
}

function withSource(image: BaseImage, source: ImageSource): RegistryImage {
  return { kind: "image", image: { ...image, source }, notices: [] };
}

function sourceOf({ name }: RegistryReference, date?: string): ImageSource {
  return { kind: "registry", name, date };
}

async function readWhole({ reference, session, platform }: Wanted): Promise<RegistryImage | RegistryFailed> {
  const top = await fetchManifest(session, reference, reference);
  if (top.kind === "failure") return top;
  const found = await resolveImage(session, reference, platform, top);
  return found.kind === "failure" ? found : readAllLayers(reference, session, found);
}

async function readAllLayers(
  reference: RegistryReference,
  session: RegistrySession,
  { image, config, layers, diffIds }: ResolvedImage,
): Promise<RegistryImage | RegistryFailed> {
  let broken: RegistryFailure | undefined;
  const note = (failure: RegistryFailure): void => {
    broken ??= failure;
  };
  const blobs = layers.map((layer, index): LayerBlob => registryLayer(layer, diffIds[index], session, note));
  try {
    return await openFoundImage({ digest: image.digest, config, layers: blobs }, sourceOf(reference), imageLimits);
  } catch (error) {
    // What broke off is said in the registry's words, not in those of what could not be unpacked then.
    if (broken !== undefined) return failed(broken);
    const failure: ImageFailure = error instanceof ImageError ? error.failure : { kind: "unreadable", reason: errorCode(error) };
    return failed({ kind: "layers", name: reference.name, failure });
  }
}

function failed(failure: RegistryFailure): RegistryFailed {
  return { kind: "failure", failure };
}
