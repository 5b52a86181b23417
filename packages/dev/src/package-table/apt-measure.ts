import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { DebContents, IndexPackage } from "@plimsoll/core/package-tables";
import { downloadDebs } from "./apt-archive.ts";
import { bytecodeOf } from "./deb-bytecode.ts";
import { debContents } from "./deb-contents.ts";

/** What was counted in packages, by `name=version/architecture`. */
export type Measured = ReadonlyMap<string, DebContents>;

/**
 * Counts what is in packages; those in the file are not counted again, and new ones are added to it at once, so that a run that
 * was
 * stopped goes on where it was.
 */
export function measurePackages(packages: readonly IndexPackage[], file: string): Measured {
  const measured = new Map<string, DebContents>();
  for (const line of existsSync(file) ? readFileSync(file, "utf8").split("\n") : []) {
    // Written below.
    const [key, contents] = line === "" ? [] : (JSON.parse(line) as [string, DebContents]);
    if (key !== undefined && contents !== undefined) measured.set(key, contents);
  }
  const missing = packages.filter((each) => !measured.has(debKey(each)));
  let done = 0;
  for (const { of, deb } of downloadDebs(missing)) {
    const contents = debContents(deb, of.version, of.installedSize, bytecodeOf(of.name, deb));
    measured.set(debKey(of), contents);
    appendFileSync(file, `${JSON.stringify([debKey(of), contents])}\n`);
    if (++done % 100 === 0) process.stderr.write(`${done} of ${missing.length} packages\n`);
  }
  return measured;
}

export function debKey({ name, version, architecture }: IndexPackage): string {
  return `${name}=${version}/${architecture}`;
}
