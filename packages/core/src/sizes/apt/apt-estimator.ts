import { unknownContent } from "../layers/content-size.ts";
import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import type { ShellScript } from "../../shell/shell-script.ts";
import type { KnownFact } from "../facts/fact-book.ts";
import { unneeded, dependentsOf } from "./autoremove.ts";
import { type AptArguments, readAptArguments } from "./apt-arguments.ts";
import type { AptIndex } from "./apt-facts.ts";
import { applyPlan, removePackages } from "./apt-layer.ts";
import { aptSettingsOf } from "./apt-settings.ts";
import { type AptState, aptStateOf, type IndexAge, setAptState } from "./apt-state.ts";
import { aptSystemOf } from "./apt-system.ts";
import { addPackageCaches, addPackageLists, addTouchedFolders } from "./package-lists.ts";
import { type PackageIndex, packageIndexOf } from "./package-index.ts";
import { AptResolver } from "./resolver.ts";
import { findWanted, namesLike, readWantedPackage, type WantedPackage } from "./wanted-package.ts";

/** `apt-get install curl` and the like. */
export const aptEstimator: CommandEstimator = {
  programs: ["apt-get", "apt", "aptitude", "apt-fast"],
  estimate(command, layer) {
    const line = readAptArguments(command.name, command.args);
    if (line.simulate) return true;
    const tools = openApt(layer);
    return runAction(command, line, layer, tools);
  },
};

/** What a call of apt works with. */
export interface AptTools {
  readonly fact: KnownFact<AptIndex> | undefined;
  readonly index: PackageIndex | undefined;
  readonly state: AptState;
}

export function openApt(layer: LayerDraft): AptTools {
  const { distribution, codename, architecture } = aptSystemOf(layer);
  const fact = layer.facts.find("apt-index", `${distribution}/${codename}/${architecture}`);
  const index = fact === undefined ? undefined : packageIndexOf(fact.value);
  const before = aptStateOf(layer, index, ageOf(fact));
  const looseness = fact?.basis === "heuristic" ? 0.18 : 0;
  const state = { ...before, looseness, settings: aptSettingsOf(layer, before.system.settings) };
  setAptState(layer, state);
  return { fact, index, state };
}

function runAction(command: SizedCommand, line: AptArguments, layer: LayerDraft, tools: AptTools): boolean {
  const { index, state } = tools;
  switch (line.action) {
    case "update":
      addTouchedFolders(layer);
      addPackageLists(layer, state, tools.fact);
      addPackageCaches(layer, state, tools.fact);
      return true;
    case "install":
    case "reinstall":
    case "upgrade":
    case "safe-upgrade":
    case "dist-upgrade":
    case "full-upgrade":
      if (index === undefined) layer.unknown(`packages of ${state.system.codename}, whose index is not known`);
      else install(line, layer, index, tools, command.script);
      return true;
    case "remove":
    case "purge":
    case "autoremove":
    case "auto-remove":
    case "autopurge":
      remove(line, layer, tools);
      return true;
    case "clean":
    case "autoclean":
    case "auto-clean":
      layer.drop(({ by, path }) => by === "apt" && path.startsWith("/var/cache/apt/"), "deleted");
      return true;
    case "build-dep":
    case "source":
    case "download":
      layer.unknown(`what ${command.name} ${line.action} brings`);
      return true;
    default:
      // What is left only shows something: list, show, policy, check, changelog.
      return true;
  }
}

function install(line: AptArguments, layer: LayerDraft, index: PackageIndex, tools: AptTools, script: ShellScript): void {
  const { state } = tools;
  // Its own source has a package of the same name, and another size.
  const fromElsewhere = script.text.text.includes("nodesource");
  const resolver = new AptResolver(index, state.installed, line.recommends ?? state.settings.recommends);
  const removals: string[] = [];
  for (const operand of line.operands) {
    if (operand === "nodejs" && fromElsewhere) {
      layer.unknown("nodejs of a package source that is not Debian's");
      continue;
    }
    if (operand === undefined) {
      layer.unknown("packages whose names only a shell knows");
      continue;
    }
    const whole: WantedPackage = { name: operand, kind: "install", version: undefined, architecture: undefined };
    const wanted = index.has(operand) ? whole : readWantedPackage(operand, "install");
    if (wanted.kind === "remove") removals.push(wanted.name);
    else requestPackage(wanted, layer, index, state, resolver, line);
  }
  if (line.action?.endsWith("upgrade") === true) upgrade(line, layer, tools, resolver);
  const plan = resolver.finish();
  for (const name of plan.missing) layer.unknown(`the package ${name}, which is not in the package index`);
  if (line.download) return;
  let after = applyPlan(layer, asManual(layer, state, line.operands), plan);
  // Others come with what is missing, and nobody knows which.
  if (plan.missing.length > 0) setAptState(layer, (after = { ...after, known: false }));
  if (removals.length > 0) removePackages(layer, after, [...dependentsOf(after.installed, removals)]);
}

/** What is out of date, only an index of today tells. */
function upgrade({ action }: AptArguments, layer: LayerDraft, { fact, state }: AptTools, resolver: AptResolver): void {
  if (!state.known) return layer.unknown("upgrades of the base image, whose packages are not known");
  resolver.upgrade(action !== "upgrade" && action !== "safe-upgrade");
  if (!isCurrent(fact)) layer.unknown("upgrades of the base image, which only a package index of today tells");
}

function isCurrent(fact: KnownFact<AptIndex> | undefined): boolean {
  return fact?.basis === "index" || fact?.basis === "measured";
}

/** See `IndexAge`. */
function ageOf(fact: KnownFact<AptIndex> | undefined): IndexAge {
  if (isCurrent(fact)) return "today";
  return fact?.basis === "snapshot" ? "dated" : "other";
}

function requestPackage(
  wanted: WantedPackage,
  layer: LayerDraft,
  index: PackageIndex,
  state: AptState,
  resolver: AptResolver,
  line: AptArguments,
): void {
  if (wanted.kind === "file") return requestFile(wanted.name, layer, index, resolver);
  const foreign = wanted.architecture !== undefined && wanted.architecture !== state.system.architecture;
  const found = wanted.kind === "task" || foreign ? [] : findWanted(index, wanted);
  if (found.length === 0) {
    const installed = state.installed.has(wanted.name) && !foreign;
    if (!installed) resolver.miss(wanted.kind === "task" ? `${wanted.name}^` : wanted.name);
  }
  for (const candidate of found) if (!line.onlyUpgrade || state.installed.has(candidate.name)) resolver.install(candidate);
}

/** The name of a package's file tells which one it is, unless somebody has called it otherwise. */
function requestFile(path: string, layer: LayerDraft, index: PackageIndex, resolver: AptResolver): void {
  const [name = "", version] = path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.deb$/, "")
    .split("_");
  const known =
    version === undefined ? undefined : index.versions(name).find((each) => each.version.replace(/^\d+:/, "") === version);
  if (known !== undefined) return resolver.install(known);
  const placed = layer.look(layer.resolve(path)).reduce((sum, { entry }) => sum + entry.bytes, 0);
  layer.unknown(`the package file ${path}`, placed === 0 ? undefined : unknownContent("", placed));
}

/** What is asked for by name stays, even if it came for something else before. */
function asManual(layer: LayerDraft, state: AptState, operands: readonly (string | undefined)[]): AptState {
  const named = operands.filter((name) => name !== undefined && state.installed.get(name)?.automatic === true);
  if (named.length === 0) return state;
  const installed = new Map(state.installed);
  for (const name of named) installed.set(name!, { ...installed.get(name!)!, automatic: false });
  const after = { ...state, installed };
  setAptState(layer, after);
  return after;
}

function remove(line: AptArguments, layer: LayerDraft, { index, state }: AptTools): void {
  if (index === undefined && !state.known) return layer.unknown("what is kept in mind of packages that are not known");
  const names: string[] = [];
  for (const operand of line.operands) {
    // Which packages go is not known then, but nothing is written either, but for dpkg's records.
    if (operand === undefined) continue;
    const name = operand.replace(/:[a-z0-9]+$|[-+]$/, (end) => (state.installed.has(operand) ? end : ""));
    if (state.installed.has(name)) names.push(name);
    else names.push(...namesLike(state.installed.keys(), name).filter(() => /[*?^$[]/.test(name)));
  }
  const after = removePackages(layer, state, [...dependentsOf(state.installed, names)]);
  if (line.autoremove) removePackages(layer, after, unneeded(after.installed));
}
