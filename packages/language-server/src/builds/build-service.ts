import type { Snapshot } from "../documents/snapshot.ts";
import type { DocumentBuild } from "./document-build.ts";

/** The builds of open documents, computed beside the typing: never more than one for a document, and never for an old text. */
export interface BuildService {
  /** Plan, sizes and state; waits for it. Undefined when there is nothing to plan or the text has changed meanwhile. */
  build(snapshot: Snapshot): Promise<DocumentBuild | undefined>;
  /** What is known at once. Starts the computation when nothing is; clients are told to ask again once it is there. */
  ready(snapshot: Snapshot): DocumentBuild | undefined;
}
