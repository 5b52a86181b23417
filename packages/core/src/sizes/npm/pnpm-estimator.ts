import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { addSizes, rangeSize, type Size } from "../layers/size.ts";
import { addTool } from "./corepack-estimator.ts";
import { readGivenSpecs } from "./given-specs.ts";
import { installedIn, newPackages, noteInstalled } from "./installed-packages.ts";
import type { JsPackages, JsSelection } from "./js-package.ts";
import { jsPlatform, wantsDev } from "./js-setting.ts";
import { smallGroup } from "./npm-groups.ts";
import { type PackagesSize, sizePackages } from "./package-sizes.ts";
import { below, projectManifests, projectText } from "./project-files.ts";
import { rootRanges } from "./project-manifest.ts";
import { type Invocation, readInvocation } from "./read-invocation.ts";
import { readPnpmLock } from "./read-pnpm-lock.ts";
import { resolvePackages } from "./resolve-packages.ts";
import { addScriptWrites } from "./script-writes.ts";
import { pnpmStore } from "./tool-places.ts";
import { addUpdateCheck } from "./update-check.ts";

/** pnpm: what it puts into its store and links from there. A file with several names is in a layer once. */
export const pnpmEstimator: CommandEstimator = {
  programs: ["pnpm"],
  estimate(command, layer) {
    const call = readInvocation(command.args, optionsWithValue);
    const [verb, ...words] = call.words;
    const store = pnpmStore(command, layer, call.option("--store-dir"));
    if (verb === undefined) return call.has("--version", "-v");
    addTool(layer, "pnpm");
    switch (verb) {
      case "install":
      case "i":
      case "add":
        addUpdateCheck(command, layer, call.has("--offline", "--prefer-offline"));
        if (call.has("-g", "--global")) return addGlobally(command, layer, store, words);
        return installProject(command, layer, call, store, words, true);
      case "fetch":
        return installProject(command, layer, call, store, [], false);
      case "store":
        // Of files that are linked elsewhere nothing goes.
        return words[0] === "prune" || words[0] === "path";
      case "config":
      case "set":
        layer.add(smallGroup("files", "pnpm's settings", `${layer.home}/.config/pnpm/rc`, 80, 1));
        return true;
      default:
        return false;
    }
  },
};

const optionsWithValue: ReadonlySet<string> = new Set([
  "-C",
  "--dir",
  "--filter",
  "-F",
  "--registry",
  "--store-dir",
  "--reporter",
  "--loglevel",
  "--virtual-store-dir",
  "--modules-dir",
]);

function installProject(
  command: SizedCommand,
  layer: LayerDraft,
  call: Invocation,
  store: string,
  words: readonly (string | undefined)[],
  linked: boolean,
): boolean {
  const given = readGivenSpecs(words);
  const folder = layer.resolve(call.option("-C", "--dir") ?? layer.workingDirectory);
  const project = projectManifests(layer, folder);
  const lockText = projectText(layer, below(folder, "pnpm-lock.yaml"));
  if (given === undefined || lockText === undefined || (project === undefined && lockText === null)) return false;
  // What a filter chooses of a workspace is not worked out.
  if (call.has("--filter", "-F")) return false;
  const platform = jsPlatform(layer);
  const dev = wantsDev(command, call) || (!linked && !call.has("--prod", "-P"));
  const selection: JsSelection = { dev, optional: !call.has("--no-optional"), peer: true, platform };
  const added = resolvePackages([Object.fromEntries(given)], { facts: layer.facts, platform, peers: true });
  const locked =
    lockText === null
      ? resolvePackages(project?.all.flatMap((each) => rootRanges(each, selection)) ?? [], {
          facts: layer.facts,
          platform,
          peers: true,
        })
      : readPnpmLock(lockText, selection);
  if (locked === undefined) return false;
  const set = onceEach({
    ...locked,
    packages: [...locked.packages, ...added.packages],
    missing: [...locked.missing, ...added.missing],
  });
  const modules = below(folder, "node_modules");
  const scripts = call.has("--ignore-scripts") ? false : linked;
  addSet(layer, { set, modules, store, name: project?.own.name ?? "", scripts });
  if (lockText === null || given.length > 0) {
    const bytes = 200 + set.packages.length * 330;
    layer.add(smallGroup("records", "pnpm-lock.yaml", below(folder, "pnpm-lock.yaml"), bytes, 0.4));
    layer.add(smallGroup("cache", "lists of versions", `${layer.home}/.cache/pnpm`, set.packages.length * 75_000, 0.7));
  }
  if (scripts && project !== undefined) addScriptWrites(layer, project.own);
  return true;
}

function addGlobally(command: SizedCommand, layer: LayerDraft, store: string, words: readonly (string | undefined)[]): boolean {
  const given = readGivenSpecs(words);
  if (given === undefined || given.length === 0) return false;
  const home = command.variable("PNPM_HOME");
  const platform = jsPlatform(layer);
  const set = onceEach(resolvePackages([Object.fromEntries(given)], { facts: layer.facts, platform, peers: true }));
  const modules = `${home === undefined ? `${layer.home}/.local/share/pnpm` : layer.resolve(home)}/global/5/node_modules`;
  addSet(layer, { set, modules, store, name: "", scripts: true });
  return true;
}

function onceEach(set: JsPackages): JsPackages {
  const once = new Map(set.packages.map((each) => [`${each.name}@${each.version}`, { ...each, path: "" }]));
  return { ...set, packages: [...once.values()] };
}

interface PnpmSet {
  readonly set: JsPackages;
  readonly modules: string;
  readonly store: string;
  readonly name: string;
  readonly scripts: boolean;
}

function addSet(layer: LayerDraft, { set, modules, store, name, scripts }: PnpmSet): void {
  const fresh = newPackages(set, installedIn(layer, modules));
  if (fresh.packages.length + fresh.missing.length > 0) {
    const size = sizePackages(fresh, layer.facts, scripts);
    // Where both lie in the layer, each file is written at the one and linked at the other.
    layer.add({ role: "packages", by: "pnpm", name, path: modules, size: linkedContent(size, !layer.isMounted(store)) });
    layer.add({ role: "records", by: "pnpm", name: "", path: store, size: storeIndex(size) });
    layer.add(
      smallGroup("records", "pnpm's own lists", below(modules, ".pnpm/lock.yaml"), 1500 + fresh.packages.length * 400, 0.5),
    );
  }
  noteInstalled(layer, modules, set);
}

/**
 * Files with the same content are one file in the store, so that there are a few less bytes than the packages have. The second
 * name of a file costs a header, and a long one.
 */
function linkedContent({ content, count }: PackagesSize, twice: boolean): ContentSize {
  if (content.files === undefined) return content;
  const shared: ContentSize = { ...content, bytes: withoutRepeats(content.bytes), transfer: withoutRepeats(content.transfer) };
  if (!twice) return { ...shared, tar: withoutRepeats(content.tar) };
  // A link's header, mostly with one for its long name; links to packages; and folders named after hashes.
  const headers = content.files * 1480 + count * 1100 + 256 * 512;
  const source = content.tar.source;
  const tar = addSizes(
    [withoutRepeats(content.tar), rangeSize(headers * 0.85, headers, headers * 1.2, "heuristic", source)],
    source,
  );
  const links = rangeSize(0, content.files * 70, content.files * 140, "heuristic", source);
  return { ...shared, tar, transfer: addSizes([shared.transfer, links], source) };
}

function withoutRepeats(size: Size): Size {
  if (size.likely === null || size.high === null) return { ...size, low: Math.floor(size.low * 0.9) };
  return rangeSize(size.low * 0.92, size.likely * 0.97, size.high, "heuristic", size.source);
}

/** The store notes of each package which files it has, with the hash of each. */
function storeIndex({ content, count }: PackagesSize): ContentSize {
  const source = "the index of pnpm's store";
  const bytes = count * 250 + (content.files ?? 0) * 195;
  return {
    bytes: rangeSize(bytes * 0.5, bytes, bytes * 1.5, "heuristic", source),
    tar: rangeSize(bytes * 0.5, bytes + count * 1000, bytes * 1.5 + count * 2000, "heuristic", source),
    transfer: rangeSize(bytes * 0.3, bytes * 0.5, bytes * 0.8, "heuristic", source),
    files: count,
  };
}
