import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { type CachedContents, decodeContents, encodeContents } from "./content-cache-file.ts";
import { pruneCacheFolder } from "./content-cache-prune.ts";
import type { ContentFormat } from "./content-read.ts";
import { type FileStamp, isStampAt, stampIn, stampLength, writeStamp } from "./context-stamps.ts";
import { userCacheFolder } from "./user-cache-folder.ts";

/** The digests that earlier runs found for the files of one context. */
export interface ContentCache {
  /** Undefined when none is known, or the file is not as it was then. */
  digestOf(path: string, stamp: FileStamp): string | undefined;
  /** Remembers a digest, unless the file is so young that it may have changed since without a trace. */
  add(path: string, stamp: FileStamp, digest: string): void;
  /** Writes what is new, if anything is. `listed` gives the paths that the context has now. */
  save(listed: () => ReadonlySet<string>): void;
}

/**
 * The cache of a context, read from the user's folder. Whatever is wrong with it, it is merely empty: that it is not there, not whole, not written by
 * this user or not about this context. `startedAt` is the time of this run, in milliseconds since 1970.
 */
export function openContentCache(
  root: string,
  format: ContentFormat,
  environment: Readonly<Record<string, string | undefined>>,
  startedAt: number,
): ContentCache {
  const folder = userCacheFolder("contents", environment);
  const absolute = folder === undefined ? undefined : realPath(root);
  if (folder === undefined || absolute === undefined) return noCache;
  const file = join(folder, `${createHash("sha256").update(absolute).digest("hex").slice(0, 32)}.${format}`);
  const digestBytes = format === "sha1" ? 20 : 32;
  const read = decodeOwn(file);
  const known = read?.root === absolute && read.digestBytes === digestBytes ? read : undefined;
  const places = new Map(known?.paths.map((path, index) => [path, index]));
  const added = new Map<string, { readonly stamp: FileStamp; readonly digest: string }>();
  return {
    digestOf(path, stamp) {
      const place = places.get(path);
      if (known === undefined || place === undefined || !isStampAt(known.stamps, place, stamp)) return undefined;
      return known.digests.toString("hex", place * digestBytes, (place + 1) * digestBytes);
    },
    add(path, stamp, digest) {
      // As git does: one that was written just now may be written again within the same tick of the clock, with as many bytes.
      if (Math.max(stamp.modified, stamp.changed) < startedAt - youngMilliseconds) added.set(path, { stamp, digest });
    },
    save(listed) {
      if (added.size === 0) return;
      const kept = known === undefined ? [] : placesToKeep(known, added, listed);
      const contents = merge(absolute, digestBytes, { known, kept, added });
      if (contents.paths.length <= maxFiles) writeOwn(folder, file, encodeContents(contents));
    },
  };
}

/** The coarsest clock of a file system that is in use ticks every two seconds. */
const youngMilliseconds = 2500;

/** A cache that would be larger is not written: about 150 bytes for each file. */
const maxFiles = 1_000_000;

const noCache: ContentCache = { digestOf: () => undefined, add: () => undefined, save: () => undefined };

function realPath(root: string): string | undefined {
  try {
    return fs.realpathSync(root);
  } catch {
    return undefined;
  }
}

/** What is not in this listing may be in that of another Dockerfile, so it stays as long as it is the smaller part. */
function placesToKeep(known: CachedContents, added: ReadonlyMap<string, unknown>, listed: () => ReadonlySet<string>): number[] {
  const others = [...known.paths.keys()].filter((place) => !added.has(known.paths[place]!));
  const present = listed();
  const current = others.filter((place) => present.has(known.paths[place]!));
  return others.length - current.length > current.length + added.size ? current : others;
}

interface MergeParts {
  readonly known: CachedContents | undefined;
  readonly kept: readonly number[];
  readonly added: ReadonlyMap<string, { readonly stamp: FileStamp; readonly digest: string }>;
}

function merge(root: string, digestBytes: number, { known, kept, added }: MergeParts): CachedContents {
  const count = kept.length + added.size;
  const paths: string[] = [];
  const stamps = new Float64Array(count * stampLength);
  const digests = Buffer.alloc(count * digestBytes);
  for (const place of known === undefined ? [] : kept) {
    const index = paths.push(known!.paths[place]!) - 1;
    writeStamp(stamps, index, stampIn(known!.stamps, place));
    digests.set(known!.digests.subarray(place * digestBytes, (place + 1) * digestBytes), index * digestBytes);
  }
  for (const [path, { stamp, digest }] of added) {
    const index = paths.push(path) - 1;
    writeStamp(stamps, index, stamp);
    digests.write(digest, index * digestBytes, "hex");
  }
  return { root, paths, stamps, digests, digestBytes };
}

/** What another user could have written is not believed. */
function decodeOwn(path: string): CachedContents | undefined {
  let file: number | undefined;
  try {
    file = fs.openSync(path, "r");
    const { uid, mode } = fs.fstatSync(file);
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOurs ? decodeContents(fs.readFileSync(file)) : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

function writeOwn(folder: string, path: string, bytes: Buffer): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    makeFolder(folder, 3);
    fs.writeFileSync(unfinished, bytes, { mode: 0o600, flag: "wx" });
    // In one step, so that no other run reads half of it.
    fs.renameSync(unfinished, path);
    pruneCacheFolder(folder);
  } catch {
    // Without a cache everything works, only slower.
    removeIfThere(unfinished);
  }
}

/** As far as to the folder of all caches. Node's own way of making all of a path never comes back from `/proc`. */
export function makeFolder(path: string, levels: number): void {
  if (levels === 0 || fs.existsSync(path)) return;
  makeFolder(dirname(path), levels - 1);
  fs.mkdirSync(path, { mode: 0o700 });
}

function removeIfThere(path: string): void {
  try {
    fs.unlinkSync(path);
  } catch {
    // It was never made.
  }
}
