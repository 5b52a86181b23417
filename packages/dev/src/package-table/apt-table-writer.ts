import type { DebContents, DebRelation, IndexPackage, PackageIndex } from "@plimsoll/core/package-tables";
import { rounded } from "@plimsoll/core/package-tables";
import { debKey, type Measured } from "./apt-measure.ts";

/**
 * The text that core reads the table from (`apt-table-text.ts` there says how it is made up). Packages nobody has counted are
 * left out.
 */
export function writeAptTable(
  packages: readonly IndexPackage[],
  measured: Measured,
  index: PackageIndex,
  base: ReadonlySet<string>,
): string {
  const rows = packages
    .filter((each) => measured.has(debKey(each)))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const places = new Map(rows.map(({ name }, place) => [name, place]));
  const versions = countedFirst(rows.map(({ version }) => version));
  const lines = rows.map((row, place) => {
    const before = rows[place - 1]?.name ?? "";
    const shared = sharedStart(before, row.name);
    const flags = `${row.architecture === "all" ? "a" : ""}${base.has(row.name) ? "r" : ""}`;
    const needs = groupsOf(row, row.depends, places, index, base);
    const wishes = groupsOf(row, row.recommends, places, index, base);
    const provides = row.provides.map(([relation]) => relation!.name).filter((name) => isUseful(name, places, index));
    const fields = [
      `${shared.toString(36)}${row.name.slice(shared)}`,
      flags,
      versions.indexOf(row.version).toString(36),
      numbersOf(row, measured.get(debKey(row))!),
      needs,
      wishes,
      provides.join(","),
    ];
    return fields.join(" ").trimEnd();
  });
  return [versions.join(" "), ...lines].join("\n");
}

function numbersOf(row: IndexPackage, { kept, excluded, bytecode, control, statusBytes, templateBytes }: DebContents): string {
  const small = (bytes: number): number => Math.round(bytes / rounded);
  const all = [
    Math.round(row.archiveBytes / 1024),
    row.installedSize,
    kept.bytes,
    kept.files,
    kept.others,
    small(kept.gzipBytes),
    excluded.bytes,
    excluded.files,
    excluded.others,
    small(excluded.gzipBytes),
    bytecode.bytes,
    bytecode.files,
    control.bytes,
    small(control.gzipBytes),
    statusBytes,
    templateBytes,
  ];
  const text = all.map((value) => (value === 0 ? "" : value.toString(36))).join(",");
  return text.replace(/,+$/, "");
}

/** What a package needs besides what every system has. A name that only others provide stands as those that do. */
function groupsOf(
  row: IndexPackage,
  groups: IndexPackage["depends"],
  places: ReadonlyMap<string, number>,
  index: PackageIndex,
  base: ReadonlySet<string>,
): string {
  const found = new Set<string>();
  for (const group of groups) {
    const isStrict = group.some((relation) => relation.operator === "=" && relation.version === row.version);
    if (!isStrict && group.some(({ name }) => base.has(name) && !isTold.has(name))) continue;
    const names = group.flatMap((relation) => alternativesOf(relation, index)).filter((each) => places.has(each.name));
    const texts = new Set(names.map(({ name, strict }) => `${places.get(name)!.toString(36)}${strict && isStrict ? "=" : ""}`));
    if (texts.size > 0) found.add([...texts].slice(0, 6).join("|"));
  }
  return [...found].join(",");
}

/** Whoever needs these has debconf write its files, so that they are told though every system has them. */
const isTold: ReadonlySet<string> = new Set(["debconf", "libpam-runtime"]);

function alternativesOf(
  { name, operator }: DebRelation,
  index: PackageIndex,
): readonly { readonly name: string; readonly strict: boolean }[] {
  const direct = index.has(name) ? [{ name, strict: operator === "=" }] : [];
  return [...direct, ...index.providersOf(name).map((provider) => ({ name: provider, strict: false }))];
}

/** A name that no package has and one package of the table provides, so that asking for it installs that. */
function isUseful(name: string, places: ReadonlyMap<string, number>, index: PackageIndex): boolean {
  return (
    !index.has(name) &&
    index.providersOf(name).filter((provider) => places.has(provider)).length === 1 &&
    index.providersOf(name).length === 1
  );
}

function countedFirst(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
}

function sharedStart(before: string, name: string): number {
  let shared = 0;
  while (shared < 35 && shared < before.length && before[shared] === name[shared]) shared++;
  return shared;
}
