import { createHash } from "node:crypto";
import { pipeline, Readable, type Transform } from "node:stream";
import * as zlib from "node:zlib";
import { ImageError } from "./image-failure.ts";
import type { ImageLimits } from "./image-limits.ts";

/** A layer while it is read: first all of `tar`, then `sums`. */
export interface UnpackedLayer {
  readonly compression: "none" | "gzip" | "zstd" | "other";
  /** The uncompressed tar. Undefined when this node cannot unpack it. Throws `ImageError` for a bomb. */
  readonly tar: AsyncIterable<Buffer> | undefined;
  /** Of the bytes as they are stored, and of the tar. Digests have their algorithm. */
  sums(): { readonly stored: Sum; readonly tar: Sum };
}

export interface Sum {
  readonly bytes: number;
  readonly digest: string;
}

/** Goes by the first bytes, since media types differ from tool to tool. `file`: how the layer is called in failures. */
export async function unpackLayer(source: AsyncIterable<Buffer>, file: string, limits: ImageLimits): Promise<UnpackedLayer> {
  const stored = meter(source);
  const head = await startOf(stored.chunks);
  const compression = compressionOf(head);
  const bytes = chain(head, stored.chunks);
  const unpacked = unpack(bytes, compression);
  if (unpacked === undefined) {
    for await (const _ of bytes);
    return { compression, tar: undefined, sums: () => ({ stored: stored.sum(), tar: { bytes: 0, digest: "" } }) };
  }
  const tar = meter(unpacked, (count) => {
    if (count > limits.unpackedBytes && count > stored.bytes() * limits.unpackedRatio)
      throw new ImageError({ kind: "bomb", file, bytes: count });
  });
  return { compression, tar: tar.chunks, sums: () => ({ stored: stored.sum(), tar: tar.sum() }) };
}

function unpack(bytes: AsyncIterable<Buffer>, compression: UnpackedLayer["compression"]): AsyncIterable<Buffer> | undefined {
  if (compression === "none") return bytes;
  const unpacker = unpackerOf(compression);
  // Errors of any part reach whoever reads the last. A transform without an encoding gives buffers; its type does not say so.
  return unpacker && (pipeline(Readable.from(bytes), unpacker, () => undefined) as AsyncIterable<Buffer>);
}

function unpackerOf(compression: UnpackedLayer["compression"]): Transform | undefined {
  if (compression === "gzip") return zlib.createGunzip({ chunkSize: 256 * 1024 });
  if (compression !== "zstd") return undefined;
  // Node has it from 22.15 on.
  const { createZstdDecompress } = zlib as { readonly createZstdDecompress?: () => Transform };
  return createZstdDecompress?.();
}

function compressionOf(head: Buffer): UnpackedLayer["compression"] {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  if (head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528) return "zstd";
  const magic = head.toString("latin1", 0, 6);
  return magic.startsWith("BZh") || magic.startsWith("\xfd7zXZ") ? "other" : "none";
}

async function startOf(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < 6) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* chain(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}

/** Counts and hashes what goes through. */
function meter(
  source: AsyncIterable<Buffer>,
  check: (bytes: number) => void = () => undefined,
): { readonly chunks: AsyncGenerator<Buffer>; bytes(): number; sum(): Sum } {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* pass(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      bytes += chunk.length;
      check(bytes);
      hash.update(chunk);
      yield chunk;
    }
  }
  return { chunks: pass(), bytes: () => bytes, sum: () => ({ bytes, digest: `sha256:${hash.digest("hex")}` }) };
}
