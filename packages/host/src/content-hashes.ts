import { availableParallelism } from "node:os";
import { join, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { ContextEntry } from "@plimsoll/core";
import { openContentCache } from "./content-cache.ts";
import { type ContentFormat, type HashedFile, hashLargeFile, hashSmallFile, smallFileBytes, stampNow } from "./content-read.ts";
import { copyStamps, stampWhenListed } from "./context-stamps.ts";

export interface HashOptions {
  /** The files whose content has to be known; all when undefined. Paths as in the listing. */
  readonly wanted?: ReadonlySet<string> | ((path: string) => boolean) | undefined;
  /** Git's name of the hash; "sha1" when undefined. All listings that are compared must have the same. */
  readonly objectFormat?: ContentFormat | undefined;
  /** Says where caches lie, and with `PLIMSOLL_CACHE=0` that there shall be none; that of the process when undefined. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** Milliseconds since 1970; the system's clock when undefined. */
  readonly now?: (() => number) | undefined;
}

export interface HashedContents {
  /** The listing's entries in their order; files that were wanted and could be read have their `digest`. */
  readonly entries: readonly ContextEntry[];
  readonly notices: readonly ContentNotice[];
  /** How many files were read for it; the digests of the others were known. */
  readonly read: number;
}

/** Why the content of a file is not known. `describeContentNotice` makes the words. */
export type ContentNotice =
  /** It is another one than when it was listed, or became another one while it was read. */
  | { readonly kind: "content-changed"; readonly path: string }
  | { readonly kind: "content-gone"; readonly path: string }
  /** The system's word, such as `EACCES`. */
  | { readonly kind: "content-unreadable"; readonly path: string; readonly reason: string };

/**
 * Gives the files of a listing the ids that git gives their bytes as blobs. Large files are read in pieces and several at once. What is known of
 * a file from an earlier run is taken from the user's cache as long as size, times and inode are the same. Never throws for what it finds on the
 * disk.
 */
export async function hashContents(
  root: string,
  entries: readonly ContextEntry[],
  options: HashOptions = {},
): Promise<HashedContents> {
  const { wanted, objectFormat = "sha1", environment = process.env, now = Date.now } = options;
  const isWanted = typeof wanted === "function" ? wanted : (path: string): boolean => wanted?.has(path) ?? true;
  const cache = openContentCache(root, objectFormat, environment, now());
  const result = new Map<number, ContextEntry>();
  const notices: ContentNotice[] = [];
  const large: number[] = [];
  let read = 0;
  const take = (index: number, hashed: HashedFile): void => {
    const entry = entries[index]!;
    if (hashed.kind === "hashed") {
      result.set(index, { ...entry, digest: hashed.digest });
      if (hashed.stamp !== undefined) cache.add(entry.path, hashed.stamp, hashed.digest);
    } else notices.push(noticeOf(entry.path, hashed));
  };
  let turnEnds = performance.now() + turnMilliseconds;
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    if (entry.type !== "file" || entry.digest !== undefined || !isWanted(entry.path)) continue;
    const listed = stampWhenListed(entries, index) ?? stampNow(absolutePath(root, entry));
    const known = listed && cache.digestOf(entry.path, listed);
    if (known !== undefined) result.set(index, { ...entry, digest: known });
    else if (entry.bytes > smallFileBytes) large.push(index);
    else {
      read++;
      take(index, hashSmallFile(absolutePath(root, entry), entry.bytes, listed, objectFormat));
    }
    if (index % 32 === 0 && performance.now() > turnEnds) {
      await setImmediate();
      turnEnds = performance.now() + turnMilliseconds;
    }
  }
  read += large.length;
  await inParallel(large, async (index) => {
    const entry = entries[index]!;
    const listed = stampWhenListed(entries, index);
    take(index, await hashLargeFile(absolutePath(root, entry), entry.bytes, listed, objectFormat));
  });
  cache.save(() => new Set(entries.map(({ path }) => path)));
  notices.sort((a, b) => (a.path < b.path ? -1 : 1));
  const hashed = entries.map((entry, index) => result.get(index) ?? entry);
  copyStamps(entries, hashed);
  return { entries: hashed, notices, read };
}

/** How long other work waits at most. */
const turnMilliseconds = 20;

function absolutePath(root: string, { path }: ContextEntry): string {
  return join(root, sep === "/" ? path : path.replaceAll("/", sep));
}

function noticeOf(path: string, { kind, reason }: Exclude<HashedFile, { kind: "hashed" }>): ContentNotice {
  if (kind === "changed") return { kind: "content-changed", path };
  return reason === "ENOENT" || reason === "ENOTDIR"
    ? { kind: "content-gone", path }
    : { kind: "content-unreadable", path, reason };
}

/** Runs the work for each item, a few at a time: each has a buffer of its own. */
async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) await work(items[next++]!);
  };
  await Promise.all(Array.from({ length: Math.min(items.length, availableParallelism() + 1, 4) }, worker));
}
