import { type ContextIndex, indexContext } from "../context/context-index.ts";
import type { ContextListing } from "../context/context-listing.ts";
import { type SelectedPaths, selectSource, type SourceRequest } from "../context/select-sources.ts";

/** A context that is ready to be asked. */
export interface PreparedContext {
  readonly index: ContextIndex;
  /** The same request gets the same object, so that a file with many `COPY . .` costs no more than one. */
  select(request: SourceRequest): SelectedPaths;
}

const prepared = new WeakMap<ContextListing, PreparedContext>();

/**
 * A listing is plain data that nobody changes, and an editor plans with the same one at every key that is pressed: work is kept.
 */
export function prepareContext(listing: ContextListing): PreparedContext {
  const known = prepared.get(listing);
  if (known !== undefined) return known;
  const index = indexContext(listing);
  const context = { index, select: createSelector(index) };
  prepared.set(listing, context);
  return context;
}

/**
 * Each selection may hold all entries of the context, and while a source is being typed, many are asked for once and never again.
 */
const maxSelections = 200;

function createSelector(index: ContextIndex): PreparedContext["select"] {
  const selections = new Map<string, SelectedPaths>();
  return (request) => {
    const key = JSON.stringify([request.source, request.excludes, request.parents]);
    const known = selections.get(key);
    if (known !== undefined) return known;
    const selected = selectSource(index, request);
    if (selections.size >= maxSelections) selections.clear();
    selections.set(key, selected);
    return selected;
  };
}
