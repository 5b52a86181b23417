import type { LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { downloadsFolder, takeNewDownloads } from "./cached-downloads.ts";
import { installedIn, newPackages, noteInstalled } from "./installed-packages.ts";
import type { JsPackages, JsSelection } from "./js-package.ts";
import { jsPlatform, npmSetting, wantsDev } from "./js-setting.ts";
import { npmCacheSize } from "./npm-cache-size.ts";
import { globalFolder, npmLog, smallGroup } from "./npm-groups.ts";
import { hiddenLockBytes, logBytes } from "./npm-records.ts";
import { sizePackages } from "./package-sizes.ts";
import { below, projectManifests, projectText } from "./project-files.ts";
import { rootRanges } from "./project-manifest.ts";
import { readPackageLock } from "./read-package-lock.ts";
import type { Invocation } from "./read-invocation.ts";
import { resolvePackages } from "./resolve-packages.ts";
import { saveManifest } from "./save-manifest.ts";
import { addScriptWrites } from "./script-writes.ts";
import { readGivenSpecs } from "./given-specs.ts";

/** A call of npm with what its words mean. */
export interface NpmCall {
  readonly command: SizedCommand;
  readonly layer: LayerDraft;
  readonly call: Invocation;
  /** Absolute. */
  readonly cache: string;
}

/** `npm install`, and `npm ci` when `clean`. `specs`: packages that are named. False when nothing can be said of it. */
export function npmInstall(at: NpmCall & { readonly specs: readonly (string | undefined)[]; readonly clean: boolean }): boolean {
  const { command, layer, call, specs, clean } = at;
  const given = readGivenSpecs(specs);
  if (given === undefined) return false;
  if (isGlobal(command, call)) return given.length === 0 ? false : installGlobally(at, given);
  const folder = layer.resolve(call.option("--prefix", "-C") ?? layer.workingDirectory);
  const project = projectManifests(layer, folder);
  const selection = selectionOf(at);
  const lockPath = ["npm-shrinkwrap.json", "package-lock.json"]
    .map((name) => below(folder, name))
    .find((path) => {
      return projectText(layer, path) !== null;
    });
  const lockText = lockPath === undefined ? null : projectText(layer, lockPath);
  const locked = typeof lockText === "string" ? readPackageLock(lockText, selection) : undefined;
  if (locked === undefined && (lockText !== null || (project === undefined && given.length === 0))) return false;
  const added = Object.fromEntries(given);
  const set =
    locked === undefined
      ? resolveProject(at, project?.all.flatMap((each) => rootRanges(each, selection)) ?? [], added, selection)
      : withAdded(locked, added, at, selection);
  install(at, { folder, set, clean, name: project?.own.name ?? "" });
  const saved = !clean && !call.has("--no-save") && call.option("--save") !== "false";
  if (saved) saveLock(at, folder, set, project?.own.name ?? "", typeof lockText === "string" ? [lockPath!, lockText] : undefined);
  if (saved && given.length > 0) saveManifest({ layer, folder, set, call }, given);
  if (project !== undefined && !ignoresScripts(at)) addScriptWrites(layer, project.own);
  return true;
}

function isGlobal(command: SizedCommand, call: Invocation): boolean {
  return call.has("-g", "--global") || call.option("--location") === "global" || npmSetting(command, "global") === "true";
}

/** `before`: path and text of the lock file that is there. */
function saveLock(
  { command, layer, call }: NpmCall,
  folder: string,
  set: JsPackages,
  name: string,
  before: readonly [string, string] | undefined,
): void {
  if (call.has("--no-package-lock") || call.option("--package-lock") === "false") return;
  if (npmSetting(command, "package_lock") === "false") return;
  if (before !== undefined) return layer.add(smallGroup("records", "package-lock.json", before[0], before[1].length, 0.02));
  const { bytes } = hiddenLockBytes(set, name);
  layer.add(smallGroup("records", "package-lock.json", below(folder, "package-lock.json"), bytes + 150, 0.15));
}

function selectionOf({ command, layer, call }: NpmCall): JsSelection {
  const omitted = call.values("--omit");
  return {
    dev: wantsDev(command, call),
    optional: !omitted.includes("optional") && !call.has("--no-optional"),
    peer: !omitted.includes("peer"),
    platform: jsPlatform(layer),
  };
}

function ignoresScripts({ command, call }: NpmCall): boolean {
  return call.has("--ignore-scripts") || npmSetting(command, "ignore_scripts") === "true";
}

/** What npm chooses, and besides the names whose versions it looks at though they are left out. */
function resolveProject(
  { layer, call }: NpmCall,
  roots: readonly Readonly<Record<string, string>>[],
  added: Readonly<Record<string, string>>,
  selection: JsSelection,
): JsPackages {
  const { facts } = layer;
  const peers = !call.has("--legacy-peer-deps");
  const set = resolvePackages([...roots, added], { facts, platform: selection.platform, peers });
  if (selection.dev) return set;
  const project = projectManifests(layer, layer.resolve(call.option("--prefix", "-C") ?? layer.workingDirectory));
  const everything = project?.all.flatMap((each) => rootRanges(each, { ...selection, dev: true })) ?? roots;
  const whole = resolvePackages([...everything, added], { facts, platform: selection.platform, peers });
  const installed = new Set(set.packages.map(({ name }) => name));
  const others = [...whole.packages.map(({ name }) => name), ...whole.listedOnly].filter((name) => !installed.has(name));
  return { ...set, listedOnly: [...new Set(others)], unlisted: whole.missing.length - set.missing.length };
}

function withAdded(locked: JsPackages, added: Readonly<Record<string, string>>, at: NpmCall, selection: JsSelection): JsPackages {
  if (Object.keys(added).length === 0) return locked;
  const more = resolveProject(at, [], added, { ...selection, dev: true });
  const there = new Set(locked.packages.map(({ name, version }) => `${name}@${version}`));
  const fresh = more.packages.filter(({ name, version }) => !there.has(`${name}@${version}`));
  return { ...locked, packages: [...locked.packages, ...fresh], missing: more.missing, dated: more.dated === true };
}

/** Puts a set into a project's node_modules, and what npm keeps of it elsewhere. */
function install(
  at: NpmCall,
  {
    folder,
    set,
    clean,
    name,
  }: { readonly folder: string; readonly set: JsPackages; readonly clean: boolean; readonly name: string },
): void {
  const { layer, cache } = at;
  const modules = below(folder, "node_modules");
  if (clean) layer.remove(modules);
  const fresh = newPackages(set, installedIn(layer, modules));
  addPackages(at, fresh, modules, name);
  const hidden = hiddenLockBytes(set, name);
  const hiddenPath = below(modules, ".package-lock.json");
  if (set.packages.length > 0) {
    layer.add(smallGroup("records", "npm's own lock file", hiddenPath, hidden.bytes, hidden.share));
  }
  layer.add(npmLog(cache, logBytes(set)));
  noteInstalled(layer, modules, set);
}

function addPackages(at: NpmCall, fresh: JsPackages, path: string, name: string): void {
  if (fresh.packages.length + fresh.missing.length === 0) return;
  addModules(at, fresh, path, name);
  addCache(at, fresh);
}

function addModules(at: NpmCall, set: JsPackages, path: string, name: string): void {
  const { content } = sizePackages(set, at.layer.facts, !ignoresScripts(at));
  at.layer.add({ role: "packages", by: "npm", name, path, size: content });
}

function addCache({ layer, cache }: NpmCall, set: JsPackages): void {
  const fresh = takeNewDownloads(set, cache, layer);
  if (fresh.set.packages.length + fresh.lists.length + set.missing.length === 0) return;
  const kept = npmCacheSize(fresh, sizePackages(fresh.set, layer.facts, false), layer.facts);
  layer.add({ role: "cache", by: "npm", name: "", path: downloadsFolder(cache), size: kept });
}

/** Each package that is named gets a tree of its own. */
function installGlobally(at: NpmCall, given: readonly (readonly [string, string])[]): boolean {
  const { command, layer, call, cache } = at;
  const prefix = call.option("--prefix", "-C");
  const folder = globalFolder(command, prefix === undefined ? undefined : layer.resolve(prefix));
  const set = resolvePackages([Object.fromEntries(given)], {
    facts: layer.facts,
    platform: jsPlatform(layer),
    peers: true,
    shallow: true,
  });
  for (const [name] of given) layer.remove(below(folder, name));
  const rest = new Set(set.packages);
  for (const [name] of given) {
    const own = `node_modules/${name}`;
    const packages = set.packages.filter(({ path }) => path === own || path.startsWith(`${own}/`));
    for (const each of packages) rest.delete(each);
    addModules(at, { ...set, packages }, below(folder, name), name);
  }
  // Peers lie beside what needs them.
  if (rest.size > 0) addModules(at, { ...set, packages: [...rest], missing: [] }, folder, "");
  addCache(at, set);
  layer.add(npmLog(cache, logBytes(set)));
  return true;
}
