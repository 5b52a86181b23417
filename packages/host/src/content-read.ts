import { createHash, type Hash } from "node:crypto";
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { type FileStamp, isSameStamp, stampOf } from "./context-stamps.ts";
import { errorCode } from "./error-code.ts";

/** Git's names of its hashes. */
export type ContentFormat = "sha1" | "sha256";

export type HashedFile =
  /** `stamp` is undefined for what is no regular file, whose bytes a stamp says nothing of. */
  | { readonly kind: "hashed"; readonly digest: string; readonly stamp: FileStamp | undefined }
  | { readonly kind: "changed"; readonly reason?: undefined }
  /** The system's word, such as `EACCES`. */
  | { readonly kind: "failed"; readonly reason: string };

/** Up to this size a file is read at once, which is much quicker than in turns; larger ones are read in pieces of this size. In bytes. */
export const smallFileBytes = 1024 * 1024;

/** One more than the largest small file, so that one that has grown shows. */
let smallBuffer: Buffer | undefined;

/** Hashes a small file in this thread. `bytes` is the size that it was listed with, `listed` its stamp then, where that is known. */
export function hashSmallFile(path: string, bytes: number, listed: FileStamp | undefined, format: ContentFormat): HashedFile {
  smallBuffer ??= Buffer.allocUnsafeSlow(smallFileBytes + 1);
  let file: number | undefined;
  try {
    file = openSync(path, openFlags);
    const before = listed ?? stampOf(fstatSync(file));
    let length = 0;
    while (length <= bytes) {
      const count = readSync(file, smallBuffer, length, bytes + 1 - length, null);
      if (count === 0) break;
      length += count;
    }
    if (length !== bytes || !isUntouched(fstatSync(file), before, bytes)) return { kind: "changed" };
    const digest = startBlob(bytes, format).update(smallBuffer.subarray(0, length)).digest("hex");
    return { kind: "hashed", digest, stamp: before };
  } catch (error) {
    return afterError(error, path, bytes, format);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The same for a file of any size, in pieces, while other files are read too. */
export async function hashLargeFile(
  path: string,
  bytes: number,
  listed: FileStamp | undefined,
  format: ContentFormat,
): Promise<HashedFile> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, openFlags);
    const before = listed ?? stampOf(await file.stat());
    const buffer = Buffer.allocUnsafeSlow(smallFileBytes);
    const hash = startBlob(bytes, format);
    let length = 0;
    // One that grows as it is read would have no end.
    while (length <= bytes) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      length += bytesRead;
    }
    if (length !== bytes || !isUntouched(await file.stat(), before, bytes)) return { kind: "changed" };
    return { kind: "hashed", digest: hash.digest("hex"), stamp: before };
  } catch (error) {
    return afterError(error, path, bytes, format);
  } finally {
    await file?.close();
  }
}

/** The stamp of a regular file; undefined for anything else, and for what cannot be asked. */
export function stampNow(path: string): FileStamp | undefined {
  try {
    const stats = lstatSync(path);
    return stats.isFile() ? stampOf(stats) : undefined;
  } catch {
    return undefined;
  }
}

/** A link or a pipe that took the file's place is neither followed nor waited for. Windows has no such flags. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** How git begins what it hashes for a file. */
function startBlob(bytes: number, format: ContentFormat): Hash {
  return createHash(format).update(`blob ${bytes}\0`);
}

function isUntouched(stats: Stats, before: FileStamp, bytes: number): boolean {
  return stats.isFile() && stats.size === bytes && isSameStamp(stampOf(stats), before);
}

function afterError(error: unknown, path: string, bytes: number, format: ContentFormat): HashedFile {
  const reason = errorCode(error);
  // A link or a directory has come in its place.
  if (reason === "ELOOP" || reason === "EMLINK" || reason === "EISDIR") return { kind: "changed" };
  // Nobody can open a socket, and BuildKit's client sends it as an empty file.
  if (reason === "ENXIO" && bytes === 0 && isSocket(path))
    return { kind: "hashed", digest: startBlob(0, format).digest("hex"), stamp: undefined };
  return { kind: "failed", reason };
}

function isSocket(path: string): boolean {
  try {
    return lstatSync(path).isSocket();
  } catch {
    return false;
  }
}
