import { createHash } from "node:crypto";
import { endianness } from "node:os";
import { stampLength } from "./context-stamps.ts";

/** What is known of the files of one context. The arrays go along with `paths`. */
export interface CachedContents {
  /** Absolute path of the context. */
  readonly root: string;
  readonly paths: readonly string[];
  /** `stampLength` numbers for each. */
  readonly stamps: Float64Array;
  /** `digestBytes` bytes for each. */
  readonly digests: Buffer;
  readonly digestBytes: number;
}

/**
 * One file: a head of 32 bytes, the stamps, the digests, the root and the paths (with NUL between them), and at the end the SHA-1 of all before it. Numbers
 * are as this machine has them, since no other one reads them.
 */
export function encodeContents({ root, paths, stamps, digests, digestBytes }: CachedContents): Buffer {
  const rootText = Buffer.from(root);
  const pathText = Buffer.from(paths.join("\0"));
  const head = Buffer.alloc(headBytes);
  head.write(magic, "latin1");
  head.writeUInt32LE(digestBytes, 16);
  head.writeUInt32LE(paths.length, 20);
  head.writeUInt32LE(rootText.length, 24);
  head.writeUInt32LE(pathText.length, 28);
  const body = [head, bytesOf(stamps), digests, rootText, pathText];
  const whole = Buffer.concat([...body, Buffer.alloc(checksumBytes)]);
  checksum(whole.subarray(0, -checksumBytes)).copy(whole, whole.length - checksumBytes);
  return whole;
}

/** Undefined for anything that `encodeContents` has not written, or not to its end. */
export function decodeContents(file: Buffer): CachedContents | undefined {
  if (file.length < headBytes + checksumBytes || file.toString("latin1", 0, magic.length) !== magic) return undefined;
  const [digestBytes, count, rootLength, pathLength] = [16, 20, 24, 28].map((at) => file.readUInt32LE(at)) as [
    // One number for each place.
    number,
    number,
    number,
    number,
  ];
  const stampBytes = count * stampLength * 8;
  const digestsAt = headBytes + stampBytes;
  const rootAt = digestsAt + count * digestBytes;
  const pathsAt = rootAt + rootLength;
  const end = pathsAt + pathLength;
  if (end + checksumBytes !== file.length || !checksum(file.subarray(0, end)).equals(file.subarray(end))) return undefined;
  const paths = count === 0 ? [] : file.toString("utf8", pathsAt, end).split("\0");
  if (paths.length !== count) return undefined;
  // Copied, because the numbers have to begin at a multiple of eight in memory.
  const stamps = new Float64Array(Uint8Array.from(file.subarray(headBytes, digestsAt)).buffer);
  return { root: file.toString("utf8", rootAt, pathsAt), paths, stamps, digests: file.subarray(digestsAt, rootAt), digestBytes };
}

/** Another one for each version of the format, and for machines that turn numbers around. */
const magic = `plimsoll 1 ${endianness()}`;
const headBytes = 32;
const checksumBytes = 20;

function checksum(bytes: Uint8Array): Buffer {
  return createHash("sha1").update(bytes).digest();
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
