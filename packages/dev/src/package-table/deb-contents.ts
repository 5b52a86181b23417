import { gzipSync } from "node:zlib";
import type { DebContents, DebFiles } from "@plimsoll/core/package-tables";
import { debTarEntries, type DebTarEntry } from "./deb-tar.ts";
import { isExcluded } from "./deb-excludes.ts";

/** The two halves of a .deb, unpacked from their compression. */
export interface DebArchives {
  readonly data: Buffer;
  readonly control: Buffer;
}

/** Counts what a package puts into an image; byte code is counted by the caller, who has a Python. */
export function debContents(deb: DebArchives, version: string, installedSize: number, bytecode: DebFiles): DebContents {
  const entries = [...debTarEntries(deb.data)].filter(({ path }) => path !== "/");
  const excluded = entries.filter(({ path }) => isExcluded(path));
  const control = [...debTarEntries(deb.control)].filter(({ type }) => type === "file");
  const fields = control.find(({ path }) => path === "/control")?.content.length ?? 0;
  const templates = control.find(({ path }) => path === "/templates")?.content.length ?? 0;
  return {
    version,
    installedSize,
    kept: countFiles(entries.filter(({ path }) => !isExcluded(path))),
    excluded: countFiles(excluded),
    bytecode,
    control: countInfo(control, entries),
    statusBytes: fields + "Status: install ok installed\n\n".length + conffileBytes(control),
    templateBytes: templates,
  };
}

function countFiles(entries: readonly DebTarEntry[]): DebFiles {
  let bytes = 0;
  let files = 0;
  for (const { type, content } of entries) {
    if (type !== "file") continue;
    bytes += content.length;
    files++;
  }
  return { bytes, files, others: entries.length - files, gzipBytes: gzipBytes(entries.map(({ blocks }) => blocks)) };
}

/** dpkg keeps the scripts and sums as they are, and writes a list of all paths, those that were left out too. */
function countInfo(control: readonly DebTarEntry[], entries: readonly DebTarEntry[]): DebFiles {
  const kept = control.filter(({ path }) => path !== "/control");
  const list = Buffer.from(["/.", ...entries.map(({ path }) => path), ""].join("\n"));
  const bytes = kept.reduce((sum, { content }) => sum + content.length, list.length);
  return { bytes, files: kept.length + 1, others: 0, gzipBytes: gzipBytes([...kept.map(({ blocks }) => blocks), list]) };
}

/** The status file names each settings file with its MD5 sum. */
function conffileBytes(control: readonly DebTarEntry[]): number {
  const names = (control.find(({ path }) => path === "/conffiles")?.content.toString("utf8") ?? "")
    .split("\n")
    .filter((name) => name !== "");
  return names.length === 0 ? 0 : "Conffiles:\n".length + names.reduce((sum, name) => sum + name.length + 35, 0);
}

function gzipBytes(blocks: readonly Buffer[]): number {
  return blocks.length === 0 ? 0 : gzipSync(Buffer.concat(blocks), { level: 6 }).length;
}
