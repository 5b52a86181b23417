import type { LayerDraft } from "../commands/estimator.ts";
import { stateKey } from "../layers/stage-contents.ts";
import type { JsPackages } from "./js-package.ts";
import { below } from "./project-files.ts";

/** What npm has in a cache. */
interface CachedDownloads {
  /** Names of packages whose list of versions is there. */
  readonly lists: ReadonlySet<string>;
  /** `name@version`. */
  readonly tarballs: ReadonlySet<string>;
}

/** What an installation adds to a cache. */
export interface NewDownloads {
  /** Of the packages whose tarballs come. */
  readonly set: JsPackages;
  /** Names of packages whose list of versions comes. */
  readonly lists: readonly string[];
}

const key = stateKey<ReadonlyMap<string, CachedDownloads>>("npm-downloads");

/** Where npm keeps what it has downloaded, in its cache folder. */
export function downloadsFolder(cache: string): string {
  return below(cache, "_cacache");
}

/**
 * What of a set is not in npm's cache yet, as far as steps of the build have filled it and nothing has emptied it; afterwards
 * all of it counts as there.
 */
export function takeNewDownloads(set: JsPackages, cache: string, layer: LayerDraft): NewDownloads {
  const folder = downloadsFolder(cache);
  const kept = layer.contents.groupsWithin(folder).length > 0 ? layer.contents.state(key)?.get(folder) : undefined;
  const lists = new Set(set.listedOnly);
  for (const { name, located, from } of set.packages) if (from === "registry" && !located) lists.add(name);
  const tarballs = new Set(set.packages.map(({ name, version }) => `${name}@${version}`));
  const after: CachedDownloads = {
    lists: new Set([...(kept?.lists ?? []), ...lists]),
    tarballs: new Set([...(kept?.tarballs ?? []), ...tarballs]),
  };
  layer.contents.setState(key, new Map([...(layer.contents.state(key) ?? []), [folder, after]]));
  return {
    set: { ...set, packages: set.packages.filter(({ name, version }) => kept?.tarballs.has(`${name}@${version}`) !== true) },
    lists: [...lists].filter((name) => kept?.lists.has(name) !== true),
  };
}
