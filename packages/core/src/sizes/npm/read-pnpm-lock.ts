import { fitsPlatform, type JsPackage, type JsPackages, type JsSelection } from "./js-package.ts";
import { type JsonObject, type JsonValue, objectOf, textOf, textsOf } from "./json-value.ts";
import { readLockYaml } from "./lock-yaml.ts";

/**
 * What pnpm puts into its store for a pnpm-lock.yaml, each version once, for all projects of the workspace; undefined when the
 * text is not one. Formats 5 to 9.
 */
export function readPnpmLock(text: string, selection: JsSelection): JsPackages | undefined {
  const lock = objectOf(readLockYaml(text));
  const format = textOf(lock?.lockfileVersion);
  const entries = objectOf(lock?.packages);
  if (lock === undefined || format === undefined) return undefined;
  // From version 9 what a package is and what it needs stand apart.
  const snapshots = objectOf(lock.snapshots) ?? entries ?? {};
  const reached = reach(lock, snapshots, entries ?? {}, selection);
  const found = new Map<string, JsPackage>();
  for (const key of reached) {
    const entry = objectOf(entries?.[key]) ?? objectOf(entries?.[withoutPeers(key)]);
    const read = packageOf(key, entry ?? {});
    if (read !== undefined) found.set(`${read.name}@${read.version}`, read);
  }
  return { packages: [...found.values()], listedOnly: [], source: "pnpm-lock.yaml", locked: true, missing: [] };
}

function reach(lock: JsonObject, snapshots: JsonObject, entries: JsonObject, selection: JsSelection): ReadonlySet<string> {
  const reached = new Set<string>();
  const open: string[] = [];
  const visit = (name: string, value: JsonValue): void => {
    const version = textOf(value) ?? textOf(objectOf(value)?.version);
    if (version === undefined || /^(?:link|file|workspace):/.test(version)) return;
    const key = keyOf(name, version, snapshots);
    if (key === undefined || reached.has(key)) return;
    const entry = objectOf(entries[key]) ?? objectOf(entries[withoutPeers(key)]) ?? {};
    if (!fitsPlatform({ os: textsOf(entry.os), cpu: textsOf(entry.cpu), libc: textsOf(entry.libc) }, selection.platform)) return;
    reached.add(key);
    open.push(key);
  };
  const importers = Object.values(objectOf(lock.importers) ?? { ".": lock });
  for (const importer of importers) {
    const needs = objectOf(importer) ?? {};
    for (const [name, value] of Object.entries(objectOf(needs.dependencies) ?? {})) visit(name, value);
    if (selection.dev) for (const [name, value] of Object.entries(objectOf(needs.devDependencies) ?? {})) visit(name, value);
    if (!selection.optional) continue;
    for (const [name, value] of Object.entries(objectOf(needs.optionalDependencies) ?? {})) visit(name, value);
  }
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const entry = objectOf(snapshots[key]) ?? {};
    for (const [name, value] of Object.entries(objectOf(entry.dependencies) ?? {})) visit(name, value);
    if (!selection.optional) continue;
    for (const [name, value] of Object.entries(objectOf(entry.optionalDependencies) ?? {})) visit(name, value);
  }
  return reached;
}

/** The key of a package in the form that the file has: `a@1.0.0`, `/a@1.0.0`, `/a/1.0.0`, or the version itself for an alias. */
function keyOf(name: string, version: string, snapshots: JsonObject): string | undefined {
  for (const key of [`${name}@${version}`, `/${name}@${version}`, `/${name}/${version}`, version]) {
    if (snapshots[key] !== undefined) return key;
  }
  return undefined;
}

/** `a@1.0.0(react@18.0.0)` and `/a/1.0.0_react@18.0.0` are `a@1.0.0` with what it was given as peers. */
function withoutPeers(key: string): string {
  const open = key.indexOf("(");
  return open === -1 ? key : key.slice(0, open);
}

function packageOf(key: string, entry: JsonObject): JsPackage | undefined {
  const read = /^\/?((?:@[^/]+\/)?[^/@]+)[@/](.+)$/.exec(withoutPeers(key));
  const name = textOf(entry.name) ?? read?.[1];
  const version = textOf(entry.version) ?? read?.[2]?.replace(/_.*$/, "");
  if (name === undefined || version === undefined) return undefined;
  const resolution = objectOf(entry.resolution);
  const elsewhere = resolution?.integrity === undefined && (resolution?.tarball !== undefined || resolution?.repo !== undefined);
  return {
    name,
    version,
    path: "",
    from: elsewhere || !/^\d/.test(version) ? "elsewhere" : "registry",
    os: textsOf(entry.os),
    cpu: textsOf(entry.cpu),
    libc: textsOf(entry.libc),
    hasInstallScript: entry.requiresBuild === true,
    bundled: false,
    recordBytes: undefined,
    located: true,
  };
}
