import { relative } from "node:path";
import type { ContextListing, Engine } from "@plimsoll/core";
import { readContextIgnoreFile, walkContext } from "@plimsoll/host";

/** The files of folders, each walked once for all documents that are built from it. */
export interface Listings {
  /** Undefined for a folder that cannot be read, or not within a few seconds. */
  listingOf(folder: string, ignoreBeside: string | undefined, engine: Engine): Promise<ContextListing | undefined>;
  /** Something at that path has changed. */
  invalidate(path: string): void;
}

export interface ListingLimits {
  /** How old an answer may be, in milliseconds. */
  readonly keep: number;
  /** After how many milliseconds a walk is given up. */
  readonly walk: number;
  /** For how long a folder that was given up is left alone, in milliseconds. */
  readonly rest: number;
}

const usualLimits: ListingLimits = { keep: 30_000, walk: 5_000, rest: 600_000 };

interface Known {
  readonly folder: string;
  listing: Promise<ContextListing | undefined>;
  /** Until then it is as good as new, as `performance.now()`; endless while the walk goes on. */
  until: number;
  isTooLarge: boolean;
}

export function createListings(limits: ListingLimits = usualLimits): Listings {
  const known = new Map<string, Known>();

  function walk(folder: string, ignoreBeside: string | undefined, engine: Engine): Known {
    const signal = AbortSignal.timeout(limits.walk);
    const entry: Known = {
      folder,
      listing: Promise.resolve(undefined),
      until: Number.POSITIVE_INFINITY,
      isTooLarge: false,
    };
    entry.listing = walkContext(folder, ignoreBeside, { engine, signal }).then(
      (walked) => {
        // What has changed while the walk went on may have been passed already.
        if (entry.until !== 0) entry.until = performance.now() + limits.keep;
        return walked.kind === "context" ? walked.listing : undefined;
      },
      () => {
        entry.isTooLarge = true;
        entry.until = performance.now() + limits.rest;
        return undefined;
      },
    );
    return entry;
  }

  return {
    listingOf(folder, ignoreBeside, engine) {
      const { ignoreFile } = readContextIgnoreFile(folder, ignoreBeside, engine);
      const key = JSON.stringify([folder, ignoreFile?.path, engine]);
      const before = known.get(key);
      if (before !== undefined && performance.now() < before.until) return before.listing;
      const entry = walk(folder, ignoreBeside, engine);
      known.set(key, entry);
      return entry.listing;
    },
    invalidate(path) {
      // A folder that takes too long to list is not listed again for each of its files.
      for (const entry of known.values()) if (!entry.isTooLarge && areRelated(entry.folder, path)) entry.until = 0;
    },
  };
}

/** Whether one is the other, or lies in it. An ignore file can lie outside of the context, beside the Dockerfile. */
function areRelated(folder: string, path: string): boolean {
  return !relative(folder, path).startsWith("..") || !relative(path, folder).startsWith("..") || /ignore$/i.test(path);
}
