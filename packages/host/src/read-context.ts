import { lstatSync, readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import type { ContextEntry, ContextListing, IgnoreFile } from "@plimsoll/core";
import { readSource, type ReadFailure } from "./read-source.ts";

/** The files of a build context, read once for all Dockerfiles that are built with it. */
export interface BuildContext {
  /** With the ignore file that BuildKit uses for this Dockerfile (a path). */
  listingFor(dockerfile: string): ContextListing;
  /** What cannot be looked at, by path, with the system's word; a build would fail there. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

export type ReadContext =
  | { readonly kind: "context"; readonly context: BuildContext }
  | { readonly kind: "failure"; readonly failure: ReadFailure };

/** Walks a folder: names, sizes and modes, no contents. Links are told and not followed. Never throws. */
export function readContext(folder: string): ReadContext {
  const entries: ContextEntry[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  try {
    readdirSync(folder);
  } catch (error) {
    const reason = errorCode(error);
    const failure: ReadFailure = reason === "ENOENT" ? { kind: "missing" } : { kind: "unreadable", reason };
    return { kind: "failure", failure };
  }
  // A list and not a recursion: folders may be nested deeper than the stack.
  const folders = [""];
  for (let inner = folders.pop(); inner !== undefined; inner = folders.pop()) {
    try {
      for (const name of readdirSync(join(folder, inner)).sort()) {
        const entry = readEntry(folder, inner === "" ? name : `${inner}/${name}`);
        entries.push(entry);
        if (entry.type === "directory") folders.push(entry.path);
      }
    } catch (error) {
      unreadable.push({ path: join(folder, inner), reason: errorCode(error) });
    }
  }
  const listingFor = (dockerfile: string): ContextListing => ({ entries, ignoreFile: ignoreFileFor(folder, dockerfile) });
  return { kind: "context", context: { listingFor, unreadable } };
}

function readEntry(folder: string, path: string): ContextEntry {
  const full = join(folder, path);
  const found = lstatSync(full);
  const mode = found.mode & 0o7777;
  if (found.isFile()) return { path, type: "file", bytes: found.size, mode };
  if (found.isDirectory()) return { path, type: "directory", bytes: 0, mode };
  if (found.isSymbolicLink()) return { path, type: "symlink", bytes: 0, mode, linkTarget: readlinkSync(full) };
  return { path, type: "other", bytes: 0, mode };
}

/** `<Dockerfile>.dockerignore` beside the Dockerfile, else `.dockerignore` at the context's root. */
function ignoreFileFor(folder: string, dockerfile: string): IgnoreFile | undefined {
  for (const path of [`${dockerfile}.dockerignore`, join(folder, ".dockerignore")]) {
    const read = readSource(path);
    if (read.kind === "source") return { path, text: read.source.text };
  }
  return undefined;
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
