// Becomes the first lines of the bundle. V8 spends longer on reading our program than on running it once, so what it made of the program is
// kept in the user's cache folder, as node itself does from version 22.1 on. Whatever goes wrong with that is no reason to fail.
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { Script } from "node:vm";

export interface CachedProgram {
  /** An expression; its value is given back. */
  readonly source: string;
  /** Another one for every other source: V8 itself compares only the length. */
  readonly key: string;
  /** What stack traces show. */
  readonly filename: string;
  /**
   * First arguments of the runs after which a cache is written. What the first of them leaves is for all runs, as it uses most of the
   * program; the others have one of their own, and take the first one's until then.
   */
  readonly cacheAfter: readonly string[];
}

/** Caches that are kept, the latest first: a few versions of node and plimsoll side by side. */
const kept = 8;

/** Evaluates the program, from the cache where there is one. */
export function runWithCodeCache({ source, key, filename, cacheAfter }: CachedProgram): unknown {
  const folder = cacheFolder(process.env);
  // One is written by a run with findings, which uses more of the program, and one by a run without, until there is the other.
  const nameOf = (ending: string | number): string => `${key}-${process.version}-${process.arch}-${ending}.bin`;
  const shared = [1, 0].map(nameOf);
  // A thread of ours has an argument of its own. Asking whether it is one would load a module of node's, which takes 4 ms.
  const command = process.argv[2];
  const at = command === undefined ? -1 : cacheAfter.indexOf(command);
  const names = at > 0 ? [nameOf(command!), ...shared] : shared;
  const found = folder === undefined ? undefined : firstOwn(folder, names);
  const script = new Script(source, found === undefined ? { filename } : { filename, cachedData: found.data });
  const used = script.cachedDataRejected === true ? undefined : found?.name;
  if (folder !== undefined && used !== names[0] && at !== -1) {
    process.once("exit", (exitCode) => {
      // At the end, because V8 gives what it has compiled until then.
      if (at > 0 ? exitCode === 0 || exitCode === 1 : exitCode === 1 || (exitCode === 0 && used === undefined)) {
        save(folder, at > 0 ? names[0]! : names[1 - exitCode]!, script);
      }
    });
  }
  return script.runInThisContext();
}

/** Folder for caches. Undefined when there is none, or when PLIMSOLL_CODE_CACHE=0 (or node's own switch) forbids it. */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): string | undefined {
  const { PLIMSOLL_CODE_CACHE, NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = environment;
  if (PLIMSOLL_CODE_CACHE === "0" || NODE_DISABLE_COMPILE_CACHE === "1") return undefined;
  if (XDG_CACHE_HOME?.startsWith("/") === true) return `${XDG_CACHE_HOME}/plimsoll`;
  if (platform === "win32") return LOCALAPPDATA === undefined ? undefined : `${LOCALAPPDATA}/plimsoll/cache`;
  if (HOME?.startsWith("/") !== true) return undefined;
  return platform === "darwin" ? `${HOME}/Library/Caches/plimsoll` : `${HOME}/.cache/plimsoll`;
}

function firstOwn(folder: string, names: readonly string[]): { readonly name: string; readonly data: Buffer } | undefined {
  for (const name of names) {
    const data = readOwn(`${folder}/${name}`);
    if (data !== undefined) return { name, data };
  }
  return undefined;
}

/** A cache is code. What another user could have written is not read. */
function readOwn(path: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const { uid, mode } = fstatSync(file);
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOurs ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function save(folder: string, name: string, script: Script): void {
  const path = `${folder}/${name}`;
  const unfinished = `${path}.${process.pid}`;
  try {
    makeFolder(folder, 2);
    writeFileSync(unfinished, script.createCachedData(), { mode: 0o600, flag: "wx" });
    // In one step, so that no other run reads half of it.
    renameSync(unfinished, path);
    // A folder in it holds caches of another kind.
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    const caches = files.map(({ name: file }) => ({ path: `${folder}/${file}`, time: statSync(`${folder}/${file}`).mtimeMs }));
    for (const old of caches.toSorted((a, b) => b.time - a.time).slice(kept)) unlinkSync(old.path);
  } catch {
    removeIfThere(unfinished);
  }
}

/** With so many levels of it. Node's own way of making all of a path never comes back from `/proc`. */
function makeFolder(path: string, levels: number): void {
  if (levels === 0 || existsSync(path)) return;
  makeFolder(dirname(path), levels - 1);
  mkdirSync(path, { mode: 0o700 });
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made.
  }
}
