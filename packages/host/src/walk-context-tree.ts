import { isUtf8 } from "node:buffer";
import { lstatSync, readdirSync, readlinkSync, type Stats } from "node:fs";
import { sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type ContextEntry, type DirectoryMatch, type IgnoreRules, matchDirectory, passesOver, rootMatch } from "@plimsoll/core";
import { keepStamps, stampLength, stampOf, writeStamp } from "./context-stamps.ts";
import type { ContextNotice } from "./walk-context.ts";
import { errorCode } from "./error-code.ts";

/**
 * Everything below `root`, each directory followed by what lies in it and names in the order of their bytes: core then need not sort. `rules` says
 * what is not looked into; `report` hears what is missing. What goes away meanwhile is left out; other than that nothing is thrown for.
 *
 * `signal` ends it by throwing. Asks the system in this thread, since handing a file to another costs more than the answer does; other
 * work gets its turn in between.
 */
export async function listTree(
  root: string,
  rules: IgnoreRules | undefined,
  report: (notice: ContextNotice) => void,
  signal?: AbortSignal,
): Promise<readonly ContextEntry[]> {
  const entries: ContextEntry[] = [];
  let stamps = new Float64Array(256 * stampLength);
  const open: OpenDirectory[] = [];
  /** Paths of files that have other names, by device and number. */
  const linked = new Map<string, string>();
  enter("", root, rules && rootMatch(rules.list), -1);
  let turnEnds = performance.now() + turnMilliseconds;
  while (open.length > 0) {
    const level = open.at(-1)!;
    const name = level.names[level.next++];
    if (name === undefined) open.pop();
    else listOne(level, name);
    if (entries.length % 128 === 0 && performance.now() > turnEnds) {
      await setImmediate();
      signal?.throwIfAborted();
      turnEnds = performance.now() + turnMilliseconds;
    }
  }
  keepStamps(entries, stamps);
  return entries;

  function listOne({ path: above, absolute: folder, match }: OpenDirectory, name: string): void {
    const path = above === "" ? name : `${above}/${name}`;
    const absolute = `${folder}${sep}${name}`;
    const stats = statOf(absolute);
    if (typeof stats === "string") {
      if (!isGone(stats)) report({ kind: "unreadable", path, reason: stats });
      return;
    }
    const at = entries.length;
    if ((at + 1) * stampLength > stamps.length) {
      const larger = new Float64Array(stamps.length * 2);
      larger.set(stamps);
      stamps = larger;
    }
    writeStamp(stamps, at, stampOf(stats));
    if (!stats.isDirectory()) {
      const entry = entryOf(path, absolute, stats);
      const linkedTo = stats.nlink > 1 && entry.type === "file" ? firstName(stats, path) : path;
      entries.push(linkedTo === path ? entry : { ...entry, linkedTo });
      return;
    }
    const inner = rules !== undefined && match !== undefined ? matchDirectory(rules.list, path, match) : undefined;
    const pruned = rules !== undefined && inner?.matched === true && passesOver(rules.list, path);
    const entry: ContextEntry = { path, type: "directory", bytes: 0, mode: modeOf(stats) };
    entries.push(pruned ? { ...entry, unlisted: "ignored" } : entry);
    if (!pruned) enter(path, absolute, inner, at);
  }

  function firstName({ dev, ino }: Stats, path: string): string {
    const key = `${dev} ${ino}`;
    const first = linked.get(key) ?? path;
    linked.set(key, first);
    return first;
  }

  /** `at`: place of its entry; -1 for the root. */
  function enter(path: string, absolute: string, match: DirectoryMatch | undefined, at: number): void {
    const names = readNames(absolute, (name) => report({ kind: "not-utf-8", path: path === "" ? name : `${path}/${name}` }));
    if (typeof names !== "string") {
      open.push({ path, absolute, names: inByteOrder(names), match, next: 0 });
      return;
    }
    // Gone since its parent was read: then it is not in the context at all, and an empty directory is the nearest to that.
    if (isGone(names)) return;
    report({ kind: "unreadable", path, reason: names });
    if (at !== -1) entries[at] = { ...entries[at]!, unlisted: "unreadable" };
  }
}

/** How long other work waits at most. */
const turnMilliseconds = 10;

interface OpenDirectory {
  /** Relative; "" for the root. */
  readonly path: string;
  readonly absolute: string;
  readonly names: readonly string[];
  /** Undefined when nothing is pruned. */
  readonly match: DirectoryMatch | undefined;
  next: number;
}

function entryOf(path: string, absolute: string, stats: Stats): ContextEntry {
  if (stats.isSymbolicLink()) return { path, type: "symlink", bytes: 0, mode: modeOf(stats), linkTarget: targetOf(absolute) };
  // BuildKit's client sends a socket as an empty file.
  const isFile = stats.isFile() || stats.isSocket();
  return { path, type: isFile ? "file" : "other", bytes: isFile ? stats.size : 0, mode: modeOf(stats) };
}

/** What is known of a path, or the system's word for why nothing is. */
function statOf(absolute: string): Stats | string {
  try {
    return lstatSync(absolute, quietly) ?? "ENOENT";
  } catch (error) {
    return errorCode(error);
  }
}

const quietly = { throwIfNoEntry: false } as const;

/** The names in a directory, or the system's word for why there are none. */
function readNames(absolute: string, reportLost: (name: string) => void): string[] | string {
  try {
    const names = readdirSync(absolute);
    if (!names.some((name) => name.includes("\ufffd"))) return names;
    // Either a name really holds that character, or bytes were lost; only the bytes can tell.
    const bytes = readdirSync(absolute, { encoding: "buffer" });
    for (const name of bytes) if (!isUtf8(name)) reportLost(String(name));
    return bytes.filter((name) => isUtf8(name)).map(String);
  } catch (error) {
    return errorCode(error);
  }
}

/** The order of strings is that of their UTF-16, which differs from that of their bytes once a name needs surrogates. */
function inByteOrder(names: string[]): readonly string[] {
  if (!names.some((name) => /[\ud800-\udfff]/.test(name))) return names.sort();
  return names
    .map((name) => ({ name, bytes: Buffer.from(name) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ name }) => name);
}

/** BuildKit's client on Windows, which has no such bits, makes everything executable. */
function modeOf(stats: Stats): number {
  return process.platform === "win32" ? (stats.mode | 0o111) & 0o755 : stats.mode & 0o7777;
}

function targetOf(link: string): string | undefined {
  try {
    const target = readlinkSync(link);
    return process.platform === "win32" ? target.replaceAll("\\", "/") : target;
  } catch {
    return undefined;
  }
}

/** Whether it went away, or something else took its place, since its name was read. */
function isGone(reason: string): boolean {
  return reason === "ENOENT" || reason === "ENOTDIR";
}
