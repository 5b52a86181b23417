import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import type { KnownFact } from "../facts/fact-book.ts";
import { textGroup } from "../files/write-printed.ts";
import { readRpmArguments, type RpmArguments } from "./rpm-arguments.ts";
import type { RpmIndex } from "./rpm-facts.ts";
import { addRpm, keepRpmLists, writeRpmRecords } from "./rpm-layer.ts";
import { type RpmPackageIndex, rpmPackageIndexOf } from "./rpm-package-index.ts";
import { RpmResolver } from "./rpm-resolver.ts";
import { rpmArchitecture, rpmIndexKey, type RpmState, rpmStateOf, setRpmState } from "./rpm-state.ts";
import { compareRpmVersions } from "./rpm-version.ts";

/** `dnf install` and the like. */
export const rpmEstimator: CommandEstimator = {
  programs: ["dnf", "dnf5", "yum", "microdnf", "zypper", "tdnf"],
  estimate(command, layer) {
    const line = readRpmArguments(command.args);
    if (line.simulate) return true;
    switch (line.action) {
      case "install":
      case "in":
      case "localinstall":
      case "reinstall":
      case "update":
      case "up":
      case "upgrade":
      case "upgrade-minimal":
      case "update-minimal":
      case "dist-upgrade":
      case "dup":
      case "patch":
      case "swap":
        get(command, line, layer);
        return true;
      case "groupinstall":
      case "group":
      case "builddep":
      case "distro-sync":
      case "download":
      case "module":
        return other(command, line, layer);
      case "makecache":
      case "refresh":
      case "ref":
      case "check-update":
        keepRpmLists(
          layer,
          `${rootOf(line, layer)}${listsOf(command, layer)}`,
          indexOf(layer)?.value.texts.reduce((sum, text) => sum + text.length, 0),
        );
        return true;
      case "remove":
      case "rm":
      case "erase":
      case "autoremove":
        remove(line, layer);
        return true;
      case "clean":
        layer.drop(
          ({ by, role, path }) => by === "rpm" && role === "index" && path.startsWith(`${rootOf(line, layer)}/var/cache/`),
          "deleted",
        );
        return true;
      case "config-manager":
      case "addrepo":
      case "ar":
      case "removerepo":
      case "copr":
      case "mark":
      case "versionlock":
      case "subscription-manager":
        layer.add(textGroup("/etc/yum.repos.d", 0, 400, 65_536, "settings of package sources"));
        return true;
      default:
        // What is left only shows something.
        layer.print({ kind: "some" });
        return true;
    }
  },
};

/** `rpm` itself, and what edits its sources. */
export const rpmToolsEstimator: CommandEstimator = {
  programs: ["rpm", "yum-config-manager", "rpmkeys", "crb"],
  estimate({ name, args }, layer) {
    if (name !== "rpm" || args.some((word) => word === "--import" || word === "--initdb" || word === "--rebuilddb")) {
      layer.add(textGroup("/etc/yum.repos.d", 0, 2_000, 65_536, "settings of package sources"));
      if (name !== "yum-config-manager" && name !== "crb") writeRpmRecords(layer, rpmStateOf(layer, undefined, ""));
      return true;
    }
    const query = args.some((word) =>
      /^-[a-zA-Z]*[qVK]|^--(?:query|verify|eval|showrc|version|checksig|test|querytags)/.test(word ?? ""),
    );
    if (query) layer.print({ kind: "some" });
    else if (args.some((word) => /^-[a-z]*e|^--erase/.test(word ?? "")))
      remove({ ...noArguments, operands: args.filter((word) => word?.startsWith("-") !== true) }, layer);
    else layer.unknown("packages that are given as files");
    return true;
  },
};

const noArguments: RpmArguments = {
  action: "remove",
  operands: [],
  weak: undefined,
  noDocs: false,
  root: undefined,
  simulate: false,
};

function get(command: SizedCommand, line: RpmArguments, layer: LayerDraft): void {
  const fact = indexOf(layer);
  const root = rootOf(line, layer);
  keepRpmLists(
    layer,
    `${root}${listsOf(command, layer)}`,
    fact?.value.texts.reduce((sum, text) => sum + text.length, 0),
  );
  const [what = "Linux", release = ""] = rpmIndexKey(layer).split("/");
  const upgrades = line.operands.length === 0 && !line.action!.includes("install");
  if (fact === undefined) {
    layer.unknown(`${upgrades ? "upgrades" : "packages"} of ${what} ${release}, whose package index is not known`);
    return writeRpmRecords(layer, rpmStateOf(layer, undefined, root));
  }
  const index = rpmPackageIndexOf(fact.value, rpmArchitecture(layer));
  const state = rpmStateOf(layer, index, root);
  // Images come with `install_weak_deps` on; microdnf's with it off.
  const resolver = new RpmResolver(index, new Set(state.installed.keys()), line.weak ?? command.name !== "microdnf");
  if (upgrades) upgrade(layer, index, state, resolver);
  for (const operand of line.operands) request(operand, layer, resolver);
  apply(line, layer, state, resolver, fact);
}

function request(operand: string | undefined, layer: LayerDraft, resolver: RpmResolver): void {
  if (operand === undefined) layer.unknown("packages whose names only a shell knows");
  else if (operand.startsWith("@")) layer.unknown(`the group ${operand.slice(1)}`);
  else if (operand.endsWith(".rpm") || operand.includes("://")) layer.unknown("packages that are given as files");
  else resolver.want(operand);
}

function upgrade(layer: LayerDraft, index: RpmPackageIndex, { installed, known }: RpmState, resolver: RpmResolver): void {
  if (!known) return layer.unknown("upgrades of a base image whose packages are not known");
  for (const [name, { version }] of installed) {
    const newest = index.get(name);
    if (newest !== undefined && version !== undefined && compareRpmVersions(newest.version, version) > 0) resolver.renew(name);
  }
}

function apply(line: RpmArguments, layer: LayerDraft, state: RpmState, resolver: RpmResolver, fact: KnownFact<RpmIndex>): void {
  const plan = resolver.finish();
  for (const name of plan.missing) layer.unknown(`the package ${name}, which is not in the package index`);
  if (plan.install.length === 0 && plan.missing.length === 0) return;
  const { basis, source } = fact;
  // The images of these distributions are set to leave documentation out.
  const noDocs = line.noDocs || state.root === "";
  const installed = new Map(state.installed);
  for (const each of plan.install) {
    addRpm(layer, state.root, each, { noDocs, basis, source }, state.known);
    installed.set(each.name, { version: each.version, step: layer.step });
  }
  const after = { ...state, installed };
  setRpmState(layer, after);
  writeRpmRecords(layer, after);
}

function remove(line: RpmArguments, layer: LayerDraft): void {
  const state = rpmStateOf(layer, undefined, rootOf(line, layer));
  const names = new Set(line.operands.filter((name) => name !== undefined));
  layer.drop(({ by, name }) => by === "rpm" && names.has(name), "deleted");
  if (![...names].every((name) => state.installed.get(name)?.step === layer.step))
    layer.unsureHeaders("marks for packages that are deleted");
  const after = { ...state, installed: new Map([...state.installed].filter(([name]) => !names.has(name))) };
  setRpmState(layer, after);
  writeRpmRecords(layer, after);
}

function other({ name }: SizedCommand, { action, operands }: RpmArguments, layer: LayerDraft): boolean {
  if (action === "module" && operands[0] !== "install")
    layer.add(textGroup("/etc/dnf/modules.d", 0, 200, 16_384, "settings of modules"));
  else if (action === "group" && !/^(?:install|upgrade)/.test(operands[0] ?? "")) layer.print({ kind: "some" });
  else layer.unknown(`what ${name} ${action} brings`);
  return true;
}

function indexOf(layer: LayerDraft): KnownFact<RpmIndex> | undefined {
  return layer.facts.find("rpm-index", rpmIndexKey(layer));
}

/** Where lists of packages are kept. */
function listsOf({ name }: SizedCommand, layer: LayerDraft): string {
  const { id, version } = layer.base?.system ?? {};
  const release = Number.parseInt(version ?? "", 10);
  switch (name) {
    case "zypper":
      return "/var/cache/zypp";
    case "tdnf":
      return "/var/cache/tdnf";
    case "microdnf":
      return "/var/cache/yum";
    case "yum":
      return (id === "centos" || id === "rhel" || id === "amzn") && release < 8 ? "/var/cache/yum" : "/var/cache/dnf";
    default:
      return id === "fedora" && release >= 41 ? "/var/cache/libdnf5" : "/var/cache/dnf";
  }
}

/** "" for /. */
function rootOf({ root }: RpmArguments, layer: LayerDraft): string {
  const path = root === undefined ? "/" : layer.contents.followed(layer.resolve(root));
  return path === "/" ? "" : path;
}
