import { utf8Length } from "../../text/utf8.ts";
import type { LayerEntry } from "./layer-entry.ts";

/**
 * The uncompressed tar of a layer: 512 bytes of header for each entry and for each directory above one, contents rounded up to 512, and
 * 1024 bytes at the end (measured with BuildKit).
 */
export function tarBytes(entries: readonly LayerEntry[]): number {
  const seen = new Set<string>();
  let total = 1024;
  for (const { path, type, bytes } of entries) {
    total += aboveBytes(path, seen);
    if (type === "directory") {
      if (seen.has(path)) continue;
      seen.add(path);
    }
    total += headerBytes(path, type === "directory") + Math.ceil(bytes / 512) * 512;
  }
  return total;
}

function aboveBytes(path: string, seen: Set<string>): number {
  let total = 0;
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
    const folder = path.slice(0, slash);
    if (seen.has(folder)) break;
    seen.add(folder);
    total += headerBytes(folder, true);
  }
  return total;
}

/** A name that the old format has no room for, or that is not ASCII, has a header and a block of its own. */
function headerBytes(path: string, directory: boolean): number {
  const name = `${path.slice(1)}${directory ? "/" : ""}`;
  return fitsOldFormat(name) ? 512 : 512 + 1024;
}

function fitsOldFormat(name: string): boolean {
  if (utf8Length(name, 0, name.length) !== name.length) return false;
  if (name.length <= 100) return true;
  if (name.length > 256) return false;
  // It is split at a slash into at most 155 and 100 bytes.
  const slash = name.lastIndexOf("/", Math.min(155, name.length - 2));
  return slash > 0 && name.length - slash - 1 <= 100;
}
