import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { constants as zlib, gunzipSync } from "node:zlib";
import { errorCode } from "./error-code.ts";

/** What ADD makes of a local file. */
export interface ArchiveKind {
  readonly compression: "none" | "gzip" | "bzip2" | "xz" | "zstd";
  /**
   * Whether ADD unpacks it, which it does when a tar archive begins with its (decompressed) bytes. What is packed with anything but gzip is not
   * decompressed here: then the name decides between `likely` and `unlikely`.
   */
  readonly unpacks: "yes" | "no" | "likely" | "unlikely";
}

/**
 * Looks at the first bytes of a file, as BuildKit does; its name does not matter to either. Gives the system's word, such as `EACCES`, when it cannot be
 * read, and `no` for what is no regular file. Sources: solver/llbsolver/file/unpack.go, and github.com/moby/go-archive/compression.
 */
export function archiveKind(path: string): ArchiveKind | { readonly failure: string } {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (!fstatSync(file).isFile()) return { compression: "none", unpacks: "no" };
    const head = Buffer.alloc(headBytes);
    let length = 0;
    for (let count = -1; count !== 0 && length < headBytes; length += count) {
      count = readSync(file, head, length, headBytes - length, null);
    }
    return kindOf(head.subarray(0, length), path);
  } catch (error) {
    return { failure: errorCode(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Enough to unpack the first block of an archive from. */
const headBytes = 16 * 1024;
const blockBytes = 512;

function kindOf(head: Buffer, path: string): ArchiveKind {
  const compression = compressionOf(head);
  if (compression === "none") return { compression, unpacks: isTarHeader(head) ? "yes" : "no" };
  if (compression === "gzip") return { compression, unpacks: isTarHeader(gunzipStart(head)) ? "yes" : "no" };
  return { compression, unpacks: /\.(?:tar|tar\.[^./\\]+|t[bx]z2?|tzst|tzs)$/i.test(path) ? "likely" : "unlikely" };
}

function compressionOf(head: Buffer): ArchiveKind["compression"] {
  const starts = (...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x42, 0x5a, 0x68)) return "bzip2";
  if (starts(0x1f, 0x8b, 0x08)) return "gzip";
  if (starts(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00)) return "xz";
  // A frame that decoders skip may come first.
  const isSkippable = head.length >= 8 && (head.readUInt32LE(0) & 0xfffffff0) >>> 0 === 0x184d2a50;
  return starts(0x28, 0xb5, 0x2f, 0xfd) || isSkippable ? "zstd" : "none";
}

function gunzipStart(head: Buffer): Buffer {
  try {
    // The file goes on behind what was read, and that is no mistake.
    return gunzipSync(head, { finishFlush: zlib.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Whether Go's archive/tar takes the first block for an entry: its checksum is right. An archive without entries is none to ADD. */
function isTarHeader(bytes: Buffer): boolean {
  if (bytes.length < blockBytes) return false;
  const block = bytes.subarray(0, blockBytes);
  if (block.every((byte) => byte === 0)) return false;
  const field = block
    .toString("latin1", 148, 156)
    .replace(/^[ \0]+|[ \0]+$/g, "")
    .replace(/\0.*/s, "");
  if (!/^[0-7]*$/.test(field)) return false;
  const expected = field === "" ? 0 : Number.parseInt(field, 8);
  let unsigned = 0;
  let signed = 0;
  for (let at = 0; at < blockBytes; at++) {
    const byte = at >= 148 && at < 156 ? 0x20 : block[at]!;
    unsigned += byte;
    signed += byte > 127 ? byte - 256 : byte;
  }
  return expected === unsigned || expected === signed;
}
