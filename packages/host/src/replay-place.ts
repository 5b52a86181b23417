import { resolve } from "node:path";
import type { Engine } from "@plimsoll/core";
import { ignoreFilePaths } from "./git-ignore-file.ts";
import { type GitRepository, pathInRepository } from "./git-repository.ts";

/** Where in a repository lies what a build is made of. Paths are relative to its root, with `/`. */
export interface HistoryPlace {
  /** Folder of the build context; "" for the whole repository. */
  readonly context: string;
  /** Undefined when the Dockerfile has no path there: it is on standard input, in a Compose or Bake file, or elsewhere on the disk. */
  readonly dockerfile: string | undefined;
  /** Where an ignore file can lie; the first that is there counts. */
  readonly ignoreFiles: readonly string[];
}

/** Where on disk lies what a build is made of. */
export interface BuildOnDisk {
  /** Undefined when the build has none on this disk. */
  readonly contextFolder: string | undefined;
  /** The Dockerfile beside which an ignore file of its own may lie; undefined when it has no path. */
  readonly ignoreBeside: string | undefined;
  readonly engine: Engine;
}

/** Undefined when the context does not lie in the repository. */
export function placeOf(repository: GitRepository, open: BuildOnDisk): HistoryPlace | undefined {
  const { contextFolder, ignoreBeside } = open;
  const context = contextFolder === undefined ? undefined : pathInRepository(repository, resolve(contextFolder));
  if (context === undefined) return undefined;
  const dockerfile = ignoreBeside === undefined ? undefined : pathInRepository(repository, resolve(ignoreBeside));
  return placeIn(context, dockerfile, open);
}

export function placeIn(context: string, dockerfile: string | undefined, { engine }: Pick<BuildOnDisk, "engine">): HistoryPlace {
  return { context, dockerfile, ignoreFiles: ignoreFilePaths(context, dockerfile, engine) };
}

/** The path in the context; undefined for what lies elsewhere, and for the context itself. */
export function pathInContext({ context }: HistoryPlace, path: string): string | undefined {
  if (context === "") return path;
  return path.startsWith(`${context}/`) ? path.slice(context.length + 1) : undefined;
}
