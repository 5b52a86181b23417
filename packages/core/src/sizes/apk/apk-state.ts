import type { InstalledPackage } from "../../analysis.ts";
import { parseImageReference } from "../../stages/image-reference.ts";
import type { LayerDraft } from "../commands/estimator.ts";
import { stateKey } from "../layers/stage-contents.ts";
import { type ApkPackage, type ApkRelation, readApkRelation, readApkRelations } from "./apk-package.ts";
import type { ApkPackageIndex } from "./apk-package-index.ts";
import { ApkResolver, type InstalledApk, type InstalledApks } from "./apk-resolver.ts";

/** What apk keeps in mind from step to step. */
export interface ApkState {
  /** "" for /. */
  readonly root: string;
  readonly installed: InstalledApks;
  /** What was asked for, by its name. */
  readonly world: ReadonlyMap<string, readonly ApkRelation[]>;
  /** Whether the packages of the base image are known, and not only assumed. */
  readonly known: boolean;
}

/** The key of the index: `alpine/3.20/x86_64`. */
export function apkIndexKey(layer: LayerDraft): string {
  const system = layer.base?.system;
  const version = /^\d+\.\d+/.exec(system?.version ?? "")?.[0] ?? releaseOfName(layer.image ?? "");
  return `${system?.id ?? "alpine"}/${version}/${apkArchitecture(layer.platform.architecture, layer.platform.variant)}`;
}

/** `alpine:3.20`, `node:22-alpine3.21`; anything else has the latest. */
function releaseOfName(image: string): string {
  const reference = parseImageReference(image);
  const tag = reference?.tag ?? "";
  const own = /(?:^|\/)alpine$/.test(reference?.repository ?? "") ? /^v?(\d+\.\d+)/.exec(tag)?.[1] : undefined;
  return own ?? /alpine-?(\d+\.\d+)/.exec(tag)?.[1] ?? "latest";
}

function apkArchitecture(architecture: string, variant: string): string {
  switch (architecture) {
    case "amd64":
      return "x86_64";
    case "arm64":
      return "aarch64";
    case "386":
      return "x86";
    case "arm":
      return variant === "v6" ? "armhf" : "armv7";
    default:
      return architecture;
  }
}

export function apkStateOf(layer: LayerDraft, index: ApkPackageIndex | undefined, root: string): ApkState {
  const before = layer.contents.state(keyOf(root));
  if (before !== undefined) return before;
  if (root !== "") return { root, installed: new Map(), world: new Map(), known: true };
  const packages = layer.base?.system?.packages;
  const installed =
    packages === undefined ? assumed(index) : new Map(packages.map((each) => [each.name, installedOf(each, index)]));
  const asked = packages?.filter(({ automatic }) => automatic !== true).map(({ name }) => name) ?? [...installed.keys()];
  return { root, installed, world: new Map(asked.map((name) => [name, [readApkRelation(name)]])), known: packages !== undefined };
}

export function setApkState(layer: LayerDraft, state: ApkState): void {
  layer.contents.setState(keyOf(state.root), state);
}

function keyOf(root: string): ReturnType<typeof stateKey<ApkState>> {
  return stateKey<ApkState>(`apk ${root}`);
}

function installedOf(
  { name, version, installedSize = 0, provides, depends }: InstalledPackage,
  index: ApkPackageIndex | undefined,
): InstalledApk {
  const all = index?.versions(name) ?? [];
  const indexed = all.find((each) => each.version === version) ?? all[0];
  const described: ApkPackage = {
    name,
    version,
    archiveBytes: indexed?.archiveBytes ?? 0,
    installedBytes: installedSize === 0 ? (indexed?.installedBytes ?? 0) : installedSize * 1024,
    depends: depends === undefined ? (indexed?.depends ?? []) : readApkRelations(depends),
    provides: provides === undefined ? (indexed?.provides ?? []) : readApkRelations(provides),
    installIf: indexed?.installIf ?? [],
    priority: 0,
  };
  return { described, step: undefined };
}

/** What Alpine's own image has; what these need comes by itself. */
function assumed(index: ApkPackageIndex | undefined): Map<string, InstalledApk> {
  if (index === undefined) return new Map();
  const resolver = new ApkResolver(index, new Map());
  const names =
    "alpine-baselayout alpine-release alpine-keys apk-tools busybox busybox-binsh ca-certificates-bundle musl-utils ssl_client";
  for (const relation of readApkRelations(names)) if (index.versions(relation.name).length > 0) resolver.want(relation, false);
  return new Map(resolver.finish().install.map((described) => [described.name, { described, step: undefined }]));
}
