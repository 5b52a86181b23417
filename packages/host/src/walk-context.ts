import { isUtf8 } from "node:buffer";
import { lstat, type Stats } from "node:fs";
import { readdir, readlink, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import {
  type ContextEntry,
  type ContextListing,
  type DirectoryMatch,
  type IgnoreRules,
  matchDirectory,
  passesOver,
  readIgnoreFile,
  rootMatch,
} from "@plimsoll/core";
import { type IgnoreFileNotice, readContextIgnoreFile } from "./context-ignore-file.ts";

export interface WalkContextOptions {
  /** Also lists what lies in directories that the ignore file leaves out whole, so that its size is known. They can be huge. */
  readonly listIgnored?: boolean | undefined;
}

export type WalkedContext =
  | { readonly kind: "context"; readonly listing: ContextListing; readonly notices: readonly ContextNotice[] }
  | { readonly kind: "failure"; readonly failure: ContextFailure };

/** Why there is no context. `describeContextFailure` makes the words. */
export type ContextFailure =
  | { readonly kind: "missing" }
  | { readonly kind: "not-a-directory" }
  /** The system's word, such as `EACCES`. */
  | { readonly kind: "unreadable"; readonly reason: string };

/** Something that is missing from the listing. `path` is relative to the root of the context, "" for the root itself. */
export type ContextNotice =
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string }
  /** `path` has U+FFFD in place of the wrong bytes. */
  | { readonly kind: "not-utf-8"; readonly path: string }
  | IgnoreFileNotice;

/**
 * Lists the build context below `root`, with the ignore file that belongs to the Dockerfile (undefined when that has no path, as
 * on standard input). Never throws for what it finds on the disk. Links are not followed.
 */
export async function walkContext(
  root: string,
  dockerfilePath: string | undefined,
  options: WalkContextOptions = {},
): Promise<WalkedContext> {
  const failure = await refuse(root);
  if (failure !== undefined) return { kind: "failure", failure };
  const { ignoreFile, notices: ignoreNotices } = readContextIgnoreFile(root, dockerfilePath);
  const notices: ContextNotice[] = [...ignoreNotices];
  const rules = ignoreFile === undefined || options.listIgnored === true ? undefined : readIgnoreFile(ignoreFile.text);
  const entries: ContextEntry[] = [];
  await listAll(root, rules, entries, notices);
  return { kind: "context", listing: { entries, ignoreFile }, notices };
}

async function refuse(root: string): Promise<ContextFailure | undefined> {
  try {
    if (!(await stat(root)).isDirectory()) return { kind: "not-a-directory" };
    // Whether the names can be read is known only once they are asked for.
    await readdir(root);
    return undefined;
  } catch (error) {
    const reason = errorCode(error);
    if (reason === "ENOENT") return { kind: "missing" };
    return reason === "ENOTDIR" ? { kind: "not-a-directory" } : { kind: "unreadable", reason };
  }
}

/** Node hands file work to four threads; more than this only waits in memory. */
const directoriesAtOnce = 8;
const filesAtOnce = 32;

interface WaitingDirectory {
  /** Relative; "" for the root. */
  readonly path: string;
  /** Undefined when nothing is pruned. */
  readonly match: DirectoryMatch | undefined;
  /** Place of its entry; -1 for the root. */
  readonly at: number;
}

function listAll(root: string, rules: IgnoreRules | undefined, entries: ContextEntry[], notices: ContextNotice[]): Promise<void> {
  const waiting: WaitingDirectory[] = [{ path: "", match: rules && rootMatch(rules.list), at: -1 }];
  let running = 0;
  return new Promise((resolve, reject) => {
    const listOne = async (directory: WaitingDirectory): Promise<void> => {
      await listDirectory(root, directory, rules, { entries, notices, waiting });
      running--;
      startMore();
    };
    const startMore = (): void => {
      if (running === 0 && waiting.length === 0) resolve();
      for (; running < directoriesAtOnce && waiting.length > 0; running++) listOne(waiting.pop()!).catch(reject);
    };
    startMore();
  });
}

interface WalkResult {
  readonly entries: ContextEntry[];
  readonly notices: ContextNotice[];
  readonly waiting: WaitingDirectory[];
}

async function listDirectory(
  root: string,
  directory: WaitingDirectory,
  rules: IgnoreRules | undefined,
  into: WalkResult,
): Promise<void> {
  const { path, match, at } = directory;
  const absolute = join(root, path);
  const names = await readNames(absolute, path, into.notices);
  if (typeof names === "string") {
    // Gone since its parent was read: then it is not in the context at all, and an empty directory is the nearest to that.
    if (names === "ENOENT") return;
    into.notices.push({ kind: "unreadable", path, reason: names });
    if (at !== -1) into.entries[at] = { ...into.entries[at]!, unlisted: "unreadable" };
    return;
  }
  const found = await statAll(absolute, names);
  for (const [index, name] of names.entries()) {
    const stats = found[index]!;
    const below = path === "" ? name : `${path}/${name}`;
    if (typeof stats === "string") {
      if (stats !== "ENOENT") into.notices.push({ kind: "unreadable", path: below, reason: stats });
    } else if (stats.isDirectory()) {
      const inner = rules !== undefined && match !== undefined ? matchDirectory(rules.list, below, match) : undefined;
      const pruned = rules !== undefined && inner?.matched === true && passesOver(rules.list, below);
      const entry: ContextEntry = { path: below, type: "directory", bytes: 0, mode: modeOf(stats) };
      const place = into.entries.push(pruned ? { ...entry, unlisted: "ignored" } : entry) - 1;
      if (!pruned) into.waiting.push({ path: below, match: inner, at: place });
    } else if (stats.isSymbolicLink()) {
      const linkTarget = await readTarget(join(absolute, name));
      into.entries.push({ path: below, type: "symlink", bytes: 0, mode: modeOf(stats), linkTarget });
    } else {
      // BuildKit's client sends a socket as an empty file.
      const isFile = stats.isFile() || stats.isSocket();
      into.entries.push({ path: below, type: isFile ? "file" : "other", bytes: isFile ? stats.size : 0, mode: modeOf(stats) });
    }
  }
}

/** The names in a directory, or the system's word for why there are none. */
async function readNames(absolute: string, path: string, notices: ContextNotice[]): Promise<readonly string[] | string> {
  try {
    const names = await readdir(absolute);
    if (!names.some((name) => name.includes("\ufffd"))) return names;
    // Either a name really holds that character, or bytes were lost; only the bytes can tell.
    const bytes = await readdir(absolute, { encoding: "buffer" });
    const lost = bytes.filter((name) => !isUtf8(name)).map(String);
    for (const name of lost) notices.push({ kind: "not-utf-8", path: path === "" ? name : `${path}/${name}` });
    return bytes.filter((name) => isUtf8(name)).map(String);
  } catch (error) {
    return errorCode(error);
  }
}

/** What is known of each name, or the system's word for why nothing is. Promises would take twice the time of callbacks here. */
function statAll(directory: string, names: readonly string[]): Promise<readonly (Stats | string)[]> {
  const results: (Stats | string)[] = [];
  let next = 0;
  let done = 0;
  return new Promise((resolve) => {
    if (names.length === 0) resolve(results);
    const startOne = (): void => {
      const index = next++;
      if (index >= names.length) return;
      lstat(`${directory}${sep}${names[index]!}`, (error, stats) => {
        results[index] = error === null ? stats : errorCode(error);
        if (++done === names.length) resolve(results);
        else startOne();
      });
    };
    for (let count = 0; count < filesAtOnce; count++) startOne();
  });
}

/** BuildKit's client on Windows, which has no such bits, makes everything executable. */
function modeOf(stats: Stats): number {
  return process.platform === "win32" ? (stats.mode | 0o111) & 0o755 : stats.mode & 0o7777;
}

async function readTarget(link: string): Promise<string | undefined> {
  try {
    const target = await readlink(link);
    return process.platform === "win32" ? target.replaceAll("\\", "/") : target;
  } catch {
    return undefined;
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
