import { createHash } from "node:crypto";
import { lstatSync, type Stats } from "node:fs";
import { stampOf } from "./context-stamps.ts";
import type { TarEntry } from "./compress-tar-entries.ts";

/** What the disk says of the sources of a tar, before any is read. */
export interface TarLook {
  /** Of each entry, in seconds since 1970; NaN where it is not known yet. */
  readonly times: Float64Array;
  /** Another one whenever the tar may be another one. */
  readonly key: string;
  /** The latest change of a source, in milliseconds since 1970; -Infinity without any. */
  readonly changed: number;
}

/** What is not there any more has no time, and that too is part of the key. */
export function lookAtSources(entries: readonly TarEntry[]): TarLook {
  const times = new Float64Array(entries.length).fill(Number.NaN);
  const hash = createHash("sha256").update(keyVersion);
  const archives = new Map<string, string>();
  let changed = -Infinity;
  let text = "";
  const stampAt = (path: string): readonly [stamp: string, stats: Stats | undefined] => {
    const stats = statsAt(path);
    if (stats === undefined) return ["gone", undefined];
    changed = Math.max(changed, stats.mtimeMs, stats.ctimeMs);
    const { bytes, modified, changed: touched, inode, device } = stampOf(stats);
    return [`${bytes} ${modified} ${touched} ${inode} ${device}`, stats];
  };
  for (const [index, { name, type, mode, uid, gid, bytes, linkName, time, source }] of entries.entries()) {
    if (time === "epoch") times[index] = 0;
    // No name has a zero in it.
    text += `${name}\0${linkName}\0${type} ${mode} ${uid} ${gid} ${bytes} ${time} ${sourceText(source)}\n`;
    if (source?.kind === "file") {
      const [stamp, stats] = stampAt(source.path);
      if (stats !== undefined) times[index] = Math.max(0, Math.floor(stats.mtimeMs / 1000));
      text += stamp;
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
const keyVersion = "plimsoll compressed 2\n";

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

function statsAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
