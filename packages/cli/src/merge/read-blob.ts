import { createHash } from "node:crypto";
import { errorCode } from "@plimsoll/host";
import type { BlobEnd, BlobHeader, BlobRecord } from "../shards/blob.ts";
import { version } from "../version.ts";
import { blobLines } from "./blob-lines.ts";

/** A blob that was read to its end and is whole. */
export interface WholeBlob {
  readonly kind: "blob";
  readonly path: string;
  readonly header: BlobHeader;
  readonly end: BlobEnd;
}

/** One that is not. `shard`: which it would have been, as far as its beginning says. */
export interface BrokenBlob {
  readonly kind: "broken";
  readonly path: string;
  readonly why: "unreadable" | "not-a-blob" | "cut-off" | "damaged" | "other-version";
  /** The system's word, or the other version. */
  readonly detail: string;
  readonly shard: BlobHeader["shard"];
}

/** Sees every record of a blob, with the line that it is. */
export type LookAtRecord = (record: BlobRecord, line: string) => void;

/** Reads a blob once to its end, keeping nothing but its first line and its last. `lookFor` says who looks at its records. */
export async function readBlob(
  path: string,
  lookFor: (header: BlobHeader) => LookAtRecord | undefined,
): Promise<WholeBlob | BrokenBlob> {
  let look: LookAtRecord | undefined;
  let header: BlobHeader | undefined;
  const broken = (why: BrokenBlob["why"], detail = ""): BrokenBlob => {
    return { kind: "broken", path, why, detail, shard: header?.shard };
  };
  const hash = createHash("sha256");
  let records = 0;
  let last: string | undefined;
  try {
    for await (const line of blobLines(path)) {
      if (header === undefined) {
        header = headerOf(line);
        if (header === undefined) return broken("not-a-blob");
        if (header.version !== version) return broken("other-version", header.version);
        look = lookFor(header);
      }
      if (last !== undefined) hash.update(`${last}\n`);
      if (last !== undefined && records++ > 0) look?.(recordOf(last), last);
      last = line;
    }
  } catch (error) {
    return header === undefined || error instanceof SyntaxError ? broken(...reasonFor(error)) : broken("cut-off");
  }
  const end = last === undefined ? undefined : endOf(last);
  if (header === undefined) return broken("not-a-blob");
  if (end === undefined) return broken("cut-off");
  const isWhole = end.checksum === hash.digest("hex") && end.files === records - 1;
  return isWhole ? { kind: "blob", path, header, end } : broken("damaged");
}

/** The records of a blob that is known to be whole. */
export async function* blobRecords(path: string): AsyncGenerator<BlobRecord> {
  let isHeader = true;
  let last: string | undefined;
  for await (const line of blobLines(path)) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    if (last !== undefined) yield recordOf(last);
    last = line;
  }
}

/** The checksum of all lines holds for their shape too: nobody but plimsoll of this version makes one that is right by accident. */
function recordOf(line: string): BlobRecord {
  return JSON.parse(line) as BlobRecord;
}

function headerOf(line: string): BlobHeader | undefined {
  const data = parsed(line);
  if (data === undefined || data["kind"] !== "plimsoll-blob" || typeof data["version"] !== "string") return undefined;
  // What a blob of this version holds follows from its version, which is looked at next.
  return data as unknown as BlobHeader;
}

function endOf(line: string): BlobEnd | undefined {
  const data = parsed(line);
  const { kind, files, checksum } = data ?? {};
  return kind === "end" && typeof files === "number" && typeof checksum === "string" ? { kind, files, checksum } : undefined;
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(line);
    return typeof data === "object" && data !== null ? { ...data } : undefined;
  } catch {
    return undefined;
  }
}

/** What reading throws before the first line: the system's word, or one of zlib. */
function reasonFor(error: unknown): readonly [why: BrokenBlob["why"], detail: string] {
  if (error instanceof SyntaxError) return ["damaged", ""];
  const code = errorCode(error);
  if (code === "Z_BUF_ERROR") return ["cut-off", ""];
  return code.startsWith("Z_") ? ["not-a-blob", ""] : ["unreadable", code];
}
