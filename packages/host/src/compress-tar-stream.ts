import { closeSync, constants, openSync, readSync } from "node:fs";
import type { TarEntry } from "./compress-tar-entries.ts";
import { blockBytes, padding, tarHeader } from "./compress-tar-header.ts";

/** The bytes of a member of an archive; undefined when they are not at hand. */
export type MemberContents = (archive: string, member: string) => Uint8Array | undefined;

/** A tar of which any part can be made. */
export interface TarStream {
  /** In bytes, what cannot be read included. */
  readonly length: number;
  /**
   * Gives the tar from one place to another in pieces, each valid until the next; what cannot be read is left out. Gives its
   * bytes at the end.
   */
  read(from: number, to: number, take: (piece: Uint8Array) => void): number;
}

/** `times`: of each entry, in seconds since 1970. */
export function tarStream(entries: readonly TarEntry[], times: Float64Array, contents: MemberContents): TarStream {
  const starts = new Float64Array(entries.length + 1);
  let length = 0;
  for (const [index, entry] of entries.entries()) {
    starts[index] = length;
    length += headerLength(entry) + entry.bytes + padding(entry.bytes);
  }
  starts[entries.length] = length;
  const read: TarStream["read"] = (from, to, take) => {
    let missing = 0;
    for (let index = indexAt(starts, from); index < entries.length && starts[index]! < to; index++) {
      const entry = entries[index]!;
      const header = tarHeader({ ...entry, mtime: times[index]! });
      const start = starts[index]!;
      giveCut(header, start, from, to, take);
      const contentStart = start + header.length;
      const [first, last] = [Math.max(from, contentStart), Math.min(to, contentStart + entry.bytes)];
      if (first < last) missing += last - first - giveContent(entry, contents, first - contentStart, last - contentStart, take);
      giveCut(zeros.subarray(0, padding(entry.bytes)), contentStart + entry.bytes, from, to, take);
    }
    // Two blocks of zeros end it.
    giveCut(zeros, length, from, to, take);
    return missing;
  };
  return { length: length + zeros.length, read };
}

const zeros = new Uint8Array(2 * blockBytes);
const pieceBytes = 64 * 1024;

/** A header's length does not depend on its time, save for one thousands of years from now. */
function headerLength(entry: TarEntry): number {
  return entry.name.length <= 100 && !/[^\0-\x7f]/.test(entry.name) && entry.linkName === ""
    ? blockBytes
    : tarHeader({ ...entry, mtime: 0 }).length;
}

/** The last entry that begins at or before a place. */
function indexAt(starts: Float64Array, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function giveCut(bytes: Uint8Array, start: number, from: number, to: number, take: (piece: Uint8Array) => void): void {
  const [first, last] = [Math.max(0, from - start), Math.min(bytes.length, to - start)];
  if (first < last) take(bytes.subarray(first, last));
}

/** Gives a part of the content; gives how much of it there was. */
function giveContent(
  { source }: TarEntry,
  contents: MemberContents,
  from: number,
  to: number,
  take: (piece: Uint8Array) => void,
): number {
  switch (source?.kind) {
    case undefined:
      return 0;
    case "text":
      return giveBytes(Buffer.from(source.text), from, to, take);
    case "member": {
      const bytes = contents(source.archive, source.member);
      return bytes === undefined ? 0 : giveBytes(bytes, from, to, take);
    }
    case "file":
      return giveFile(source.path, from, to, take);
  }
}

function giveBytes(bytes: Uint8Array, from: number, to: number, take: (piece: Uint8Array) => void): number {
  const part = bytes.subarray(from, to);
  if (part.length > 0) take(part);
  return part.length;
}

/** A link or a pipe that took the file's place is neither followed nor waited for. Windows has no such flags. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
let piece: Buffer | undefined;

function giveFile(path: string, from: number, to: number, take: (piece: Uint8Array) => void): number {
  piece ??= Buffer.allocUnsafeSlow(pieceBytes);
  let file: number | undefined;
  let at = from;
  try {
    file = openSync(path, openFlags);
    while (at < to) {
      const count = readSync(file, piece, 0, Math.min(piece.length, to - at), at);
      if (count === 0) break;
      take(piece.subarray(0, count));
      at += count;
    }
  } catch {
    // It is gone, or has become something else: what was read of it counts.
  } finally {
    if (file !== undefined) closeSync(file);
  }
  return at - from;
}
