import { coerce, compare, valid } from "semver";
import { npmPackages, npmPackagesDate } from "../../data/npm-packages.generated.ts";
import type { FactKind, FactKinds } from "../facts/fact-kinds.ts";
import type { FactSource, KnownFact } from "../facts/fact-book.ts";
import type { NpmPackage, NpmVersion } from "./npm-facts.ts";

/**
 * What is known without a network of the npm packages that projects install most. A version that is in the table is exact for
 * ever; of a package that is in it under other versions, the nearest stands for the one that is asked for.
 */
export function npmTable(): FactSource {
  return {
    find<Kind extends FactKind>(kind: Kind, key: string) {
      // The kind that was asked for decides the type of the answer; TypeScript cannot see that through the comparison.
      if (kind === "npm-version") return findVersion(key) as KnownFact<FactKinds[Kind]> | undefined;
      if (kind === "npm-package") return findPackage(key) as KnownFact<FactKinds[Kind]> | undefined;
      return undefined;
    },
  };
}

/** Of all packages in it. */
export function npmTableNames(): readonly string[] {
  return [...readTable().byName.keys()];
}

interface TableRow {
  readonly name: string;
  readonly version: string;
  readonly fields: readonly string[];
}

let table: { readonly rows: readonly TableRow[]; readonly byName: ReadonlyMap<string, readonly TableRow[]> } | undefined;

/**
 * A line holds, with blanks between them: the name (a digit of base 36 for how much it shares with the line before, then the
 * rest; nothing when it is the same), the version, the unpacked bytes, files and directories and the tarball's bytes in base 36,
 * the kilobytes of the list of versions, the numbers of the lines that it needs (`?` optional, `^` as a peer, `!` not all),
 * `os/cpu/libc`, and `s` for install scripts.
 */
function readTable(): NonNullable<typeof table> {
  if (table !== undefined) return table;
  const rows: TableRow[] = [];
  const byName = new Map<string, TableRow[]>();
  let name = "";
  for (const line of npmPackages.split("\n")) {
    if (line === "") continue;
    const [own = "", version = "", ...fields] = line.split(" ");
    if (own !== "") name = name.slice(0, Number.parseInt(own[0]!, 36)) + own.slice(1);
    const row: TableRow = { name, version, fields };
    rows.push(row);
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [row]);
    else known.push(row);
  }
  table = { rows, byName };
  return table;
}

function findVersion(key: string): KnownFact<NpmVersion> | undefined {
  const at = key.indexOf("@", 1);
  const name = key.slice(0, at);
  const version = key.slice(at + 1);
  const rows = readTable().byName.get(name);
  const exact = rows?.find((row) => row.version === version);
  if (exact !== undefined) return { value: versionOf(exact), basis: "index", source: `${key}, counted on ${npmPackagesDate}` };
  const near = rows === undefined ? sibling(name) : nearest(rows, version);
  if (near === undefined) return undefined;
  return {
    value: { ...versionOf(near), standsFor: near.version },
    basis: "heuristic",
    source: `${near.name}@${near.version} in place of ${key}`,
  };
}

/** Builds of a program for another processor are about as big. */
function sibling(name: string): TableRow | undefined {
  const { byName } = readTable();
  const like = name.replace(/\b(?:arm64|aarch64|arm|ia32|ppc64le|ppc64|s390x|riscv64)\b/, "x64").replace(/x64-musl\b/, "x64-gnu");
  return like === name ? undefined : byName.get(like)?.[0];
}

/** The one whose numbers are nearest; of two as near, the newer. */
function nearest(rows: readonly TableRow[], version: string): TableRow {
  const wanted = coerce(version);
  const distance = (row: TableRow): number => {
    const own = coerce(row.version);
    if (own === null || wanted === null) return 0;
    return (
      Math.abs(own.major - wanted.major) * 1e8 + Math.abs(own.minor - wanted.minor) * 1e4 + Math.abs(own.patch - wanted.patch)
    );
  };
  return [...rows].sort((a, b) => distance(a) - distance(b) || compareVersions(b.version, a.version))[0]!;
}

function compareVersions(a: string, b: string): number {
  return valid(a) === null || valid(b) === null ? 0 : compare(a, b);
}

function versionOf({ fields }: TableRow): NpmVersion {
  const [bytes, files, directories, tarball, , needed = "", ...flags] = fields;
  const { rows } = readTable();
  const lists = { "": {}, "?": {}, "^": {} } as { readonly [mark: string]: Record<string, string> };
  const incomplete = needed.startsWith("!");
  for (const need of (incomplete ? needed.slice(1) : needed).split(",")) {
    if (need === "") continue;
    const mark = need[0] === "?" || need[0] === "^" ? need[0] : "";
    const row = rows[Number.parseInt(need.slice(mark.length), 36)]!;
    lists[mark]![row.name] = row.version;
  }
  const platform = flags
    .find((flag) => flag !== "s")
    ?.split("/")
    .map((part) => (part === "" ? undefined : part.split("+")));
  return {
    tarballBytes: numberOf(tarball),
    bytes: numberOf(bytes),
    files: numberOf(files),
    directories: numberOf(directories),
    dependencies: lists[""]!,
    optionalDependencies: lists["?"]!,
    peerDependencies: lists["^"]!,
    os: platform?.[0],
    cpu: platform?.[1],
    libc: platform?.[2],
    hasInstallScript: flags.includes("s"),
    ...(incomplete ? { incomplete } : {}),
  };
}

function findPackage(name: string): KnownFact<NpmPackage> | undefined {
  const rows = readTable().byName.get(name);
  if (rows === undefined) return undefined;
  const versions = rows.map(({ version }) => version);
  const latest =
    versions
      .filter((version) => valid(version) !== null)
      .sort(compare)
      .at(-1) ?? versions[0]!;
  const kilobytes = numberOf(rows[0]!.fields[4]) ?? 0;
  const documentBytes = kilobytes === 0 ? undefined : kilobytes * 1000;
  return {
    value: { versions, tags: { latest }, documentBytes },
    basis: "snapshot",
    source: `versions of ${npmPackagesDate}`,
  };
}

/** An empty field is 0, which is not written. */
function numberOf(field: string | undefined): number | undefined {
  return field === undefined ? undefined : field === "" ? 0 : Number.parseInt(field, 36);
}
