import { createHash } from "node:crypto";
import type { ImageDescriptor } from "@plimsoll/core/base-images";
import { HttpStopped } from "./http-client.ts";
import type { LayerBlob } from "./image-layers.ts";
import type { RegistryFailure } from "./registry-failure.ts";
import type { RegistrySession } from "./registry-session.ts";

/**
 * A layer that is read from a registry as it comes, and never more of it than the manifest says. Where it breaks off, `note`
 * hears why and the reader an error. That it has its digest is for the reader to check.
 */
export function registryLayer(
  { digest, mediaType, size }: ImageDescriptor,
  diffId: string | undefined,
  session: RegistrySession,
  note: (failure: RegistryFailure) => void,
): LayerBlob {
  return {
    name: digest,
    digest,
    diffId,
    size,
    // Layers that may not be passed on are got from where their makers keep them.
    open: () => (/foreign|nondistributable/.test(mediaType) ? undefined : chunksOf(`blobs/${digest}`, size, session, note)),
  };
}

async function* chunksOf(
  path: string,
  size: number,
  session: RegistrySession,
  note: (failure: RegistryFailure) => void,
): AsyncGenerator<Buffer> {
  const stream = await session.stream({ path, maxBytes: size });
  if (stream.kind === "failure") {
    note(stream.failure);
    throw new Error(stream.failure.kind);
  }
  try {
    for await (const chunk of stream.body) yield chunk as Buffer; // a stream of bytes gives nothing else
  } catch (error) {
    if (error instanceof HttpStopped) note({ kind: "http", failure: error.failure });
    throw error;
  } finally {
    stream.body.destroy();
  }
}

/** Whether bytes are those that a digest names. */
export function hasDigest(bytes: Buffer, digest: string): boolean {
  const algorithm = digest.split(":", 1)[0]!;
  return (algorithm === "sha256" || algorithm === "sha512") && digestOf(bytes, algorithm) === digest;
}

export function digestOf(bytes: Buffer, algorithm: "sha256" | "sha512" = "sha256"): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest("hex")}`;
}
