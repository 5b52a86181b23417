import type { ContextIndex } from "./context-index.ts";

/** A file of the context that nothing reads, or a directory in which nothing reads anything. */
export interface UnreadPath {
  readonly path: string;
  readonly directory: boolean;
  /** Everything but directories, below it. */
  readonly files: number;
  readonly bytes: number;
}

/**
 * What is part of the context and not marked in `read` (1 for each entry that is read). A directory stands for all that lies in it when none of that is
 * read. The largest first. Empty directories are passed over.
 */
export function unreadPaths(index: ContextIndex, read: Uint8Array): readonly UnreadPath[] {
  const { entries, ends } = index;
  const sums = sumsOf(index, read);
  const found: UnreadPath[] = [];
  for (let at = 0; at < entries.length;) {
    const end = ends[at]!;
    const isDirectory = entries[at]!.type === "directory";
    const files = sums.unread[end]! - sums.unread[at]!;
    if (files > 0 && sums.read[end] === sums.read[at]) {
      found.push({
        path: entries[at]!.path,
        directory: isDirectory,
        files,
        bytes: sums.unreadBytes[end]! - sums.unreadBytes[at]!,
      });
      at = end;
    } else at = files === 0 ? end : at + 1;
  }
  return found.sort((a, b) => b.bytes - a.bytes);
}

/** At each index what stands before it, so that two of them tell what a directory holds. */
function sumsOf({ entries, present }: ContextIndex, read: Uint8Array) {
  const sums = {
    read: new Int32Array(entries.length + 1),
    unread: new Int32Array(entries.length + 1),
    unreadBytes: new Float64Array(entries.length + 1),
  };
  for (let at = 0; at < entries.length; at++) {
    const { type, bytes } = entries[at]!;
    const isFile = type !== "directory" && present[at] === 1;
    sums.read[at + 1] = sums.read[at]! + Number(isFile && read[at] === 1);
    sums.unread[at + 1] = sums.unread[at]! + Number(isFile && read[at] === 0);
    sums.unreadBytes[at + 1] = sums.unreadBytes[at]! + (isFile && read[at] === 0 ? bytes : 0);
  }
  return sums;
}
