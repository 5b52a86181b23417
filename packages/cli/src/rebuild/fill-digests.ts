import type { ContextEntry, ContextListing, Language } from "@plimsoll/core";
import { contextUse, planDockerfile, type PlanInput } from "@plimsoll/core/plan";
import { describeContentNotice, hashContents } from "@plimsoll/host/contents";
import type { Note } from "../note.ts";
import { rebuildText } from "./rebuild-text.ts";
import { type BuildSides, withFacts } from "./build-sides.ts";

export interface FilledSides {
  readonly sides: BuildSides;
  readonly warnings: readonly Note[];
}

/** Where the main context of each side lies. */
export interface SideFolders {
  readonly before: string;
  readonly after: string;
}

/**
 * Gives every file of the contexts a digest, so that both sides can be compared: where two files might be the same to a step, the hash of what is
 * in them, and else a text that only the very same file has. So a build that reads 10,000 files of which none is new costs no reading.
 */
export async function fillDigests(sides: BuildSides, folders: SideFolders, language: Language): Promise<FilledSides> {
  const { before, after } = fillNamedContexts(sides);
  const [old, fresh] = [before.facts?.context, after.facts?.context];
  if (old === undefined || fresh === undefined) return { sides: { before, after }, warnings: [] };
  const same = old === fresh;
  if (same && before.text === after.text && before.build === after.build) {
    const filled = nameOthers(fresh, "");
    return { sides: { before: withContext(before, filled), after: withContext(after, filled) }, warnings: [] };
  }
  const [oldRead, newRead] = [readPaths(before, old), readPaths(after, fresh)];
  const wanted = same ? differing(fresh, oldRead, newRead) : withTwins(old, fresh, oldRead, newRead);
  const hashedNew = await hash(folders.after, fresh, wanted.after, same ? "" : "after ", language);
  if (same) {
    const filled = { before: withContext(before, hashedNew.listing), after: withContext(after, hashedNew.listing) };
    return { sides: filled, warnings: hashedNew.warnings };
  }
  const hashedOld = await hash(folders.before, old, wanted.before, "before ", language);
  const filled = { before: withContext(before, hashedOld.listing), after: withContext(after, hashedNew.listing) };
  return { sides: filled, warnings: [...hashedOld.warnings, ...hashedNew.warnings] };
}

interface Wanted {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** Files that some step takes, and so can tell two builds apart. */
function readPaths(input: PlanInput, listing: ContextListing): ReadonlySet<string> {
  const { graph, plan } = planDockerfile(input);
  return new Set(contextUse(graph, plan, listing).read);
}

/** In one listing a file differs from itself nowhere: only those count that one side takes and the other does not. */
function differing(listing: ContextListing, before: ReadonlySet<string>, after: ReadonlySet<string>): Wanted {
  const paths = listing.entries.flatMap(({ path }) => (before.has(path) === after.has(path) ? [] : [path]));
  return { before: new Set(paths), after: new Set(paths) };
}

/** In two listings: those that have a file of the same size on the other side. Others differ without being read. */
function withTwins(
  before: ContextListing,
  after: ContextListing,
  oldRead: ReadonlySet<string>,
  newRead: ReadonlySet<string>,
): Wanted {
  const [oldSizes, newSizes] = [sizesOf(before, oldRead), sizesOf(after, newRead)];
  return { before: pathsOfSizes(before, oldRead, newSizes), after: pathsOfSizes(after, newRead, oldSizes) };
}

function sizesOf({ entries }: ContextListing, paths: ReadonlySet<string>): ReadonlySet<number> {
  return new Set(entries.flatMap(({ path, bytes }) => (paths.has(path) ? [bytes] : [])));
}

function pathsOfSizes({ entries }: ContextListing, paths: ReadonlySet<string>, sizes: ReadonlySet<number>): ReadonlySet<string> {
  return new Set(entries.flatMap(({ path, bytes }) => (paths.has(path) && sizes.has(bytes) ? [path] : [])));
}

async function hash(
  folder: string,
  listing: ContextListing,
  wanted: ReadonlySet<string>,
  side: string,
  language: Language,
): Promise<{ readonly listing: ContextListing; readonly warnings: readonly Note[] }> {
  const hashed = wanted.size === 0 ? undefined : await hashContents(folder, listing.entries, { wanted });
  const warnings = (hashed?.notices ?? []).map((notice): Note => ({
    path: folder,
    line: undefined,
    ...describeContentNotice(notice, language),
  }));
  if (warnings.length > mostWarnings) {
    const rest = warnings.splice(mostWarnings);
    warnings.push({ path: folder, line: undefined, ...rebuildText[language].problems.moreUnread(rest.length) });
  }
  return { listing: nameOthers({ ...listing, entries: hashed?.entries ?? listing.entries }, side), warnings };
}

/** In a folder that is being written to there can be thousands. */
const mostWarnings = 5;

/** Files whose content is not known equal themselves alone. */
function nameOthers(listing: ContextListing, side: string): ContextListing {
  const entries = listing.entries.map((entry): ContextEntry => {
    return entry.type !== "file" || entry.digest !== undefined ? entry : { ...entry, digest: `${side}${entry.path}` };
  });
  return { ...listing, entries };
}

/** They are the same on both sides. */
function fillNamedContexts({ before, after }: BuildSides): BuildSides {
  const named = after.facts?.namedContexts;
  if (named === undefined) return { before, after };
  const filled = Object.fromEntries(Object.entries(named).map(([name, listing]) => [name, nameOthers(listing, "")]));
  return {
    before: withFacts(before, { ...before.facts, namedContexts: filled }),
    after: withFacts(after, { ...after.facts, namedContexts: filled }),
  };
}

function withContext(input: PlanInput, context: ContextListing): PlanInput {
  return withFacts(input, { ...input.facts, context });
}
