import type { Facts } from "../analysis.ts";
import type { ContextListing } from "../context/context-listing.ts";
import type { SelectedPaths } from "../context/select-sources.ts";
import { prepareContext } from "../plan/prepare-context.ts";
import { sumKey, sumOfSelection } from "./content-key.ts";
import type { ContentSource } from "./vertex.ts";

/** Knows what lies in build contexts. */
export interface SourceContents {
  /** Text that is equal for two sources when BuildKit would find the same content in them. */
  keyOf(source: ContentSource): string;
  /** The files that a source takes; undefined when they are not known. */
  selectionOf(source: ContentSource): SelectedPaths | undefined;
}

/** The contents of the contexts that are given as facts; where none is given, every source exists and never changes. */
export function contentsOfFacts(facts: Facts): SourceContents {
  const listingOf = (context: string): ContextListing | undefined =>
    context === "" ? facts.context : facts.namedContexts?.[context];
  const keys = new Map<string, string>();
  const selectionOf = ({ context, pattern, excludes, parents }: ContentSource): SelectedPaths | undefined => {
    const listing = listingOf(context);
    return listing && prepareContext(listing).select({ source: pattern, excludes, parents });
  };
  return {
    selectionOf,
    keyOf(source) {
      const name = sourceName(source);
      const known = keys.get(name);
      if (known !== undefined) return known;
      const listing = listingOf(source.context);
      const selected = selectionOf(source);
      const key =
        listing === undefined || selected === undefined
          ? `unread ${name}`
          : sumKey(sumOfSelection(selected, source.pattern, unknownIn(listing)));
      keys.set(name, key);
      return key;
    },
  };
}

/** Text that is equal for the same source. */
export function sourceName({ context, pattern, excludes, parents }: ContentSource): string {
  return JSON.stringify([context, pattern, excludes, parents]);
}

let listings = 0;
const unknownNames = new WeakMap<ContextListing, string>();

/** A file without a digest equals only itself in the same listing: what cannot be compared is taken to have changed. */
function unknownIn(listing: ContextListing): string {
  const known = unknownNames.get(listing) ?? `unknown in ${++listings}`;
  unknownNames.set(listing, known);
  return known;
}
