import { pathspec } from "./git-folder.ts";
import type { GitFailed } from "./git-failure.ts";
import { gitMode } from "./git-mode.ts";
import { runGit } from "./git-process.ts";
import { type GitRecord, pathUntilNotUtf8, readRecords } from "./git-records.ts";
import type { GitRepository } from "./git-repository.ts";

/** A path that git minds, and what git knows of it without reading files. Relative to the root of the repository. */
export type GitPath =
  /** What is on disk is what the index has. */
  | { readonly kind: "unmodified"; readonly path: string; readonly mode: number; readonly id: string }
  /** To be read from disk. `mode`: as git takes it; undefined where only the disk can tell. */
  | { readonly kind: "modified"; readonly path: string; readonly mode: number | undefined; readonly conflict: boolean }
  /** Not on disk by the will of a sparse checkout. */
  | { readonly kind: "sparse"; readonly path: string; readonly mode: number; readonly id: string }
  | { readonly kind: "submodule"; readonly path: string; readonly commit: string; readonly moved: boolean }
  | { readonly kind: "nested-repository"; readonly path: string };

export interface GitPaths {
  readonly kind: "paths";
  readonly paths: readonly GitPath[];
  /** Beginnings of paths that are not UTF-8: nothing below them is among the paths. */
  readonly notUtf8: readonly string[];
}

/** Tracked paths below a folder as they are on disk, and those that are not tracked and not ignored either. */
export async function readIndex(repository: GitRepository, folder: string): Promise<GitPaths | GitFailed> {
  const { git } = repository;
  const below = pathspec(folder);
  const [index, changes] = await Promise.all([
    runGit(git, ["ls-files", "--stage", "--others", "--exclude-standard", "-v", "-z", ...below]),
    // No filters run for it, and it compares with what the index knows of the files; only what may have changed is read by us.
    runGit(git, ["diff-files", "--raw", "-z", "--no-abbrev", "--no-renames", "--ignore-submodules=dirty", ...below]),
  ]);
  if (index.kind === "failure") return index;
  if (changes.kind === "failure") return changes;
  const changed = readChanges(readRecords(changes.bytes));
  const lost = new Set<string>();
  const paths: GitPath[] = [];
  let conflict: string | undefined;
  for (const { text, utf8 } of readRecords(index.bytes)) {
    const tab = isOther(text) ? 1 : text.indexOf("\t");
    const path = text.slice(tab + 1);
    if (!utf8) {
      lost.add(pathUntilNotUtf8(path));
    } else if (isOther(text)) {
      paths.push(readOther(path));
    } else {
      const [tag = "", mode = "", id = "", stage = ""] = text.slice(0, tab).split(" ");
      if (stage === "0") {
        const found = readTracked(path, { tag, mode: gitMode(mode) ?? 0o644, id }, changed.get(path));
        if (found !== undefined) paths.push(found);
      } else if (path !== conflict) {
        // The stages of one path stand together.
        conflict = path;
        paths.push({ kind: "modified", path, mode: undefined, conflict: true });
      }
    }
  }
  return { kind: "paths", paths, notUtf8: [...lost] };
}

/** Tracked paths are `H 100644 <id> 0\t<path>`, others `? <path>`. */
function isOther(text: string): boolean {
  return text.startsWith("? ");
}

interface Change {
  /** Undefined when the path is not on disk. */
  readonly mode: number | undefined;
}

/** Reads pairs of `:100644 100755 <id> <id> M` and a path. */
function readChanges(records: readonly GitRecord[]): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>();
  for (let at = 0; at + 1 < records.length; at += 2) {
    const [, after = ""] = records[at]!.text.split(" ");
    changes.set(records[at + 1]!.text, { mode: gitMode(after) });
  }
  return changes;
}

function readTracked(
  path: string,
  index: { readonly tag: string; readonly mode: number; readonly id: string },
  change: Change | undefined,
): GitPath | undefined {
  const { tag, mode, id } = index;
  if (tag.toUpperCase() === "S") {
    return mode === 0o160000 ? { kind: "submodule", path, commit: id, moved: false } : { kind: "sparse", path, mode, id };
  }
  if (change !== undefined && change.mode === undefined) return undefined;
  const now = change?.mode ?? mode;
  if (now === 0o160000) return { kind: "submodule", path, commit: id, moved: change !== undefined };
  if (change !== undefined) return { kind: "modified", path, mode: now, conflict: false };
  return { kind: "unmodified", path, mode, id };
}

/** Of a repository that is no submodule git says only where it is, with `/` at the end. */
function readOther(path: string): GitPath {
  if (path.endsWith("/")) return { kind: "nested-repository", path: path.slice(0, -1) };
  return { kind: "modified", path, mode: undefined, conflict: false };
}
