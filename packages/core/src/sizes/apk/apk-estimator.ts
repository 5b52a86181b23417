import type { CommandEstimator, LayerDraft } from "../commands/estimator.ts";
import type { KnownFact } from "../facts/fact-book.ts";
import { unknownContent } from "../layers/content-size.ts";
import { type ApkArguments, readApkArguments } from "./apk-arguments.ts";
import type { ApkIndex } from "./apk-facts.ts";
import { installApks, keepApkIndex, removeApks, writeApkRecords } from "./apk-layer.ts";
import { type ApkRelation, readApkRelation } from "./apk-package.ts";
import { type ApkPackageIndex, apkPackageIndexOf } from "./apk-package-index.ts";
import { ApkResolver, unneededApks } from "./apk-resolver.ts";
import { apkIndexKey, type ApkState, apkStateOf, setApkState } from "./apk-state.ts";

/** `apk add` and the like. */
export const apkEstimator: CommandEstimator = {
  programs: ["apk"],
  estimate({ args }, layer) {
    const line = readApkArguments(args);
    if (line.simulate) return true;
    switch (line.action) {
      case "add":
      case "upgrade":
      case "fix":
      case "update":
        get(line, layer);
        return true;
      case "del":
        remove(line, layer);
        return true;
      case "cache":
        if (line.operands[0] === "clean" || line.operands[0] === "purge")
          layer.remove(`${rootOf(line, layer)}/var/cache/apk`, true);
        else layer.unknown("what apk cache stores", undefined, `${rootOf(line, layer)}/var/cache/apk`);
        return true;
      case "fetch":
        layer.unknown("packages that apk only fetches", undefined, layer.workingDirectory);
        return true;
      default:
        // What is left only shows something: info, list, search, policy, version.
        layer.print({ kind: "some" });
        return line.action !== undefined || args.length === 0 || !args.includes(undefined);
    }
  },
};

function get(line: ApkArguments, layer: LayerDraft): void {
  const root = rootOf(line, layer);
  const fact = layer.facts.find("apk-index", apkIndexKey(layer));
  if (!line.noCache) keepApkIndex(layer, root, fact);
  if (line.action === "update") return;
  if (line.repositories.length > 0 && fact === undefined)
    layer.unknown(`packages of ${line.repositories.length} other repositories`);
  if (fact === undefined) return missIndex(line, layer);
  change(line, layer, fact, root);
}

function change(line: ApkArguments, layer: LayerDraft, fact: KnownFact<ApkIndex>, root: string): void {
  const index = apkPackageIndexOf(fact.value);
  const before = apkStateOf(layer, index, root);
  const resolver = new ApkResolver(index, before.installed);
  const wanted: ApkRelation[] = [];
  for (const operand of line.operands) {
    if (operand === undefined) layer.unknown("packages whose names only a shell knows");
    else if (operand.endsWith(".apk")) requestFile(operand, layer, index, resolver, wanted);
    else wanted.push(readApkRelation(operand));
  }
  for (const relation of wanted) resolver.want(relation, line.upgrade);
  if (line.action === "upgrade" && wanted.length === 0) resolver.upgrade();
  const plan = resolver.finish();
  for (const name of plan.missing) layer.unknown(`the package ${name}, which is not in the package index`);
  const after = installApks(layer, before, plan, fact.basis, fact.source);
  const world = new Map(after.world);
  if (line.virtual !== undefined) world.set(line.virtual, wanted);
  else if (line.action === "add") for (const relation of wanted) world.set(relation.name, [relation]);
  const state = { ...after, world };
  setApkState(layer, state);
  if (line.action !== "fix" || plan.install.length > 0) writeApkRecords(layer, state);
}

/** The name of a package's file tells which one it is. */
function requestFile(
  path: string,
  layer: LayerDraft,
  index: ApkPackageIndex,
  resolver: ApkResolver,
  wanted: ApkRelation[],
): void {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.apk$/, "");
  const [, own, version] = /^(.+)-(\d[^-]*-r\d+)$/.exec(name) ?? [];
  if (own !== undefined && index.versions(own).some((each) => each.version === version)) {
    const relation = readApkRelation(`${own}=${version}`);
    resolver.want(relation, true);
    wanted.push(relation);
    return;
  }
  const placed = layer.look(layer.resolve(path)).reduce((sum, { entry }) => sum + entry.bytes, 0);
  layer.unknown(`the package file ${name}.apk`, placed === 0 ? undefined : unknownContent("", placed));
}

function missIndex({ action, operands }: ApkArguments, layer: LayerDraft): void {
  const [, release] = apkIndexKey(layer).split("/");
  if (action === "upgrade") return layer.unknown(`upgrades of Alpine ${release}, whose package index is not known`);
  if (operands.length > 0) layer.unknown(`packages of Alpine ${release}, whose package index is not known`);
}

function remove(line: ApkArguments, layer: LayerDraft): void {
  const root = rootOf(line, layer);
  const fact = layer.facts.find("apk-index", apkIndexKey(layer));
  const state: ApkState = apkStateOf(layer, fact === undefined ? undefined : apkPackageIndexOf(fact.value), root);
  const world = new Map(state.world);
  for (const operand of line.operands) if (operand !== undefined) world.delete(readApkRelation(operand).name);
  const after = removeApks(layer, { ...state, world }, unneededApks(state.installed, [...world.values()].flat()));
  setApkState(layer, after);
  writeApkRecords(layer, after);
}

/** "" for /. */
function rootOf({ root }: ApkArguments, layer: LayerDraft): string {
  const path = root === undefined ? "/" : layer.contents.followed(layer.resolve(root));
  return path === "/" ? "" : path;
}
