import {
  type BaseImage,
  chooseManifest,
  type ImageDescriptor,
  imageDescriptors,
  platformText,
  readImageFile,
} from "@plimsoll/core/base-images";
import { digestOf, hasDigest } from "./registry-blob.ts";
import type { RegistryFailed, RegistryFailure } from "./registry-failure.ts";
import { type Manifest, manifestTypes, readManifest } from "./registry-manifest.ts";
import type { RegistryReference } from "./registry-reference.ts";
import type { RegistrySession } from "./registry-session.ts";

export interface FetchedManifest {
  readonly kind: "fetched";
  readonly digest: string;
  readonly manifest: Manifest;
}

/** An image's config, and the layers that its manifest names for it. */
export interface ResolvedImage {
  readonly kind: "resolved";
  /** Without layers. */
  readonly image: BaseImage;
  /** Text of its config. */
  readonly config: string;
  readonly layers: readonly ImageDescriptor[];
  readonly diffIds: readonly string[];
}

/** Registries refuse to take larger ones (distribution-spec). */
const maxManifest = 4 * 2 ** 20;
const maxConfig = 8 * 2 ** 20;

/** Gets a manifest or an index, checked by its digest. `version`: a tag or a digest. */
export async function fetchManifest(
  session: RegistrySession,
  { name }: RegistryReference,
  { digest, version }: { readonly digest: string | undefined; readonly version: string },
): Promise<FetchedManifest | RegistryFailed> {
  const answer = await session.get({ path: `manifests/${version}`, accept: manifestTypes, maxBytes: maxManifest });
  if (answer.kind === "failure") return answer;
  // What a registry says that it sends is checked too: then a proxy that changes it is noticed.
  const said = answer.headers.get("docker-content-digest");
  const expected = digest ?? (said?.startsWith("sha256:") === true ? said : undefined);
  if (expected !== undefined && !hasDigest(answer.body, expected))
    return failed({ kind: "wrong-digest", name, digest: expected });
  const manifest = readManifest(answer.body.toString("utf8"), answer.headers.get("content-type"));
  return { kind: "fetched", digest: expected ?? digestOf(answer.body), manifest };
}

/** Indexes may name indexes; real ones do not go deeper. */
const maxDepth = 3;

/** Follows indexes to the image for the platform, and gets its config. */
export async function resolveImage(
  session: RegistrySession,
  reference: RegistryReference,
  platform: string,
  start: FetchedManifest,
): Promise<ResolvedImage | RegistryFailed> {
  const { name, server: host } = reference;
  let { manifest, digest } = start;
  for (let depth = 0; manifest.kind === "index"; depth++) {
    const images = imageDescriptors(manifest.manifests);
    // One that does not say its platform is the last choice.
    const chosen = chooseManifest(images, platform) ?? images.find((image) => image.platform === undefined);
    if (chosen === undefined) {
      const platforms = [...new Set(images.flatMap((image) => platformText(image) ?? []))];
      return failed({ kind: "other-platform", name, wanted: platform, platforms });
    }
    if (depth === maxDepth) return failed({ kind: "malformed", host, what: "manifest" });
    const next = await fetchManifest(session, reference, { digest: chosen.digest, version: chosen.digest });
    if (next.kind === "failure") return next;
    ({ manifest, digest } = next);
  }
  switch (manifest.kind) {
    case "manifest":
      return readConfig(session, reference, digest, manifest);
    case "old-format":
      return failed({ kind: "old-format", name });
    case "other":
      return failed({ kind: "no-image", name, mediaType: manifest.mediaType });
    case "malformed":
      return failed({ kind: "malformed", host, what: "manifest" });
  }
}

async function readConfig(
  session: RegistrySession,
  { name, server: host }: RegistryReference,
  digest: string,
  { config, layers }: Manifest & { readonly kind: "manifest" },
): Promise<ResolvedImage | RegistryFailed> {
  if (config.size > maxConfig) return failed({ kind: "http", failure: { kind: "too-large", host, maxBytes: maxConfig } });
  const answer = await session.get({ path: `blobs/${config.digest}`, maxBytes: config.size });
  if (answer.kind === "failure") return answer;
  if (!hasDigest(answer.body, config.digest)) return failed({ kind: "wrong-digest", name, digest: config.digest });
  const text = answer.body.toString("utf8");
  const described = readImageFile(text);
  const tars = described?.layers ?? [];
  if (described === undefined || tars.length !== layers.length) return failed({ kind: "malformed", host, what: "config" });
  const { layers: _, ...image } = described;
  const diffIds = tars.flatMap(({ diffId }) => diffId ?? []);
  return { kind: "resolved", image: { ...image, digest }, config: text, layers, diffIds };
}

function failed(failure: RegistryFailure): RegistryFailed {
  return { kind: "failure", failure };
}
