import type { ContextListing, Language } from "@plimsoll/core";
import { describeContextFailure, describeContextNotice, readContextIgnoreFile, walkContext } from "@plimsoll/host";
import type { Note } from "./note.ts";

/** The build context of a run, read once for all its Dockerfiles. */
export interface OpenedContext {
  /** The listing with the ignore file of that Dockerfile (a path); undefined when there is no context. */
  listingFor(dockerfile: string): ContextListing | undefined;
  /** What could not be read, ready to be told. */
  readonly notes: readonly Note[];
}

/** `--context`. Without it the build context is not looked at. */
export async function openContext(
  folder: string | undefined,
  dockerfiles: readonly string[],
  language: Language,
): Promise<OpenedContext> {
  if (folder === undefined) return { listingFor: () => undefined, notes: [] };
  // What one ignore file leaves out another may not: with several Dockerfiles nothing is passed over.
  const walked = await walkContext(folder, dockerfiles[0], { listIgnored: dockerfiles.length > 1 });
  if (walked.kind === "failure") {
    const note = { path: folder, line: undefined, ...describeContextFailure(walked.failure, language) };
    return { listingFor: () => undefined, notes: [note] };
  }
  const notes = walked.notices.map((notice) => ({ path: folder, line: undefined, ...describeContextNotice(notice, language) }));
  return { listingFor: dockerfiles.length > 1 ? listings(folder, walked.listing) : () => walked.listing, notes };
}

/** One object for each ignore file, since core keeps what it has worked out for a listing. */
function listings(folder: string, whole: ContextListing): (dockerfile: string) => ContextListing {
  const known = new Map<string | undefined, ContextListing>();
  return (dockerfile) => {
    const { ignoreFile } = readContextIgnoreFile(folder, dockerfile);
    const listing = known.get(ignoreFile?.path) ?? { entries: whole.entries, ignoreFile };
    known.set(ignoreFile?.path, listing);
    return listing;
  };
}
