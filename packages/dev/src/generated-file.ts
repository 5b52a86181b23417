import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fromRoot } from "./repository.ts";

/** A file of the repository whose whole text follows from other files. */
export interface GeneratedFile {
  /** Relative to the repository's top, with `/`. */
  readonly path: string;
  readonly content: string;
}

/** How the files in the repository differ from what they should be. */
export interface Staleness {
  readonly missing: readonly string[];
  readonly outdated: readonly string[];
  /** Files in a folder that holds generated files only, and that nothing generates any more. */
  readonly orphaned: readonly string[];
}

/** Compares with what is on disk. `owned` are folders (relative) that hold nothing but generated files. */
export function staleness(files: readonly GeneratedFile[], owned: readonly string[]): Staleness {
  const missing: string[] = [];
  const outdated: string[] = [];
  for (const { path, content } of files) {
    if (!existsSync(fromRoot(path))) missing.push(path);
    else if (readFileSync(fromRoot(path), "utf8") !== content) outdated.push(path);
  }
  const wanted = new Set(files.map(({ path }) => path));
  const orphaned = owned
    .filter((folder) => existsSync(fromRoot(folder)))
    .flatMap((folder) =>
      readdirSync(fromRoot(folder))
        .map((name) => `${folder}/${name}`)
        .filter((path) => !wanted.has(path)),
    );
  return { missing, outdated, orphaned };
}

/** Brings the disk into the wanted state and gives the paths that it touched. What is as it should be keeps its time. */
export function writeGenerated(files: readonly GeneratedFile[], owned: readonly string[]): readonly string[] {
  const { missing, outdated, orphaned } = staleness(files, owned);
  const stale = new Set([...missing, ...outdated]);
  for (const { path, content } of files.filter(({ path }) => stale.has(path))) {
    mkdirSync(dirname(fromRoot(path)), { recursive: true });
    writeFileSync(fromRoot(path), content);
  }
  for (const path of orphaned) rmSync(fromRoot(path));
  return [...stale, ...orphaned];
}
