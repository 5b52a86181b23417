import type { LayerDraft } from "../commands/estimator.ts";
import { stateKey } from "../layers/stage-contents.ts";
import type { JsPackages } from "./js-package.ts";

/** What a package manager has put into one folder. */
export interface InstalledPackages {
  readonly set: JsPackages;
  readonly step: number;
}

const key = stateKey<ReadonlyMap<string, InstalledPackages>>("npm");

/** What lies in a node_modules folder, as far as steps of the build put it there and nothing has taken it away. */
export function installedIn(layer: LayerDraft, folder: string): InstalledPackages | undefined {
  const found = layer.contents.state(key)?.get(folder);
  return found !== undefined && layer.contents.groupsWithin(folder).length > 0 ? found : undefined;
}

export function noteInstalled(layer: LayerDraft, folder: string, set: JsPackages): void {
  layer.contents.setState(key, new Map([...(layer.contents.state(key) ?? []), [folder, { set, step: layer.step }]]));
}

/** What of a set does not lie there yet. */
export function newPackages(set: JsPackages, before: InstalledPackages | undefined): JsPackages {
  if (before === undefined) return set;
  const there = new Set(before.set.packages.map(({ path, name, version }) => `${path} ${name}@${version}`));
  return { ...set, packages: set.packages.filter(({ path, name, version }) => !there.has(`${path} ${name}@${version}`)) };
}
