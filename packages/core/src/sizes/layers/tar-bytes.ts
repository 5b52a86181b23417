import { utf8Length } from "../../text/utf8.ts";
import type { LayerEntry } from "./layer-entry.ts";

/**
 * The uncompressed tar of a layer: 512 bytes of header for each entry and for each directory above one, contents rounded up to
 * 512, and 1024 bytes at the end (measured with BuildKit). `others`: paths of files that are not counted themselves, but the
 * directories above are.
 */
export function tarBytes(entries: readonly LayerEntry[], others: readonly string[] = []): number {
  const seen = new Set<string>();
  let recent: string | undefined;
  let total = 1024;
  for (const entry of entries) {
    const { path, type, bytes } = entry;
    const folder = path.slice(0, path.lastIndexOf("/"));
    // Files mostly come directory by directory.
    if (folder !== recent) total += aboveBytes(path, seen);
    recent = folder;
    if (type === "directory") {
      if (seen.has(path)) continue;
      seen.add(path);
    }
    total += headerBytes(entry) + Math.ceil(bytes / 512) * 512;
  }
  for (const path of others) total += aboveBytes(path, seen);
  return total;
}

/** What one entry alone takes in a tar, without the directories above it. */
export function entryTarBytes(entry: LayerEntry): number {
  return headerBytes(entry) + Math.ceil(entry.bytes / 512) * 512;
}

function aboveBytes(path: string, seen: Set<string>): number {
  let total = 0;
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
    const folder = path.slice(0, slash);
    if (seen.has(folder)) break;
    seen.add(folder);
    total += 512 + extendedBytes(recordBytes("path", `${folder.slice(1)}/`, fitsSplit));
  }
  return total;
}

/**
 * A value that the old format has no room for, or that is not ASCII, stands in a block of records in front, which has a header
 * too.
 */
function headerBytes({ path, type, bytes, linkTarget }: LayerEntry): number {
  const name = tarName(path, type);
  let records = recordBytes("path", name, fitsSplit);
  const target = type === "hardlink" ? linkTarget?.slice(1) : linkTarget;
  if (target !== undefined) records += recordBytes("linkpath", target, (text) => text.length <= 100);
  if (bytes >= 8 ** 11) records += lengthOfRecord("size", String(bytes).length);
  return 512 + extendedBytes(records);
}

function tarName(path: string, type: LayerEntry["type"]): string {
  if (type === "directory") return `${path.slice(1)}/`;
  if (type !== "whiteout") return path.slice(1);
  const slash = path.lastIndexOf("/");
  return `${path.slice(1, slash + 1)}.wh.${path.slice(slash + 1)}`;
}

function extendedBytes(records: number): number {
  return records === 0 ? 0 : 512 + Math.ceil(records / 512) * 512;
}

function recordBytes(key: string, value: string, fits: (text: string) => boolean): number {
  const length = utf8Length(value, 0, value.length);
  return length === value.length && fits(value) ? 0 : lengthOfRecord(key, length);
}

/** `27 path=some/where\n`: the number counts itself (POSIX pax). */
function lengthOfRecord(key: string, length: number): number {
  const rest = key.length + length + 3;
  const once = rest + String(rest).length;
  return rest + String(once).length;
}

/** It is split at a slash into at most 155 and 100 bytes. */
function fitsSplit(name: string): boolean {
  if (name.length <= 100) return true;
  const slash = name.lastIndexOf("/", Math.min(155, name.length - 2));
  return slash > 0 && name.length - slash - 1 <= 100;
}
