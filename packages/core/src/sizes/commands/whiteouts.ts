import type { LayerEntry } from "../layers/layer-entry.ts";
import type { StageContents } from "../layers/stage-contents.ts";

/** Something older that a step takes away. */
export interface Whiteout {
  readonly path: string;
  /** What lay right in it. */
  readonly children: readonly string[];
}

/**
 * The marks that a layer has for what it takes away. One is enough for a whole directory, unless the step makes it anew: then
 * each thing that lay in it has its own. Nothing that is there again has one.
 */
export function settleWhiteouts(
  whiteouts: Iterable<Whiteout>,
  entries: ReadonlyMap<string, LayerEntry>,
  contents: StageContents,
): readonly LayerEntry[] {
  const marks = new Map<string, LayerEntry>();
  for (const { path, children } of whiteouts) {
    const kind = contents.kindAt(path);
    if (entries.has(path) && kind !== "directory") continue;
    if (kind !== "directory") marks.set(path, markOf(path));
    else {
      for (const name of children) {
        const child = `${path}/${name}`;
        const now = contents.kindAt(child);
        if (now === undefined || now === "gone") marks.set(child, markOf(child));
      }
    }
  }
  return [...marks.values()].filter(({ path }) => !isBelowMark(path, marks));
}

/** What of `path` is marked as deleted: itself, or, when it stays, what lies right in it. */
export function childOf(path: string, below: string, onlyInside: boolean): string {
  if (!onlyInside) return path;
  const start = path === "/" ? 1 : path.length + 1;
  const slash = below.indexOf("/", start);
  return slash === -1 ? below : below.slice(0, slash);
}

function markOf(path: string): LayerEntry {
  return { path, type: "whiteout", bytes: 0, mode: 0, owner: undefined };
}

function isBelowMark(path: string, marks: ReadonlyMap<string, LayerEntry>): boolean {
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
    if (marks.has(path.slice(0, slash))) return true;
  }
  return false;
}
