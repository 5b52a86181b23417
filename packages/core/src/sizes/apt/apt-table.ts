import { aptPackages } from "../../data/apt-packages.generated.ts";
import type { FactKind, FactKinds } from "../facts/fact-kinds.ts";
import type { FactSource, KnownFact } from "../facts/fact-book.ts";
import type { AptIndex, DebContents } from "./apt-facts.ts";
import { type AptTableRow, readAptTable } from "./apt-table-text.ts";

/**
 * The packages that Dockerfiles install most, as they were counted in one release of Debian. For that release they are a
 * package index too;
 * for other releases and platforms one that is only about right.
 */
export function aptTable(): FactSource {
  return {
    find: <Kind extends FactKind>(kind: Kind, key: string) =>
      // The kind says which of the two it is.
      (kind === "deb" ? findDeb(key) : kind === "apt-index" ? findIndex(key) : undefined) as
        | KnownFact<FactKinds[Kind]>
        | undefined,
  };
}

/** Of all packages in it. */
export function aptTableNames(): readonly string[] {
  return [...tableRows().keys()];
}

const { suite, date } = aptPackages;

let rows: ReadonlyMap<string, AptTableRow> | undefined;

function tableRows(): ReadonlyMap<string, AptTableRow> {
  rows ??= new Map(readAptTable(aptPackages.text).map((row) => [row.name, row]));
  return rows;
}

/** What is in a package; when the table has another version of it, in that. */
function findDeb(key: string): KnownFact<DebContents> | undefined {
  const [, name = "", version] = /^([^=]+)=(.*)\/[^/]*$/.exec(key) ?? [];
  const row = tableRows().get(name);
  if (row === undefined) return undefined;
  const same = row.version === version;
  const source = `contents of ${name} ${row.version} (Debian ${suite}, ${date})`;
  return { value: row.contents, basis: same ? "measured" : "heuristic", source };
}

let index: AptIndex | undefined;

function findIndex(key: string): KnownFact<AptIndex> | undefined {
  const [distribution, codename, architecture] = key.split("/");
  if (distribution !== "debian" && distribution !== "ubuntu") return undefined;
  index ??= { text: [...tableRows().values()].map(paragraphOf).join("\n\n") };
  const same = distribution === "debian" && codename === suite && architecture === "amd64";
  const source = `${tableRows().size} packages of Debian ${suite} (${date})`;
  return same ? { value: index, basis: "snapshot", source } : { value: index, basis: "heuristic", source };
}

function paragraphOf(row: AptTableRow): string {
  const fields = [
    ["Package", row.name],
    ["Version", row.version],
    ["Architecture", row.architecture],
    ["Installed-Size", String(row.contents.installedSize)],
    ["Size", String(row.archiveBytes)],
    ["Priority", row.required ? "required" : "optional"],
    ["Depends", row.depends],
    ["Recommends", row.recommends],
    ["Provides", row.provides],
  ] as const;
  return fields.flatMap(([name, value]) => (value === "" ? [] : [`${name}: ${value}`])).join("\n");
}
