import { fitsPlatform, type JsPackage, type JsPackages, type JsSelection } from "./js-package.ts";
import { type JsonObject, type JsonValue, objectOf, readJsonObject, textOf, textsOf } from "./json-value.ts";

/** What bun installs from a bun.lock; undefined when it is not one. Its older binary form is not read. */
export function readBunLock(text: string, selection: JsSelection): JsPackages | undefined {
  const lock = readJsonObject(withoutTrailingCommas(text));
  const entries = objectOf(lock?.packages);
  if (lock === undefined || entries === undefined) return undefined;
  const reached = new Set<string>();
  const open: string[] = [];
  const visit = (from: string, name: string): void => {
    const key = findKey(from, name, entries);
    if (key === undefined || reached.has(key)) return;
    const details = detailsOf(entries[key]);
    if (!fitsPlatform({ os: textsOf(details.os), cpu: textsOf(details.cpu), libc: textsOf(details.libc) }, selection.platform))
      return;
    reached.add(key);
    open.push(key);
  };
  const needed = (from: string, needs: JsonObject, fields: readonly string[]): void => {
    for (const field of fields) for (const name of Object.keys(objectOf(needs[field]) ?? {})) visit(from, name);
  };
  const inside = ["dependencies", "peerDependencies", ...(selection.optional ? ["optionalDependencies"] : [])];
  for (const workspace of Object.values(objectOf(lock.workspaces) ?? {})) {
    needed("", objectOf(workspace) ?? {}, [...inside, ...(selection.dev ? ["devDependencies"] : [])]);
  }
  for (let key = open.pop(); key !== undefined; key = open.pop()) needed(key, detailsOf(entries[key]), inside);
  const packages = [...reached].flatMap((key) => packageOf(key, entries[key]));
  return { packages, listedOnly: [], source: "bun.lock", locked: true, missing: [] };
}

/** `a/b`: the b that lies inside a. Names with a scope have a slash of their own. */
function findKey(from: string, name: string, entries: JsonObject): string | undefined {
  for (let folder = from; folder !== ""; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")))) {
    const key = `${folder}/${name}`;
    if (entries[key] !== undefined) return key;
  }
  return entries[name] === undefined ? undefined : name;
}

/** An entry is a list: `name@version`, the registry, what it needs, its hash; the object in it holds what it needs. */
function detailsOf(entry: JsonValue | undefined): JsonObject {
  if (!Array.isArray(entry)) return {};
  const list: readonly JsonValue[] = entry;
  return list.map(objectOf).find((each) => each !== undefined) ?? {};
}

function packageOf(key: string, entry: JsonValue | undefined): readonly JsPackage[] {
  const id = textsOf(entry)?.[0];
  const at = id?.indexOf("@", 1) ?? -1;
  if (id === undefined || at === -1) return [];
  const version = id.slice(at + 1);
  if (/^(?:workspace|link):/.test(version)) return [];
  const details = detailsOf(entry);
  const path = `node_modules/${(key.match(/(?:@[^/]+\/)?[^/]+/g) ?? []).join("/node_modules/")}`;
  return [
    {
      name: id.slice(0, at),
      version,
      path,
      from: /^\d/.test(version) ? "registry" : "elsewhere",
      os: textsOf(details.os),
      cpu: textsOf(details.cpu),
      libc: textsOf(details.libc),
      hasInstallScript: false,
      bundled: textOf(details.bundled) !== undefined || details.bundled === true,
      recordBytes: undefined,
      located: true,
    },
  ];
}

/** bun writes JSON with commas at the ends of lists. Strings are left alone. */
function withoutTrailingCommas(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, (_, quoted: string | undefined) => quoted ?? "");
}
