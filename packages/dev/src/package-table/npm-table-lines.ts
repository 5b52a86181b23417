import type { FactKinds } from "@plimsoll/core/plan";
import type { NpmCollection } from "./npm-collect.ts";

type Version = FactKinds["npm-version"];

/** A version that the table holds. */
interface Row {
  readonly name: string;
  readonly version: string;
  readonly facts: Version;
}

/**
 * The table in text form: a line for each version, sorted by name. `lists`: the collections in the order of their weight; what
 * does not fit into `maxBytes` is left out, the last lists first, whole packages with all that they need; of those left out the
 * large ones stay.
 */
export function npmTableLines(all: NpmCollection, lists: readonly (readonly string[])[], maxBytes: number): readonly string[] {
  const kept = new Set<string>();
  const fill = (keys: Iterable<string>): boolean => {
    for (const key of keys) {
      if (kept.has(key) || all.versions.get(key)?.bytes === undefined) continue;
      kept.add(key);
      // The length of a line is about this; the whole is measured at the end.
      if (kept.size % 20 === 0 && textLength(linesOf(all, kept)) > maxBytes - 600) return false;
    }
    return true;
  };
  const heavy = [...all.versions].filter(([, { bytes }]) => bytes !== undefined && bytes > 2_500_000).map(([key]) => key);
  fill(heavy);
  for (const list of lists) if (!fill(list)) break;
  return linesOf(all, kept);
}

function textLength(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}

function linesOf(all: NpmCollection, kept: ReadonlySet<string>): readonly string[] {
  const rows = [...kept]
    .map((key): Row => ({ name: nameOf(key), version: key.slice(nameOf(key).length + 1), facts: all.versions.get(key)! }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
  const index = new Map<string, { readonly version: string; readonly at: number }[]>();
  for (const [at, { name, version }] of rows.entries()) index.set(name, [...(index.get(name) ?? []), { version, at }]);
  let before = "";
  return rows.map(({ name, version, facts }) => {
    const own = name === before ? "" : `${sharedStart(before, name).toString(36)}${name.slice(sharedStart(before, name))}`;
    const document = own === "" ? "" : number(Math.round((all.packages.get(name)?.documentBytes ?? 0) / 1000));
    before = name;
    const sizes = [facts.bytes, facts.files, facts.directories, facts.tarballBytes].map(number).join(" ");
    return `${own} ${version} ${sizes} ${document} ${needs(facts, index)}${flags(facts)}`.trimEnd();
  });
}

function nameOf(key: string): string {
  return key.slice(0, key.indexOf("@", 1));
}

function sharedStart(before: string, name: string): number {
  let count = 0;
  while (count < 35 && count < before.length && before[count] === name[count]) count++;
  return count;
}

function number(value: number | undefined): string {
  return value === undefined || value === 0 ? "" : value.toString(36);
}

/** Rows of what it needs: `?` optional, `^` as a peer. `!` when something of it is not in the table. */
function needs(facts: Version, index: ReadonlyMap<string, readonly { readonly version: string; readonly at: number }[]>): string {
  const optional = facts.optionalDependencies ?? {};
  const optionalPeers = new Set(facts.optionalPeers);
  const peers = Object.keys(facts.peerDependencies ?? {}).filter((name) => !optionalPeers.has(name));
  const plain = Object.entries(facts.dependencies).filter(([name]) => optional[name] === undefined);
  let incomplete = false;
  const list = (mark: string, entries: readonly (readonly [string, string])[], must: boolean): readonly string[] =>
    entries.flatMap(([name, range]) => {
      const found = nearest(index.get(name), range);
      incomplete ||= must && found === undefined;
      return found === undefined ? [] : [`${mark}${found.toString(36)}`];
    });
  const all = [
    ...list("", plain, true),
    ...list("?", Object.entries(optional), false),
    ...list(
      "^",
      peers.map((name) => [name, facts.peerDependencies![name]!] as const),
      false,
    ),
  ];
  return `${incomplete ? "!" : ""}${all.join(",")}`;
}

/** The row whose version begins as the range does: the major number decides. */
function nearest(
  rows: readonly { readonly version: string; readonly at: number }[] | undefined,
  range: string,
): number | undefined {
  if (rows === undefined) return undefined;
  const wanted = /(\d+)(?:\.(\d+))?/.exec(range);
  const major = rows.filter(({ version }) => wanted === null || version.split(".")[0] === wanted[1]);
  const minor = major.filter(({ version }) => version.split(".")[1] === wanted?.[2]);
  const exact = rows.find(({ version }) => version === range);
  return (exact ?? (wanted?.[1] === "0" || range.startsWith("~") ? minor.at(-1) : undefined) ?? major.at(-1) ?? rows.at(-1))!.at;
}

/** ` linux/x64/glibc` and ` s` for install scripts. */
function flags({ os, cpu, libc, hasInstallScript }: Version): string {
  const platform = [os, cpu, libc]
    .map((list) => (list ?? []).join("+"))
    .join("/")
    .replace(/\/+$/, "");
  return `${platform === "" ? "" : ` ${platform}`}${hasInstallScript === true ? " s" : ""}`;
}
