import type { ContextIndex } from "./context-index.ts";
import { hasWildcards, matchGlob, parseGlob } from "./glob.ts";
import { pathInRoot } from "./go-path.ts";
import { createPatternList, matchesWithParents } from "./pattern-list.ts";

/** What of a context is sent to BuildKit: only what some step needs, and never what is ignored. */
export interface SentContext {
  /** Whether a path, or anything below it, is sent. */
  has(path: string): boolean;
  /** How many files are sent, and their bytes. Everything but directories. */
  count(): { readonly files: number; readonly bytes: number };
}

/**
 * What is sent when steps need these paths (relative to the root; they may hold wildcards). The client follows symbolic links in
 * them with some generosity: a link that a leading wildcard matches makes it send all that the wildcard matches. Source:
 * github.com/tonistiigi/fsutil, followlinks.go.
 */
export function sentContext(index: ContextIndex, needed: readonly string[]): SentContext {
  const patterns = followPaths(index, needed);
  // Without any pattern the client would send all, as it does for the root.
  const list = patterns.has("") || patterns.size === 0 ? undefined : createPatternList([...patterns]).list;
  const isSent = (at: number): boolean =>
    index.present[at] === 1 && (list === undefined || matchesWithParents(list, index.entries[at]!.path));
  return {
    has(path) {
      const at = index.byPath.get(path);
      if (at === undefined) return false;
      for (let next = at; next < index.ends[at]!; next++) if (isSent(next)) return true;
      return false;
    },
    count() {
      let files = 0;
      let bytes = 0;
      for (let at = 0; at < index.entries.length; at++) {
        const entry = index.entries[at]!;
        if (entry.type === "directory" || !isSent(at)) continue;
        files++;
        bytes += entry.bytes;
      }
      return { files, bytes };
    },
  };
}

/** The paths, and those that links in them lead to. */
function followPaths(index: ContextIndex, needed: readonly string[]): ReadonlySet<string> {
  const resolved = new Set<string>();
  const waiting = needed.map(pathInRoot);
  while (waiting.length > 0) {
    const parts = waiting.pop()!.split("/");
    for (let count = 1; count <= parts.length; count++) {
      const current = parts.slice(0, count).join("/");
      const targets = linkTargets(index, current);
      if (targets.length === 0 && count < parts.length) continue;
      if (resolved.has(current)) break;
      resolved.add(current);
      for (const target of targets) waiting.push(pathInRoot(`${target}/${parts.slice(count).join("/")}`));
      if (targets.length > 0) break;
    }
  }
  return resolved;
}

/** Where the link at a path leads, or the links that the wildcard in its last part matches. */
function linkTargets(index: ContextIndex, path: string): readonly string[] {
  const cut = path.lastIndexOf("/");
  const directory = path.slice(0, Math.max(cut, 0));
  const name = path.slice(cut + 1);
  if (!hasWildcards(name)) return targetOf(index, index.byPath.get(path));
  const at = directory === "" ? -1 : index.byPath.get(directory);
  if (at === undefined) return [];
  const glob = parseGlob(name);
  const targets: string[] = [];
  const end = at === -1 ? index.entries.length : index.ends[at]!;
  for (let next = at + 1; next < end; next = index.ends[next]!) {
    const entry = index.entries[next]!;
    if (entry.type === "symlink" && matchGlob(glob, entry.path.slice(cut + 1)) === true) targets.push(...targetOf(index, next));
  }
  return targets;
}

function targetOf(index: ContextIndex, at: number | undefined): readonly string[] {
  const entry = at === undefined ? undefined : index.entries[at]!;
  if (entry?.type !== "symlink") return [];
  const target = entry.linkTarget ?? "";
  return [
    pathInRoot(target.startsWith("/") ? target : `${entry.path.slice(0, Math.max(entry.path.lastIndexOf("/"), 0))}/${target}`),
  ];
}
