import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { addContents, type ContentSize } from "../layers/content-size.ts";
import { rangeSize, type Size } from "../layers/size.ts";
import { addCompileCache } from "./compile-cache.ts";
import { addTool, declaredTool } from "./corepack-estimator.ts";
import { readGivenSpecs } from "./given-specs.ts";
import { installedIn, newPackages, noteInstalled } from "./installed-packages.ts";
import type { JsPackages, JsSelection } from "./js-package.ts";
import { jsPlatform, wantsDev } from "./js-setting.ts";
import { smallGroup } from "./npm-groups.ts";
import { type PackagesSize, sizePackages } from "./package-sizes.ts";
import { below, projectManifests, projectText } from "./project-files.ts";
import { rootRanges } from "./project-manifest.ts";
import { type Invocation, readInvocation } from "./read-invocation.ts";
import { readYarnLock } from "./read-yarn-lock.ts";
import { resolvePackages } from "./resolve-packages.ts";
import { addScriptWrites } from "./script-writes.ts";
import { yarnCacheFolder, yarnGlobalFolder } from "./tool-places.ts";

/** yarn's first version in full; of the later ones what they install into node_modules. */
export const yarnEstimator: CommandEstimator = {
  programs: ["yarn", "yarnpkg"],
  estimate(command, layer) {
    const call = readInvocation(command.args, optionsWithValue);
    const [verb = "install", ...words] = call.words;
    const cache = yarnCacheFolder(command, layer, call.option("--cache-folder"));
    const isVersion = call.has("--version", "-v") && call.words.length === 0;
    if (!isVersion) addTool(layer, "yarn");
    if (isFirstYarn(layer)) addCompileCache(command, layer);
    if (isVersion) return true;
    switch (verb) {
      case "install":
        return installProject(command, layer, call, cache, []);
      case "add":
        return installProject(command, layer, call, cache, words);
      case "global":
        return words[0] === "add" && addGlobally(layer, cache, words.slice(1));
      case "cache":
        layer.remove(cache.replace(/\/v6$/, ""), false);
        return true;
      case "config":
      case "set":
        layer.add(smallGroup("files", "yarn's settings", `${layer.home}/.yarnrc`, 120, 1));
        return verb === "config" || words[0] !== "version";
      default:
        return false;
    }
  },
};

const optionsWithValue: ReadonlySet<string> = new Set([
  "--cwd",
  "--registry",
  "--cache-folder",
  "--network-timeout",
  "--network-concurrency",
  "--mutex",
  "--modules-folder",
]);

function installProject(
  command: SizedCommand,
  layer: LayerDraft,
  call: Invocation,
  cache: string,
  words: readonly (string | undefined)[],
): boolean {
  const given = readGivenSpecs(words);
  const folder = layer.resolve(call.option("--cwd") ?? layer.workingDirectory);
  const project = projectManifests(layer, folder);
  if (given === undefined || project === undefined) return false;
  const platform = jsPlatform(layer);
  const selection: JsSelection = {
    dev: wantsDev(command, call),
    optional: !call.has("--ignore-optional"),
    peer: false,
    platform,
  };
  const lockText = projectText(layer, below(folder, "yarn.lock"));
  if (lockText === undefined) return false;
  const later = isLaterYarn(layer, folder, lockText);
  if (later === "zips") return false;
  const added = Object.fromEntries(given);
  const roots = [...project.all.flatMap((each) => rootRanges(each, selection)), added];
  const set =
    lockText === null || lockText.trim() === ""
      ? resolvePackages(roots, { facts: layer.facts, platform, peers: false })
      : withAdded(mergeLocks(project.all.map((each) => readYarnLock(lockText, each, selection))), added, layer, selection);
  if (set === undefined) return false;
  const modules = below(folder, "node_modules");
  addSet(layer, {
    set,
    modules,
    cache,
    name: project.own.name,
    scripts: !call.has("--ignore-scripts"),
    later: later !== "first",
  });
  if (typeof lockText === "string" && given.length === 0) {
    layer.add(smallGroup("records", "yarn's own list", below(modules, ".yarn-integrity"), lockText.length * 0.12 + 300, 0.6));
  } else if (!call.has("--pure-lockfile", "--no-lockfile")) {
    const bytes = 60 + set.packages.length * 230;
    layer.add(smallGroup("records", "yarn.lock", below(folder, "yarn.lock"), bytes, 0.3));
  }
  if (!call.has("--ignore-scripts")) addScriptWrites(layer, project.own);
  return true;
}

/** Whether the project does not say that it wants a later one. */
function isFirstYarn(layer: LayerDraft): boolean {
  const lock = projectText(layer, below(layer.workingDirectory, "yarn.lock"));
  if (isLaterYarn(layer, layer.workingDirectory, lock ?? null) !== "first") return false;
  return !/^yarn@(?!1\.)/.test(declaredTool(layer) ?? "");
}

/** Later versions have another lock file; unless a setting says otherwise they keep zip archives and no node_modules. */
function isLaterYarn(layer: LayerDraft, folder: string, lock: string | null): "first" | "later" | "zips" {
  const settings = projectText(layer, below(folder, ".yarnrc.yml"));
  if (lock?.includes("__metadata:") !== true && typeof settings !== "string") return "first";
  return typeof settings === "string" && /^\s*nodeLinker:\s*["']?node-modules/m.test(settings) ? "later" : "zips";
}

function mergeLocks(sets: readonly (JsPackages | undefined)[]): JsPackages | undefined {
  const [first, ...others] = sets.filter((set) => set !== undefined);
  if (first === undefined || others.length === 0) return first;
  const there = new Set(first.packages.map(({ path }) => path));
  const ids = new Set(first.packages.map(({ name, version }) => `${name}@${version}`));
  const packages = [...first.packages];
  for (const each of others.flatMap((set) => set.packages)) {
    if (ids.has(`${each.name}@${each.version}`)) continue;
    ids.add(`${each.name}@${each.version}`);
    // Another version than the one at the top lies in the workspace's own folder.
    packages.push(there.has(each.path) ? { ...each, path: `*/${each.path}` } : each);
    there.add(each.path);
  }
  return { ...first, packages, missing: [first, ...others].flatMap(({ missing }) => missing) };
}

function withAdded(
  locked: JsPackages | undefined,
  added: Readonly<Record<string, string>>,
  { facts }: LayerDraft,
  { platform }: JsSelection,
): JsPackages | undefined {
  if (locked === undefined || Object.keys(added).length === 0) return locked;
  const more = resolvePackages([added], { facts, platform, peers: false });
  const there = new Set(locked.packages.map(({ name, version }) => `${name}@${version}`));
  const fresh = more.packages.filter(({ name, version }) => !there.has(`${name}@${version}`));
  return { ...locked, packages: [...locked.packages, ...fresh], missing: [...locked.missing, ...more.missing] };
}

function addGlobally(layer: LayerDraft, cache: string, words: readonly (string | undefined)[]): boolean {
  const given = readGivenSpecs(words.filter((word) => word !== undefined));
  if (given === undefined || given.length === 0) return false;
  const platform = jsPlatform(layer);
  const set = resolvePackages([Object.fromEntries(given)], { facts: layer.facts, platform, peers: false });
  const modules = below(yarnGlobalFolder(layer), "node_modules");
  addSet(layer, { set, modules, cache, name: "", scripts: true, later: false });
  return true;
}

interface YarnSet {
  readonly set: JsPackages;
  readonly modules: string;
  readonly cache: string;
  readonly name: string;
  readonly scripts: boolean;
  readonly later: boolean;
}

function addSet(layer: LayerDraft, { set, modules, cache, name, scripts, later }: YarnSet): void {
  const fresh = newPackages(set, installedIn(layer, modules));
  if (fresh.packages.length + fresh.missing.length > 0) {
    const size = sizePackages(fresh, layer.facts, scripts);
    layer.add({ role: "packages", by: "yarn", name, path: modules, size: size.content });
    const kept = later ? zipCache(size) : unpackedCache(fresh, layer);
    layer.add({ role: "cache", by: "yarn", name: "", path: later ? `${layer.home}/.yarn/berry/cache` : cache, size: kept });
  }
  noteInstalled(layer, modules, set);
}

/** The first version keeps every package unpacked, its tarball, and a file with its package.json and its README. */
function unpackedCache(set: JsPackages, layer: LayerDraft): ContentSize {
  const once = new Map(set.packages.map((each) => [`${each.name}@${each.version}`, each]));
  const size = sizePackages({ ...set, packages: [...once.values()] }, layer.facts, false);
  const source = "yarn's cache: unpacked packages, their tarballs and what is known of each";
  const notes = size.count * 9500;
  const noted: ContentSize = {
    bytes: rangeSize(notes * 0.5, notes, notes * 1.8, "heuristic", source),
    tar: rangeSize(notes * 0.5, notes + size.count * 3000, notes * 1.8 + size.count * 5000, "heuristic", source),
    transfer: rangeSize(notes * 0.1, notes * 0.3, notes * 0.6, "heuristic", source),
    files: size.count * 2,
  };
  const tarballs: ContentSize = { bytes: size.tarballs, tar: size.tarballs, transfer: size.tarballs, files: 0 };
  return addContents([size.content, tarballs, noted], source);
}

/** Later versions keep zip archives; the newest do not compress them. */
function zipCache({ content, tarballs, count }: PackagesSize): ContentSize {
  const source = "yarn's cache of zip archives";
  const bytes = between(tarballs, content.bytes, source);
  return { bytes, tar: bytes, transfer: { ...content.transfer, source }, files: count };
}

function between(low: Size, high: Size, source: string): Size {
  if (high.likely === null || high.high === null) return { ...high, low: low.low };
  return rangeSize(low.low, high.likely * 1.03, high.high * 1.05, "heuristic", source);
}
