import type { ContentSource } from "../cache/vertex.ts";
import { hasWildcards } from "../context/glob.ts";
import { pathInRoot } from "../context/go-path.ts";

/** Where in a context the things lie that a source could take, by its text alone. */
export interface SourceRegion {
  /** The part of the source before any wildcard; "" for the root. Links in it are not followed. */
  readonly directory: string;
  /** Whether wildcards decide which files or directories are named. */
  readonly wild: boolean;
  /** Whether `--exclude` or `--parents` choose among what lies in what is named. */
  readonly filtered: boolean;
}

export function regionOf({ pattern, excludes, parents }: ContentSource): SourceRegion {
  const pivot = pattern.indexOf("/./");
  const named = parents ? pathInRoot(pivot === -1 ? "" : pattern.slice(0, pivot)) : pathInRoot(pattern);
  const parts = named.split("/");
  const wild = parts.findIndex(hasWildcards);
  return {
    directory: wild === -1 ? named : parts.slice(0, wild).join("/"),
    wild: wild !== -1,
    filtered: parents || excludes.length > 0,
  };
}

/** Whether what happens at a path can matter for what lies at or below another one. */
export function concerns(path: string, directory: string): boolean {
  return directory === "" || path === directory || isBelow(path, directory) || directory.startsWith(`${path}/`);
}

/** Whether a path lies below a directory and is not the directory itself. */
export function isBelow(path: string, directory: string): boolean {
  return directory === "" ? path !== "" : path.startsWith(`${directory}/`);
}
