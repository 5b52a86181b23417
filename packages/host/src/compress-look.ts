import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { type FileStamp, stampOf } from "./context-stamps.ts";
import type { TarEntry } from "./compress-tar-entries.ts";

/** The stamp of a file by its path. */
export type SeenFiles = (path: string) => FileStamp | undefined;

/** What the disk says of the sources of a tar, before any is read. */
export interface TarLook {
  /** Of each entry, in seconds since 1970; NaN where it is not known yet. */
  readonly times: Float64Array;
  /** Another one whenever the tar may be another one. */
  readonly key: string;
  /** The latest change of a source, in milliseconds since 1970; -Infinity without any. */
  readonly changed: number;
}

/** What is not there any more has no time, and that too is part of the key. `seen`: files that were looked at a moment ago. */
export function lookAtSources(entries: readonly TarEntry[], seen?: SeenFiles): TarLook {
  const times = new Float64Array(entries.length).fill(Number.NaN);
  const hash = createHash("sha256").update(keyVersion);
  const archives = new Map<string, string>();
  let changed = -Infinity;
  let text = "";
  const stampAt = (path: string): readonly [text: string, stamp: FileStamp | undefined] => {
    const stamp = seen?.(path) ?? readStamp(path);
    if (stamp === undefined) return ["gone", undefined];
    changed = Math.max(changed, stamp.modified, stamp.changed);
    return [`${stamp.bytes} ${stamp.modified} ${stamp.changed} ${stamp.inode} ${stamp.device}`, stamp];
  };
  for (const [index, { name, type, mode, uid, gid, bytes, linkName, time, source }] of entries.entries()) {
    if (typeof time === "number") times[index] = time;
    // No name has a zero in it.
    text += `${name}\0${linkName}\0${type} ${mode} ${uid} ${gid} ${bytes} ${time} ${sourceText(source)}\n`;
    if (source?.kind === "file") {
      const [told, stamp] = stampAt(source.path);
      if (stamp !== undefined && typeof time !== "number") times[index] = Math.max(0, Math.floor(stamp.modified / 1000));
      text += told;
    } else if (source?.kind === "member") {
      const stamp = archives.get(source.archive) ?? stampAt(source.archive)[0];
      archives.set(source.archive, stamp);
      text += stamp;
    }
    if (text.length < pieceLength) continue;
    hash.update(text);
    text = "";
  }
  hash.update(text);
  return { times, key: hash.digest("hex"), changed };
}

/** Another one whenever the same tar is counted in another way. */
const keyVersion = "plimsoll compressed 3\n";

/** Many small pieces take a hash longer than one. In letters. */
const pieceLength = 65_536;

function sourceText(source: TarEntry["source"]): string {
  switch (source?.kind) {
    case undefined:
      return "";
    case "file":
      return source.path;
    case "member":
      return `${source.archive}\0${source.member}`;
    case "text":
      return JSON.stringify(source.text);
  }
}

function readStamp(path: string): FileStamp | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats && stampOf(stats);
  } catch {
    return undefined;
  }
}
