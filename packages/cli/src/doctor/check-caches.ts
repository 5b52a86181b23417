import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatBytes } from "@plimsoll/core/plan";
import { userCacheFolder } from "@plimsoll/host/sizes";
import { type DoctorPlace, shownPath } from "./doctor-place.ts";
import { check, type DoctorCheck, doctorWords } from "./doctor-text.ts";

const cacheNames = ["contents", "facts", "measured"] as const;

/** Where caches lie, how large they are and how old. */
export function checkCaches(place: DoctorPlace, now: number): readonly DoctorCheck[] {
  // The folder of all of them, whatever switches some off.
  const folder = userCacheFolder("", { ...place.environment, PLIMSOLL_CACHE: undefined })?.replace(/\/$/, "");
  if (folder === undefined) {
    const variables = `XDG_CACHE_HOME, ${process.platform === "win32" ? "LOCALAPPDATA" : "HOME"}`;
    return [check("caches", "cache-none", { variables }, { state: "warning", advice: "cache-none" })];
  }
  return [codeCache(folder, place, now), ...cacheNames.map((name) => cacheCheck(name, place, now))];
}

function codeCache(folder: string, place: DoctorPlace, now: number): DoctorCheck {
  const off = ["PLIMSOLL_CODE_CACHE", "NODE_DISABLE_COMPILE_CACHE"].find((name, at) => place.environment[name] === String(at));
  if (off !== undefined) return check("caches", "code-cache-off", { variable: off });
  // Its files lie beside the folders of the others.
  return folderCheck("code", folder, false, place, now);
}

function cacheCheck(cache: (typeof cacheNames)[number], place: DoctorPlace, now: number): DoctorCheck {
  const folder = userCacheFolder(cache, place.environment);
  if (folder === undefined) return check("caches", "cache-off", { name: doctorWords[place.language].caches[cache] });
  return folderCheck(cache, folder, true, place, now);
}

function folderCheck(
  cache: (typeof cacheNames)[number] | "code",
  folder: string,
  isDeep: boolean,
  place: DoctorPlace,
  now: number,
): DoctorCheck {
  const words = doctorWords[place.language];
  const name = words.caches[cache];
  const path = shownPath(folder, place);
  if (!isWritable(folder))
    return check("caches", "cache-unwritable", { name, path }, { state: "warning", advice: "cache-unwritable" });
  const { files, bytes, newest } = sizeOf(folder, isDeep);
  if (files === 0) return check("caches", "cache-empty", { name, path });
  const age = words.age(Math.max(0, Math.floor((now - newest) / 86_400_000)));
  const count = words.files(files.toLocaleString("en-US"), files === 1);
  return check("caches", "cache", { name, path, files: count, bytes: formatBytes(bytes), age });
}

/** Whether plimsoll could make and fill the folder: the nearest one above that exists decides. */
function isWritable(folder: string): boolean {
  let path = folder;
  while (statSync(path, { throwIfNoEntry: false }) === undefined && dirname(path) !== path) path = dirname(path);
  try {
    accessSync(path, constants.W_OK);
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

interface FolderSize {
  readonly files: number;
  readonly bytes: number;
  /** In milliseconds since 1970. */
  readonly newest: number;
}

function sizeOf(folder: string, isDeep: boolean): FolderSize {
  let [files, bytes, newest] = [0, 0, 0];
  let names: readonly string[];
  try {
    names = readdirSync(folder, { recursive: isDeep, encoding: "utf8" });
  } catch {
    return { files, bytes, newest };
  }
  for (const name of names) {
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stats?.isFile() !== true) continue;
    files++;
    bytes += stats.size;
    newest = Math.max(newest, stats.mtimeMs);
  }
  return { files, bytes, newest };
}
