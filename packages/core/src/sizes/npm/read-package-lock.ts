import { utf8Length } from "../../text/utf8.ts";
import { fitsPlatform, type JsPackage, type JsPackages, type JsSelection } from "./js-package.ts";
import { type JsonObject, objectOf, rangesOf, readJsonObject, textOf, textsOf } from "./json-value.ts";

/** What `npm ci` installs from a package-lock.json or npm-shrinkwrap.json; undefined when it is not one. */
export function readPackageLock(text: string, selection: JsSelection): JsPackages | undefined {
  const lock = readJsonObject(text);
  if (lock === undefined) return undefined;
  const listed = objectOf(lock.packages) ?? oldPackages(lock);
  if (listed === undefined) return undefined;
  const records = lock.packages !== undefined;
  const entries = new Map(
    Object.entries(listed).flatMap(([path, entry]): [string, JsonObject][] => {
      const read = objectOf(entry);
      return read === undefined ? [] : [[path, read]];
    }),
  );
  const reached = reachable(entries, selection);
  const packages: JsPackage[] = [];
  const source = "package-lock.json";
  for (const [path, entry] of entries) {
    if (!path.includes("node_modules/") || entry.link === true || isLeftOut(entry, selection)) continue;
    const mayBeAbsent = entry.optional === true || entry.devOptional === true || !records;
    if (mayBeAbsent && !reached.has(path)) continue;
    packages.push(packageOf(path, entry, records));
  }
  return { packages, listedOnly: [], source, locked: true, missing: [] };
}

function packageOf(path: string, entry: JsonObject, records: boolean): JsPackage {
  const name = textOf(entry.name) ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const resolved = textOf(entry.resolved);
  const version = textOf(entry.version) ?? "";
  return {
    name,
    version,
    path,
    from: /^(?:git|file:|github:)/.test(resolved ?? version) ? "elsewhere" : "registry",
    os: textsOf(entry.os),
    cpu: textsOf(entry.cpu),
    libc: textsOf(entry.libc),
    hasInstallScript: entry.hasInstallScript === true,
    bundled: entry.inBundle === true || entry.bundled === true,
    recordBytes: records ? recordBytes(path, entry) : undefined,
    located: resolved !== undefined,
  };
}

/** The hidden lock file repeats the entry as it stands, four blanks deep, with a comma or a line's end behind it. */
function recordBytes(path: string, entry: JsonObject): number {
  const text = JSON.stringify({ [path]: entry }, undefined, 2);
  const lines = text.split("\n").length - 2;
  // Without the braces around it and their line ends, each line two blanks further in.
  const inner = text.slice(2, -2);
  return utf8Length(inner, 0, inner.length) + 2 * lines + 2;
}

function isLeftOut(entry: JsonObject, { dev, optional, peer, platform }: JsSelection): boolean {
  if (entry.dev === true && !dev) return true;
  if (entry.optional === true && !optional) return true;
  if (entry.devOptional === true && !dev && !optional) return true;
  if (entry.peer === true && !peer) return true;
  const given = { os: textsOf(entry.os), cpu: textsOf(entry.cpu), libc: textsOf(entry.libc) };
  return entry.optional === true || entry.devOptional === true ? !fitsPlatform(given, platform) : false;
}

/** Paths that the projects need, with what is left out taken away. */
function reachable(entries: ReadonlyMap<string, JsonObject>, selection: JsSelection): ReadonlySet<string> {
  const reached = new Set<string>();
  const open: string[] = [];
  const visit = (path: string): void => {
    const entry = entries.get(path);
    if (entry === undefined || reached.has(path) || isLeftOut(entry, selection)) return;
    reached.add(path);
    open.push(path);
  };
  visit("");
  for (const path of entries.keys()) if (!path.includes("node_modules/")) visit(path);
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const entry = entries.get(path)!;
    const target = entry.link === true ? textOf(entry.resolved) : undefined;
    if (target !== undefined) visit(target);
    const needed = [entry.dependencies, entry.optionalDependencies, entry.peerDependencies, entry.requires];
    if (!path.includes("node_modules/")) needed.push(entry.devDependencies);
    for (const ranges of needed) {
      for (const name of Object.keys(rangesOf(ranges))) {
        const found = findFrom(path, name, entries);
        if (found !== undefined) visit(found);
      }
    }
  }
  return reached;
}

/** Where node finds a package: in the nearest node_modules above. */
function findFrom(path: string, name: string, entries: ReadonlyMap<string, JsonObject>): string | undefined {
  for (let folder = path; ;) {
    const candidate = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (entries.has(candidate)) return candidate;
    if (folder === "") return undefined;
    const above = folder.lastIndexOf("/node_modules/");
    folder = above === -1 ? "" : folder.slice(0, above);
  }
}

/** The nested form of npm 5 and 6, as the flat one. */
function oldPackages(lock: JsonObject): JsonObject | undefined {
  const top = objectOf(lock.dependencies);
  if (top === undefined) return undefined;
  const flat: Record<string, JsonObject> = {};
  const roots: Record<string, string> = {};
  const add = (folder: string, dependencies: JsonObject): void => {
    for (const [name, value] of Object.entries(dependencies)) {
      const entry = objectOf(value);
      if (entry === undefined) continue;
      const path = `${folder}node_modules/${name}`;
      const { dependencies: nested, ...rest } = entry;
      flat[path] = rest;
      if (folder === "") roots[name] = "*";
      const inside = objectOf(nested);
      if (inside !== undefined) add(`${path}/`, inside);
    }
  };
  add("", top);
  // It does not say what the project itself asks for, so that all at the top is taken to be wanted.
  return { ...flat, "": { dependencies: roots } };
}
