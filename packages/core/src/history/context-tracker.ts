import type { SourceContents } from "../cache/source-contents.ts";
import type { ContextListing, IgnoreFile } from "../context/context-listing.ts";
import type { ContextChange } from "./context-change.ts";

export interface ContextTracker extends SourceContents {
  apply(changes: readonly ContextChange[], ignoreFile?: { readonly now: IgnoreFile | undefined } | undefined): void;
}

export function createContextTracker(_start: ContextListing): ContextTracker {
  throw new Error("not written yet");
}
