import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { ArchiveKind } from "./archive-kind.ts";

/**
 * The tar in an archive, piece by piece. Throws the system's error, and when it is read also that of the bytes. Whoever leaves off
 * early closes the file with it.
 */
export async function unpackedTar(path: string, compression: ArchiveKind["compression"]): Promise<AsyncIterable<Uint8Array>> {
  // A name that became a pipe meanwhile must not make anybody wait.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const packed = file.createReadStream({ highWaterMark: pieceBytes });
  switch (compression) {
    case "none":
      return packed;
    case "gzip":
      // Errors of both reach whoever reads.
      return pipeline(packed, createGunzip({ chunkSize: pieceBytes }), () => undefined);
    case "zstd":
      return unpackZstd(packed);
    case "xz":
      return unpackXz(packed);
    case "bzip2":
      return unpackInMemory(packed);
  }
}

const pieceBytes = 256 * 1024;

async function* unpackZstd(packed: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import("fzstd");
  let ready: Uint8Array[] = [];
  // What it gives may be a view of what it goes on to write to.
  const unpacker = new Decompress((piece) => ready.push(piece.slice()));
  for await (const piece of packed) {
    // A little at a time: of zeros a piece may become thousands of times larger.
    for (let at = 0; at < piece.length; at += 4096) {
      unpacker.push(piece.subarray(at, at + 4096));
      yield* ready;
      ready = [];
    }
  }
  unpacker.push(new Uint8Array(0), true);
  yield* ready;
}

/** What is larger is not read into memory. In bytes. */
const maxPackedBytes = 256 * 2 ** 20;

async function* unpackInMemory(packed: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of packed) {
    bytes += piece.length;
    if (bytes > maxPackedBytes) throw new Error("too large");
    pieces.push(piece);
  }
  const { unpackBzip2 } = await import("./archive-bzip2.ts");
  yield* unpackBzip2(Buffer.concat(pieces));
}

async function* unpackXz(packed: Readable): AsyncGenerator<Uint8Array> {
  // A CommonJS package, which node gives only as `default`.
  const { default: xz } = await import("xz-decompress");
  // Node's type of web streams and that of the package are the same thing declared twice.
  const source = Readable.toWeb(packed) as ConstructorParameters<typeof xz.XzReadableStream>[0];
  const reader = new xz.XzReadableStream(source).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    packed.destroy();
    await reader.cancel().catch(() => undefined);
  }
}
