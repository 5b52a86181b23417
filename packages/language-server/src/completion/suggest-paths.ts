import { type ContextIndex, type ContextListing, indexContext } from "@plimsoll/core";
import type { Token } from "./cursor-place.ts";
import type { Suggestion } from "./suggestion.ts";

/** Characters that BuildKit takes for a pattern, a variable or an escape. */
const special = /[*?[\]\\$"']/;

/**
 * What lies in the folder of the build context that is typed so far and is let through by the ignore file. `json`: inside
 * a string of an array, where names may have blanks.
 */
export function suggestContextPaths(listing: ContextListing | undefined, typed: string, json: boolean): readonly Suggestion[] {
  if (listing === undefined) return [];
  const index = indexOf(listing);
  const prefix = typed.slice(0, typed.lastIndexOf("/") + 1);
  const folder = prefix.split("/").filter((part) => part !== "" && part !== ".");
  if (folder.includes("..")) return [];
  const found = entriesIn(index, folder.join("/"));
  return found.flatMap(({ name, isFolder }): Suggestion[] => {
    if (special.test(name) || (!json && /\s/.test(name))) return [];
    const label = isFolder ? `${name}/` : name;
    const insert = prefix + label;
    return [{ label, insert, kind: isFolder ? "folder" : "file", rank: isFolder ? 30 : 31, again: isFolder }];
  });
}

/** Files and folders whose names have blanks, for a COPY that can still become an array; as `["my file", "…"]`. */
export function suggestBlankPaths(
  listing: ContextListing | undefined,
  token: Token,
  rest: readonly string[],
): readonly Suggestion[] {
  if (listing === undefined) return [];
  const prefix = token.typed.slice(0, token.typed.lastIndexOf("/") + 1);
  const folder = prefix.split("/").filter((part) => part !== "" && part !== ".");
  if (folder.includes("..")) return [];
  const destination = rest.length === 0 ? ["./"] : rest;
  return entriesIn(indexOf(listing), folder.join("/")).flatMap(({ name, isFolder }): Suggestion[] => {
    if (!/\s/.test(name) || special.test(name)) return [];
    const insert = `[${[prefix + name + (isFolder ? "/" : ""), ...destination].map((word) => JSON.stringify(word)).join(", ")}]`;
    return [{ label: name, insert, filter: prefix + name, kind: isFolder ? "folder" : "file", rank: 32 }];
  });
}

const known = new WeakMap<ContextListing, ContextIndex>();

/** A listing never changes, so its index is kept as long as it is. */
function indexOf(listing: ContextListing): ContextIndex {
  const index = known.get(listing) ?? indexContext(listing);
  known.set(listing, index);
  return index;
}

/** Costs the number of entries that lie directly in the folder ("" is the root). */
function entriesIn(index: ContextIndex, folder: string): readonly { readonly name: string; readonly isFolder: boolean }[] {
  const { entries, ends, present, byPath } = index;
  const own = folder === "" ? -1 : byPath.get(folder);
  if (own === undefined) return [];
  const found: { name: string; isFolder: boolean }[] = [];
  const end = own === -1 ? entries.length : ends[own]!;
  for (let at = own + 1; at < end; at = ends[at]!) {
    if (present[at] === 0) continue;
    const { path, type } = entries[at]!;
    found.push({ name: path.slice(path.lastIndexOf("/") + 1), isFolder: type === "directory" });
  }
  return found;
}
