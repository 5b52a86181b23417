import type { DebContents, DebFiles } from "./apt-facts.ts";

/** A package of the embedded table. */
export interface AptTableRow {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  /** Part of every system. */
  readonly required: boolean;
  /** Of the archive, in bytes. */
  readonly archiveBytes: number;
  readonly contents: DebContents;
  /** Fields as an index writes them, without what every system has. */
  readonly depends: string;
  readonly recommends: string;
  readonly provides: string;
}

/**
 * Reads the table. Its first line has all versions; each further one is a package: how many letters its name shares with the
 * one before,
 * the rest of the name, a letter of flags, the place of its version, fourteen numbers of base 36, and what it needs, as places
 * in the table.
 */
export function readAptTable(text: string): readonly AptTableRow[] {
  const [head = "", ...lines] = text.split("\n");
  const versions = head.split(" ");
  const names: string[] = [];
  for (const line of lines) names.push((names.at(-1) ?? "").slice(0, number(line[0]!)) + line.slice(1, line.indexOf(" ")));
  return lines.map((line, index) => {
    const [, flags = "", version = "", numbers = "", depends = "", recommends = "", provides = ""] = line.split(" ");
    const [archive = 0, installedSize = 0, ...counts] = numbers.split(",").map(number);
    return {
      name: names[index]!,
      version: versions[number(version)] ?? "",
      architecture: flags.includes("a") ? "all" : "amd64",
      required: flags.includes("r"),
      archiveBytes: archive * 1024,
      contents: readContents(versions[number(version)] ?? "", installedSize, counts),
      depends: readGroups(depends, names, versions[number(version)] ?? ""),
      recommends: readGroups(recommends, names, ""),
      provides: provides.replaceAll(",", ", "),
    };
  });
}

function number(text: string): number {
  return text === "" ? 0 : Number.parseInt(text, 36);
}

function readContents(version: string, installedSize: number, counts: readonly number[]): DebContents {
  const at = (index: number): number => counts[index] ?? 0;
  const bytecode = at(8);
  return {
    version,
    installedSize,
    kept: filesOf(at(0), at(1), at(2), at(3) * rounded),
    excluded: filesOf(at(4), at(5), at(6), at(7) * rounded),
    bytecode: filesOf(bytecode, bytecode === 0 ? 0 : at(9), 0, bytecode * bytecodeGzip),
    control: filesOf(at(10), 5, 0, at(11) * rounded),
    statusBytes: at(12),
    templateBytes: at(13),
  };
}

function filesOf(bytes: number, files: number, others: number, gzipBytes: number): DebFiles {
  return { bytes, files, others, gzipBytes: Math.round(gzipBytes) };
}

/** Compressed sizes are kept in these units. */
export const rounded = 32;

/** What gzip makes of byte code of CPython 3.11, as a share (measured in the packages of the table: 0.38 to 0.42). */
const bytecodeGzip = 0.4;

/** `2f|30,1c=` → `a | b, c (= version)`. */
function readGroups(text: string, names: readonly string[], version: string): string {
  if (text === "") return "";
  const groups = text.split(",").map((group) =>
    group
      .split("|")
      .map((each) => readReference(each, names, version))
      .join(" | "),
  );
  return groups.join(", ");
}

function readReference(text: string, names: readonly string[], version: string): string {
  if (text.endsWith("=")) return `${names[number(text.slice(0, -1))] ?? ""} (= ${version})`;
  return names[number(text)] ?? "";
}
