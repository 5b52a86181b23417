import type { ContextListing } from "../context/context-listing.ts";

export type Reason = ContextListing;
