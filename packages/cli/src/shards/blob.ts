import type { AnyRule, Language } from "@plimsoll/core";
import type { BaselineEntry } from "@plimsoll/core/config";
import type { Tally } from "../file-report.ts";
import type { Note } from "../note.ts";
import type { BlobChange, BlobFile } from "../reporters/blob.ts";
import type { RunSettings } from "../run-settings.ts";
import type { Shard } from "./shard.ts";

/**
 * A blob is lines of JSON, compressed by gzip: a header, a record for each file in the order of the run, and an end with the checksum of all
 * lines before it. What is cut off has no end.
 */
export interface BlobHeader {
  readonly kind: "plimsoll-blob";
  /** Of plimsoll: records of another version are not read, since they mean what its rules say. */
  readonly version: string;
  /** Undefined for a run that was given its own list of files. */
  readonly shard: Shard | undefined;
  /** Of the settings that decide what is found. */
  readonly settings: string;
  /** Of all files that the run saw, those of other shards too, in their order. */
  readonly seen: { readonly count: number; readonly digest: string };
  readonly language: Language;
  readonly fix: RunSettings["fix"];
  readonly diff: boolean;
  readonly shellcheck: string | undefined;
  /** What went wrong before the first file, and was told. */
  readonly notes: readonly Note[];
  /** Paths that gave no file, which was told. */
  readonly without: readonly string[];
  readonly baseline: { readonly writes: boolean; readonly goneFiles: readonly Note[] } | undefined;
  /** Rules of plugins, as far as reports tell of them: `merge` loads nobody's code. */
  readonly rules: readonly BlobRule[];
}

export type BlobRule = Pick<AnyRule, "id" | "since" | "severity" | "category" | "sources" | "text" | "examples"> & {
  /** What its first example holds. */
  readonly sample: { readonly message: string; readonly params: Readonly<Record<string, string | number>> } | undefined;
};

/** What became of one file. */
export interface BlobRecord {
  readonly kind: "file";
  /** Place of the file among all that the run saw; 0-based. */
  readonly at: number;
  readonly path: string;
  /** Undefined for a file that could not be read, and where a diff shows nothing. */
  readonly report?: BlobFile | undefined;
  readonly change?: BlobChange | undefined;
  readonly notes?: readonly Note[];
  /** Without what is zero. */
  readonly tally: Partial<Tally>;
  readonly failing?: true;
  readonly broken?: true;
  readonly baseline?: BlobBaseline | undefined;
}

export interface BlobBaseline {
  /** Path of the baseline, from the folder of the run. */
  readonly file: string;
  /** The Dockerfile's path in it. */
  readonly path: string;
  /** Number of entries that it has for the file. */
  readonly entries: number;
  /** Undefined for a file that could not be read. */
  readonly found?: { readonly known: readonly string[]; readonly entries: readonly BaselineEntry[] } | undefined;
}

export interface BlobEnd {
  readonly kind: "end";
  /** Number of records. */
  readonly files: number;
  /** SHA-256 of all lines before, each with its line end, in hex. */
  readonly checksum: string;
}
