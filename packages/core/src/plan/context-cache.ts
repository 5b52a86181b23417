import type { ContextListing } from "../context/context-listing.ts";
import { type ContextIndex, indexContext } from "../context/context-index.ts";

const indexes = new WeakMap<ContextListing, ContextIndex>();

/**
 * The index of a listing. A listing is plain data that nobody changes, and an editor plans the same one at every key that is
 * pressed.
 */
export function indexOf(listing: ContextListing): ContextIndex {
  const known = indexes.get(listing);
  if (known !== undefined) return known;
  const index = indexContext(listing);
  indexes.set(listing, index);
  return index;
}
