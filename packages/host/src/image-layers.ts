import type { BaseLayer } from "@plimsoll/core/base-images";
import type { Header } from "tar-stream";
import { errorCode } from "./error-code.ts";
import { ImageError, type ImageNotice } from "./image-failure.ts";
import type { ImageLimits } from "./image-limits.ts";
import { ImageRoot } from "./image-root.ts";
import { readTar, type TarReader } from "./image-tar.ts";
import { unpackLayer } from "./image-unpack.ts";

/** A layer as an image names it. */
export interface LayerBlob {
  /** How failures call it. */
  readonly name: string;
  /** Of the bytes as they are stored, with the algorithm; undefined where nothing says it. */
  readonly digest: string | undefined;
  /** Of its uncompressed tar, as the config says. */
  readonly diffId: string | undefined;
  /** In bytes, as stored; undefined where nothing says it. */
  readonly size: number | undefined;
  /** Undefined when the layer is not there, as one that has to be got elsewhere. */
  open(): AsyncIterable<Buffer> | undefined;
}

export interface ReadLayers {
  readonly layers: readonly BaseLayer[];
  /** Undefined when a layer could not be looked into: then nobody knows what the image holds. */
  readonly root: ImageRoot | undefined;
  readonly notices: readonly ImageNotice[];
}

/**
 * Reads layers from the bottom up, each once and as it comes. What is said of them is checked: digests, sizes, and that entries
 * stay within the image. Throws `ImageError`.
 */
export async function readLayers(blobs: readonly LayerBlob[], limits: ImageLimits): Promise<ReadLayers> {
  if (blobs.length > limits.layers) throw new ImageError({ kind: "too-many", file: "layers", limit: limits.layers });
  const root = new ImageRoot(limits);
  const layers: BaseLayer[] = [];
  const packed = new Map<string, number>();
  let absent = 0;
  let entries = 0;
  for (const blob of blobs) {
    const source = blob.open();
    if (source === undefined) {
      absent++;
      layers.push({ digest: blob.digest, diffId: blob.diffId, transfer: blob.size });
      continue;
    }
    root.startLayer();
    const read = await readLayer(blob, source, root, { limits, entriesLeft: limits.entries - entries });
    entries += read.entries;
    if (read.packed !== undefined) packed.set(read.packed, (packed.get(read.packed) ?? 0) + 1);
    layers.push(read.layer);
  }
  const notices: ImageNotice[] = [...packed].map(([compression, count]) => ({
    kind: "packed-layers",
    compression,
    layers: count,
  }));
  if (absent > 0) notices.push({ kind: "absent-layers", layers: absent });
  return { layers, root: notices.length === 0 ? root : undefined, notices };
}

interface ReadLayer {
  readonly layer: BaseLayer;
  readonly entries: number;
  /** How it is packed, when that cannot be unpacked here. */
  readonly packed: string | undefined;
}

async function readLayer(
  blob: LayerBlob,
  source: AsyncIterable<Buffer>,
  root: ImageRoot,
  bounds: { readonly limits: ImageLimits; readonly entriesLeft: number },
): Promise<ReadLayer> {
  const counter = layerReader(blob.name, root, bounds.entriesLeft);
  try {
    const unpacked = await unpackLayer(source, blob.name, bounds.limits);
    if (unpacked.tar !== undefined) await readTar(unpacked.tar, counter.reader);
    const { stored, tar } = unpacked.sums();
    checkDigest(blob.name, blob.digest, stored.digest);
    const isPacked = unpacked.compression !== "none";
    const digest = isPacked ? (blob.digest ?? stored.digest) : undefined;
    // What is stored as a plain tar is pulled in a compressed form, of which nothing is known.
    const transfer = isPacked ? stored.bytes : undefined;
    const { bytes, files, entries } = counter;
    if (unpacked.tar === undefined) {
      return { layer: { digest, diffId: blob.diffId, transfer }, entries, packed: unpacked.compression };
    }
    checkDigest(blob.name, blob.diffId, tar.digest);
    return { layer: { digest, diffId: tar.digest, transfer, tar: tar.bytes, bytes, files }, entries, packed: undefined };
  } catch (error) {
    throw error instanceof ImageError ? error : new ImageError(failureOf(error, blob.name));
  }
}

/** `files` counts everything but directories and whiteouts. */
function layerReader(
  name: string,
  root: ImageRoot,
  most: number,
): { readonly reader: TarReader; readonly bytes: number; readonly files: number; readonly entries: number } {
  const count = { bytes: 0, files: 0, entries: 0 };
  return {
    get bytes() {
      return count.bytes;
    },
    get files() {
      return count.files;
    },
    get entries() {
      return count.entries;
    },
    reader: {
      entry(header) {
        if (++count.entries > most) throw new ImageError({ kind: "too-many", file: name, limit: most });
        const type = typeOf(header);
        const bytes = type === "file" ? header.size : 0;
        if (type !== "directory" && !/(?:^|\/)\.wh\.[^/]*$/.test(header.name)) count.files++;
        count.bytes += bytes;
        const hardLink = header.type === "link" ? root.bytes(header.linkname) : undefined;
        return root.add({ path: header.name, type, bytes: hardLink ?? bytes, target: header.linkname ?? "" }, name);
      },
      content(header, bytes) {
        if (bytes !== undefined) root.keep(header.name, bytes);
      },
    },
  };
}

function typeOf({ type }: Header): "file" | "directory" | "symlink" | "other" {
  switch (type) {
    case "file":
    case "contiguous-file":
      return "file";
    case "directory":
    case "symlink":
      return type;
    default:
      return "other";
  }
}

/** Only sha256 is checked: other algorithms are allowed, and not used. */
function checkDigest(file: string, said: string | undefined, found: string): void {
  if (said?.startsWith("sha256:") === true && said !== found) throw new ImageError({ kind: "wrong-digest", file, digest: said });
}

function failureOf(error: unknown, file: string): ImageError["failure"] {
  const code = errorCode(error);
  if (code === "Z_BUF_ERROR") return { kind: "truncated", file };
  if (/^E[A-Z]+$/.test(code)) return { kind: "unreadable", reason: code };
  const detail = error instanceof Error ? error.message : String(error);
  return /unexpected end/i.test(detail) ? { kind: "truncated", file } : { kind: "bad-layer", file, detail };
}
