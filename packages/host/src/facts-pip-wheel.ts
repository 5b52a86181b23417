import { projectName, type PythonTarget, satisfiesAll, sortVersions } from "@plimsoll/core/plan";
import type { IndexFile } from "./facts-pip-page.ts";

/** A file that can be installed on a platform. */
export interface InstallableFile {
  readonly file: IndexFile;
  readonly version: string;
  /** Undefined for a source distribution; else the better the wheel fits, the higher. */
  readonly rank: number | undefined;
}

/** What of a project page can be installed. `machine`: `x86_64`. */
export function installableFiles(
  name: string,
  files: readonly IndexFile[],
  target: PythonTarget,
  machine: string,
): readonly InstallableFile[] {
  return files.flatMap((file): readonly InstallableFile[] => {
    if (file.withdrawn) return [];
    if (file.requiresPython !== "" && !runsOnNewest(file, target)) return [];
    const wheel = /^(.+?)-([^-]+)(?:-\d[^-]*)?-([^-]+)-([^-]+)-([^-]+)\.whl$/.exec(file.name);
    if (wheel !== null) {
      const [, , version, pythons, abis, platforms] = wheel;
      const rank = rankOf(pythons!.split("."), abis!.split("."), platforms!.split("."), target, machine);
      return rank === undefined ? [] : [{ file, version: version!, rank }];
    }
    const stem = /^(.+)\.(?:tar\.gz|zip)$/.exec(file.name)?.[1];
    const dash = stem?.lastIndexOf("-") ?? -1;
    if (stem === undefined || dash === -1 || projectName(stem.slice(0, dash)) !== name) return [];
    return [{ file, version: stem.slice(dash + 1), rank: undefined }];
  });
}

/** Whether the newest releases of that minor version of Python will do. */
function runsOnNewest({ requiresPython }: IndexFile, { python }: PythonTarget): boolean {
  return satisfiesAll(`${python}.99`, requiresPython.replace(/\s+/g, ""));
}

/** `Requires-Python` by version, of those that do not run with the first release of that minor version of Python. */
export function pythonNeeds(files: readonly InstallableFile[], { python }: PythonTarget): Readonly<Record<string, string>> {
  const needs: Record<string, string> = {};
  for (const { file, version } of files) {
    const needed = file.requiresPython.replace(/\s+/g, "");
    if (needed !== "" && !satisfiesAll(`${python}.0`, needed)) needs[version] = needed;
  }
  return needs;
}

/** Newest first; releases before the final one only where there is nothing else. */
export function installableVersions(files: readonly InstallableFile[]): readonly string[] {
  const all = sortVersions([...new Set(files.map(({ version }) => version))]);
  const final = all.filter((version) => !/(?:a|b|c|rc|alpha|beta|pre|preview|dev)[\d.]*$/i.test(version.replace(/\+.*$/, "")));
  return final.length > 0 ? final : all;
}

/** The file that pip takes of a release: the wheel that fits best, else the source. */
export function bestFile(files: readonly InstallableFile[], version: string): InstallableFile | undefined {
  const same = files.filter((each) => each.version === version || satisfiesAll(each.version, `==${version}`));
  return same.toSorted((one, two) => (two.rank ?? -1) - (one.rank ?? -1))[0];
}

/** As pip ranks tags: the closest Python first, then the newest system that the wheel may ask for. */
function rankOf(
  pythons: readonly string[],
  abis: readonly string[],
  platforms: readonly string[],
  target: PythonTarget,
  machine: string,
): number | undefined {
  const minor = Number(target.python.split(".")[1]);
  let best: number | undefined;
  for (const python of pythons) {
    for (const abi of abis) {
      for (const platform of platforms) {
        const [language, system] = [languageRank(python, abi, minor), platformRank(platform, target, machine)];
        if (language !== undefined && system !== undefined) best = Math.max(best ?? 0, language * 1000 + system);
      }
    }
  }
  return best;
}

function languageRank(python: string, abi: string, minor: number): number | undefined {
  const [, kind, major, number] = /^(cp|py)([23])(\d*)$/.exec(python) ?? [];
  if (kind === undefined || major !== "3") return undefined;
  const given = number === "" || number === undefined ? undefined : Number(number);
  if (kind === "cp") {
    if (given === minor && (abi === `cp3${String(minor)}` || abi === `cp3${String(minor)}m`)) return 500;
    if (abi === "abi3" && given !== undefined && given <= minor) return 300 + given;
    return abi === "none" && (given === undefined || given === minor) ? 250 : undefined;
  }
  if (abi !== "none" || (given !== undefined && given > minor)) return undefined;
  return given === undefined ? 100 : 100 + given;
}

function platformRank(platform: string, { libc }: PythonTarget, machine: string): number | undefined {
  if (platform === "any") return 0;
  if (platform === `linux_${machine}`) return 1;
  const [, kind, number] = new RegExp(`^(manylinux|musllinux)(.*?)_${machine}$`).exec(platform) ?? [];
  if (kind === undefined || number === undefined) return undefined;
  if (kind === "musllinux") return libc === "musl" ? 10 + Number(number.split("_").at(-1)) : undefined;
  if (libc === "musl") return undefined;
  const minor = legacy[number] ?? Number(/^_2_(\d+)$/.exec(number)?.[1]);
  return Number.isNaN(minor) || minor > 41 ? undefined : minor;
}

/** The glibc that older names stand for (PEP 513, 571, 599). */
const legacy: Readonly<Record<string, number>> = { "1": 5, "2010": 12, "2014": 17 };
