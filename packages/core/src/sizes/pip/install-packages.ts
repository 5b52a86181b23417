import type { LayerDraft } from "../commands/estimator.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import { type StateKey, stateKey } from "../layers/stage-contents.ts";
import { rangeSize, type Size } from "../layers/size.ts";
import type { PythonRelease } from "./pip-facts.ts";
import type { PythonPlace } from "./python-place.ts";
import type { ChosenPackage } from "./resolve-python.ts";
import { installedSizes } from "./wheel-size.ts";

/** How packages are put down. */
export interface InstallManner {
  /** `pip`, `uv`, `poetry`. */
  readonly by: string;
  readonly compile: boolean;
  /** Where downloads are kept; undefined when they are not. */
  readonly cache: string | undefined;
}

/** Packages in a folder, by name; a version that nobody knows is undefined. */
export type InstalledPython = ReadonlyMap<string, string | undefined>;

/** What a folder of packages holds, as far as it is known. */
export function installedIn({ site, ofSystem, target }: PythonPlace, layer: LayerDraft): InstalledPython {
  const known = layer.contents.state(installedKey(site));
  if (known !== undefined || !ofSystem) return known ?? new Map();
  const listed = layer.base?.system?.pythonPackages;
  if (listed !== undefined)
    return new Map(listed.map(({ name, version }) => [name.toLowerCase().replace(/[-_.]+/g, "-"), version]));
  // What images with Python come with, if nobody has looked.
  const bundled = Number(target.python.split(".")[1]) < 12 ? ["pip", "setuptools", "wheel"] : ["pip"];
  return new Map(bundled.map((name) => [name, undefined]));
}

export function setInstalled(site: string, installed: InstalledPython, layer: LayerDraft): void {
  layer.contents.setState(installedKey(site), installed);
}

function installedKey(site: string): StateKey<InstalledPython> {
  return stateKey(`python-packages ${site}`);
}

/** Puts packages down in a folder, and what was there under their names is gone. */
export function installPackages(
  packages: readonly ChosenPackage[],
  place: PythonPlace,
  manner: InstallManner,
  layer: LayerDraft,
): void {
  const installed = new Map(installedIn(place, layer));
  const downloads: PythonRelease[] = [];
  for (const chosen of packages) {
    const { name, version, release } = chosen;
    const before = installed.has(name);
    if (before) removePackage(name, place.site, layer);
    installed.set(name, version);
    const label = version === undefined ? name : `${name} ${version}`;
    const sizes =
      release === undefined
        ? undefined
        : installedSizes(release, { python: place.target.python, compile: manner.compile, spread: chosen.spread });
    if (release === undefined || sizes === undefined) {
      if (!layer.isMounted(place.site))
        layer.unknown(release === undefined ? `what is in ${label}` : `what ${label} builds from source`);
      continue;
    }
    const group = { by: manner.by, name, path: packagePath(name, place.site) };
    layer.add({ ...group, role: "packages", size: sizes.files });
    if (sizes.bytecode !== undefined) layer.add({ ...group, role: "bytecode", size: sizes.bytecode });
    downloads.push(release.value);
  }
  if (manner.cache !== undefined && downloads.length > 0) layer.add(keptDownloads(downloads, manner.by, manner.cache));
  setInstalled(place.site, installed, layer);
  if (layer.isMounted(place.site)) return;
  for (const { name, unknownExtras } of packages) {
    if (unknownExtras.length > 0) layer.add(extrasGroup(name, unknownExtras, manner.by, place.site));
  }
}

/** What a table does not list as an extra's is rarely much; often it is what other packages need in any case. */
function extrasGroup(name: string, extras: readonly string[], by: string, site: string): ContentGroup {
  const label = `${name}[${extras.join(",")}]`;
  const size = rangeSize(0, 0, 12_000_000 * extras.length, "heuristic", `what ${label} adds`);
  const half = { ...size, high: 5_000_000 * extras.length };
  return {
    role: "packages",
    by,
    name: label,
    path: packagePath(name, site),
    size: { bytes: size, tar: size, transfer: half, files: 0 },
  };
}

export function removePackage(name: string, site: string, layer: LayerDraft): void {
  layer.remove(packagePath(name, site));
}

/** What a package is called inside differs; this path stands for all of it. */
function packagePath(name: string, site: string): string {
  return `${site}/${name.replaceAll("-", "_")}`;
}

/**
 * The wheels in pip's cache, and the pages of the index. pip keeps what the server allows to be kept: one that says
 * nothing of it, as proxies do, leaves the cache empty. uv keeps wheels unpacked and makes hard links to them, which cost
 * nothing in the same layer.
 */
function keptDownloads(releases: readonly PythonRelease[], by: string, cache: string): ContentGroup {
  const share = by === "uv" ? 0.02 : 1;
  let [likely, high, files] = [0, 0, 0];
  let unsure = false;
  for (const { archiveBytes, cacheable } of releases) {
    const bytes = archiveBytes * share + 2_500;
    if (cacheable === false && by !== "uv") continue;
    const asked = cacheable !== undefined || by === "uv";
    unsure ||= !asked;
    likely += asked ? bytes : 0;
    high += asked ? bytes * 1.02 : bytes;
    files += asked ? 2 : 0;
  }
  const source = unsure ? `${by}'s cache: kept when the package index allows it` : `${by}'s cache`;
  const size: Size = rangeSize(likely * 0.98, likely, high, "heuristic", source);
  return { role: "cache", by, name: "", path: cache, size: { bytes: size, tar: size, transfer: size, files } };
}
