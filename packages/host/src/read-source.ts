import { isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from "node:fs";
import { errorCode } from "./error-code.ts";

/** The text of a Dockerfile as it stands on the disk, a byte order mark included. */
export interface SourceFile {
  readonly text: string;
  /** First line (1-based) that is not UTF-8; its wrong bytes are U+FFFD in `text`. Undefined when all is well. */
  readonly invalidLine: number | undefined;
}

/** Why there is no text to lint. `describeReadFailure` makes the words. */
export type ReadFailure =
  | { readonly kind: "missing" }
  | { readonly kind: "dangling-link" }
  | { readonly kind: "directory" }
  /** A pipe, a socket or a device: reading it could wait for ever. */
  | { readonly kind: "not-a-file" }
  /** The system's word, such as `EACCES`. */
  | { readonly kind: "unreadable"; readonly reason: string }
  /** `limit` in bytes. */
  | { readonly kind: "too-large"; readonly limit: number }
  /** Holds NUL bytes; `line` (1-based) is that of the first. */
  | { readonly kind: "binary"; readonly line: number }
  | { readonly kind: "utf-16" };

export type ReadSource =
  | { readonly kind: "source"; readonly source: SourceFile }
  | { readonly kind: "failure"; readonly failure: ReadFailure };

/** No Dockerfile is near this size (the largest of 5,000 real ones has 60 KB); what is, has been named by mistake. In bytes. */
export const sourceSizeLimit = 10 * 1024 * 1024;

/** Reads a Dockerfile. Never throws, never waits. Synchronous, since that is the quickest way to read one small file. */
export function readSource(path: string, limit = sourceSizeLimit): ReadSource {
  let file: number | undefined;
  try {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = fstatSync(file);
    const failure = refuse(path, found, limit);
    return failure === undefined ? decodeSource(readAll(file, limit + 1), limit) : failed(failure);
  } catch (error) {
    return failed(failureOf(path, error));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads all that comes on standard input. */
export async function readStandardInput(limit = sourceSizeLimit): Promise<ReadSource> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of process.stdin) {
      // A stream without an encoding gives buffers; the stream's type does not say so.
      chunks.push(chunk as Buffer);
      bytes += chunks.at(-1)!.length;
      if (bytes > limit) break;
    }
  } catch (error) {
    return failed({ kind: "unreadable", reason: errorCode(error) });
  }
  return decodeSource(Buffer.concat(chunks), limit);
}

/** The text that the bytes stand for, or why they are no text. */
export function decodeSource(bytes: Buffer, limit = sourceSizeLimit): ReadSource {
  if (bytes.length > limit) return failed({ kind: "too-large", limit });
  if (startsWithUtf16Mark(bytes)) return failed({ kind: "utf-16" });
  const zero = bytes.indexOf(0);
  if (zero !== -1) return failed({ kind: "binary", line: countLines(bytes, zero) });
  const text = bytes.toString("utf8");
  return { kind: "source", source: { text, invalidLine: isUtf8(bytes) ? undefined : firstInvalidLine(bytes) } };
}

function refuse(path: string, found: Stats, limit: number): ReadFailure | undefined {
  if (found.isDirectory()) return { kind: "directory" };
  if (!found.isFile()) return isOpenDescriptor(path) ? undefined : { kind: "not-a-file" };
  return found.size > limit ? { kind: "too-large", limit } : undefined;
}

/** What a shell gives for `<(command)`: a pipe whose writer is there already. */
export function isOpenDescriptor(path: string): boolean {
  return /^\/(?:dev\/stdin|(?:dev|proc\/self)\/fd\/\d+)$/.test(path);
}

/** At most `limit` bytes. Reads to the end and not to the size that was told: the file may grow, and those of /proc tell none. */
function readAll(file: number, limit: number): Buffer {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(Math.min(64 * 1024, limit - bytes));
    const read = readSome(file, chunk);
    if (read > 0) chunks.push(chunk.subarray(0, read));
    bytes += read;
    if (read === 0 || bytes >= limit) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  }
}

function readSome(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      // Only a pipe says so: its writer is there and has nothing yet.
      if (errorCode(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** A line break is one byte in UTF-8 and part of no other letter, so each line can be looked at by itself. */
function firstInvalidLine(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(10, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

function countLines(bytes: Buffer, until: number): number {
  let lines = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < until; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

/** What older editors and shells of Windows write. */
function startsWithUtf16Mark(bytes: Buffer): boolean {
  return bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
}

function failureOf(path: string, error: unknown): ReadFailure {
  const reason = errorCode(error);
  if (reason === "EISDIR") return { kind: "directory" };
  // A socket cannot even be opened.
  if (reason === "ENXIO") return { kind: "not-a-file" };
  if (reason !== "ENOENT" && reason !== "ENOTDIR") return { kind: "unreadable", reason };
  return { kind: isLink(path) ? "dangling-link" : "missing" };
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function failed(failure: ReadFailure): ReadSource {
  return { kind: "failure", failure };
}
