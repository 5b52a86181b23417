import { type ContextListing, type Engine, type Facts, isIgnored, type Language, readIgnoreFile } from "@plimsoll/core";
import { describeContextFailure, describeContextNotice, readContextIgnoreFile, walkContext, whyNoContext } from "@plimsoll/host";
import type { Note } from "../note.ts";
import type { NamedContextSource } from "./read-source-options.ts";
import { refusedPatterns } from "./ignore-file-notes.ts";

export interface ContextRequest {
  readonly folder: string | undefined;
  /** The Dockerfile beside which an ignore file of its own may lie. */
  readonly ignoreBeside: string | undefined;
  readonly contexts: readonly NamedContextSource[];
  readonly engine: Engine;
}

/** The contexts of a run. */
export interface Listings {
  factsOf(request: ContextRequest): Promise<Facts>;
  /** What could not be read, and patterns that BuildKit refuses. */
  readonly notes: readonly Note[];
}

/** Each folder is walked once for an ignore file, and gives the same object, since core keeps what it has worked out for a listing. */
export function createListings(
  { listContext, listIgnored }: { readonly listContext: boolean; readonly listIgnored?: boolean },
  language: Language,
): Listings {
  const known = new Map<string, Promise<ContextListing | undefined>>();
  const notes: Note[] = [];
  const told = new Set<string>();

  function listingOf(folder: string, ignoreBeside: string | undefined, engine: Engine): Promise<ContextListing | undefined> {
    const { ignoreFile } = readContextIgnoreFile(folder, ignoreBeside, engine);
    const key = JSON.stringify([folder, ignoreFile?.path]);
    const listing = known.get(key) ?? walk(folder, ignoreBeside, engine);
    known.set(key, listing);
    return listing;
  }

  async function walk(folder: string, ignoreBeside: string | undefined, engine: Engine): Promise<ContextListing | undefined> {
    const walked = await walkContext(folder, ignoreBeside, { listIgnored, engine });
    if (walked.kind === "failure") {
      tell({ path: folder, line: undefined, ...describeContextFailure(walked.failure, language) });
      return undefined;
    }
    const { ignoreFile } = walked.listing;
    const rules = ignoreFile && readIgnoreFile(ignoreFile.text);
    for (const notice of walked.notices) {
      // What is left out may be unreadable: no build looks at it.
      if (notice.kind === "unreadable" && rules !== undefined && isIgnored(rules, notice.path)) continue;
      tell({ path: folder, line: undefined, ...describeContextNotice(notice, language) });
    }
    for (const note of refusedPatterns(ignoreFile, language)) tell(note);
    return walked.listing;
  }

  function tell(note: Note): void {
    const key = JSON.stringify(note);
    if (!told.has(key)) notes.push(note);
    told.add(key);
  }

  return {
    notes,
    async factsOf({ folder, ignoreBeside, contexts, engine }) {
      if (!listContext) {
        // What is in them is not asked here, and a build without them fails all the same.
        for (const { folder: own } of contexts) {
          const failure = own === undefined ? undefined : whyNoContext(own);
          if (failure !== undefined) tell({ path: own, line: undefined, ...describeContextFailure(failure, language) });
        }
        return {};
      }
      const context = folder === undefined ? undefined : await listingOf(folder, ignoreBeside, engine);
      const named: Record<string, ContextListing> = {};
      for (const { name, folder: own } of contexts) {
        // A named context has the ignore file at its own root.
        const listing = own === undefined ? undefined : await listingOf(own, undefined, engine);
        if (listing !== undefined) named[name] = listing;
      }
      return { context, namedContexts: named };
    },
  };
}
