import { createHash } from "node:crypto";
import type { Language } from "@plimsoll/core";
import type { Note } from "../note.ts";
import type { BlobHeader } from "../shards/blob.ts";
import { recordName } from "./merge-records.ts";
import { mergeText } from "./merge-text.ts";
import type { LookAtRecord, WholeBlob } from "./read-blob.ts";
import { createPackedDigests } from "./packed-digests.ts";

/** What is to be known of all records before the first is written. */
export interface RecordsLook {
  /** For one blob; undefined where nothing is to be known. */
  looker(blob: number, path: string, header: BlobHeader): LookAtRecord | undefined;
  /** Files that have two results, or none. */
  notes(blobs: readonly WholeBlob[], language: Language): readonly Note[];
  /** Records that an earlier blob has too, word for word. */
  readonly repeated: ReadonlySet<string>;
  /** The baselines of all files. */
  readonly baselineFiles: ReadonlySet<string>;
}

/** Paths that are named at most. */
const named = 5;

/** `list`: all files that must have a result. */
export function lookAtRecords(list: readonly string[] | undefined): RecordsLook {
  const seen = new Map<string, number>();
  const digests = createPackedDigests();
  const repeated = new Set<string>();
  const baselineFiles = new Set<string>();
  const doubled: { readonly path: string; readonly blob: string; readonly other: string }[] = [];
  return {
    repeated,
    baselineFiles,
    looker: (blob, blobPath, { shard, baseline: uses }) => {
      // Parts of one run are told apart by their numbers.
      if (shard !== undefined && list === undefined && uses?.writes !== true) return undefined;
      let number = 0;
      return ({ path, baseline }, line) => {
        const name = recordName(blob, number++);
        if (baseline !== undefined) baselineFiles.add(baseline.file);
        const digest = createHash("sha256")
          .update(line.replace(/"at":\d+,/, ""))
          .digest();
        const known = seen.get(path);
        if (known === undefined) seen.set(path, digests.add(digest, blobPath));
        else if (digests.has(known, digest)) repeated.add(name);
        else doubled.push({ path, blob: blobPath, other: digests.blobOf(known) });
      };
    },
    notes(blobs, language) {
      const text = mergeText[language];
      // The same part may be given twice.
      const clashes = blobs[0]?.header.shard === undefined ? doubled : [];
      const told = clashes
        .slice(0, named)
        .map(({ path, blob, other }) => ({ path: blob, line: undefined, ...text.doubledFile(path, other) }));
      const without = new Set(blobs.flatMap(({ header }) => header.without));
      const missing = (list ?? []).filter((path) => !seen.has(path) && !without.has(path));
      if (missing.length === 0) return told;
      const unanswered = text.unanswered(missing.slice(0, named), Math.max(0, missing.length - named));
      return [...told, { path: undefined, line: undefined, ...unanswered }];
    },
  };
}
