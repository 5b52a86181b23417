import type { ContextEntry } from "../context/context-listing.ts";

/** What happened to one path of a build context. */
export interface ContextChange {
  /** Relative to the root of the context, with "/". */
  readonly path: string;
  /** Undefined when it was not there. */
  readonly before: ContextEntry | undefined;
  /** Undefined when it is there no more. The digest must be of the same kind as those of the listing (git's object ids, say). */
  readonly after: ContextEntry | undefined;
}
