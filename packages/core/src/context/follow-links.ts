import type { ContextIndex } from "./context-index.ts";
import { pathInRoot } from "./go-path.ts";

/** The root of the context has no entry of its own. */
export const contextRoot = -1;

/** As many links as BuildKit follows for one path (containerd/continuity, fs.RootPath). */
const maxLinks = 255;

/**
 * Index of the entry that a path leads to once symbolic links are followed, the last one included; `contextRoot` for the root.
 * Links cannot leave the root. Undefined when something on the way is missing, or is left out by the ignore file.
 */
export function followLinks(index: ContextIndex, path: string): number | undefined {
  const waiting = path.split("/").reverse();
  let current = "";
  let at = contextRoot;
  let links = 0;
  while (waiting.length > 0) {
    const part = waiting.pop()!;
    if (part === "" || part === ".") continue;
    if (at !== contextRoot && index.entries[at]!.type !== "directory") return undefined;
    if (part === "..") {
      current = current.slice(0, Math.max(current.lastIndexOf("/"), 0));
      at = current === "" ? contextRoot : index.byPath.get(current)!;
      continue;
    }
    const next = current === "" ? part : `${current}/${part}`;
    const found = index.byPath.get(next);
    if (found === undefined || index.present[found] === 0) return undefined;
    const entry = index.entries[found]!;
    if (entry.type !== "symlink") {
      current = next;
      at = found;
      continue;
    }
    const target = entry.linkTarget ?? "";
    if (target === "" || ++links > maxLinks) return undefined;
    if (target.startsWith("/")) {
      current = "";
      at = contextRoot;
    }
    waiting.push(...target.split("/").reverse());
  }
  return at;
}

/** Why a path leads nowhere. */
export type Absence = "missing" | "ignored" | "unlisted";

/**
 * What keeps a path out of the context: "ignored" when the ignore file does, on its own or by way of a directory above it;
 * "unlisted" when a directory above could not be read, so that nobody can tell.
 */
export function absenceOf(index: ContextIndex, path: string): Absence {
  const clean = pathInRoot(path);
  for (let end = clean.length; end > 0; end = clean.lastIndexOf("/", end - 1)) {
    const found = index.byPath.get(clean.slice(0, end));
    if (found === undefined) continue;
    if (index.present[found] === 0 || index.entries[found]!.unlisted === "ignored") return "ignored";
    return index.entries[found]!.unlisted === "unreadable" ? "unlisted" : "missing";
  }
  return "missing";
}
