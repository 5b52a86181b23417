import { type ImageDocument, parseJson, readImageDocument } from "@plimsoll/core/base-images";

export type Manifest =
  | ImageDocument
  | { readonly kind: "old-format" }
  /** Not an image. */
  | { readonly kind: "other"; readonly mediaType: string }
  | { readonly kind: "malformed" };

/** The kinds of manifests that are understood, for `Accept`. */
export const manifestTypes: readonly string[] = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
];

/**
 * Reads a manifest of OCI or docker (schema 2). `contentType`: what the registry calls it, for documents that do not say it
 * themselves.
 */
export function readManifest(text: string, contentType: string | undefined): Manifest {
  const json = parseJson(text);
  if (json.kind === "bad" || typeof json.value !== "object" || json.value === null) return { kind: "malformed" };
  // Each field is looked at.
  const { schemaVersion, mediaType } = json.value as { readonly schemaVersion?: unknown; readonly mediaType?: unknown };
  if (schemaVersion === 1) return { kind: "old-format" };
  const document = readImageDocument(text);
  if (document.kind === "bad") {
    const type = typeof mediaType === "string" ? mediaType : (contentType ?? "").split(";", 1)[0]!.trim();
    return type === "" || manifestTypes.includes(type) ? { kind: "malformed" } : { kind: "other", mediaType: type };
  }
  const isImage = document.kind === "index" || configTypes.has(document.config.mediaType);
  return isImage ? document : { kind: "other", mediaType: document.config.mediaType };
}

const configTypes = new Set(["application/vnd.oci.image.config.v1+json", "application/vnd.docker.container.image.v1+json"]);
