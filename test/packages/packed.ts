import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fromRoot } from "../support/repository.ts";

/** The packages that are published: folder below `packages`, and name. */
export const published = {
  core: "@plimsoll/core",
  host: "@plimsoll/host",
  "plan-view": "@plimsoll/plan-view",
  "language-server": "@plimsoll/language-server",
  cli: "plimsoll",
} as const;
export type PublishedFolder = keyof typeof published;
export const publishedFolders = Object.keys(published) as readonly PublishedFolder[]; // the keys are those of the table

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest; // of our own packages, and installed ones
}

/** Packs them as a release does, with the pnpm that the repository names; gives the path of each archive. */
export function packAll(into: string): Readonly<Record<PublishedFolder, string>> {
  const { packageManager } = manifestOf(fromRoot());
  const filters = Object.values(published).flatMap((name) => ["--filter", name]);
  execFileSync("npx", ["--yes", String(packageManager), "--recursive", ...filters, "pack", "--pack-destination", into], {
    cwd: fromRoot(),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const { version } = manifestOf(fromRoot("packages/core"));
  const paths = publishedFolders.map((folder) => {
    return [folder, join(into, `${published[folder].replace("@", "").replace("/", "-")}-${version}.tgz`)] as const;
  });
  return Object.fromEntries(paths) as Readonly<Record<PublishedFolder, string>>; // one for each of the folders
}

/** What is in an archive, below its top folder. */
export function unpack(archive: string, into: string): string {
  mkdirSync(into, { recursive: true });
  execFileSync("tar", ["-xzf", archive, "-C", into, "--strip-components=1"]);
  return into;
}

/** Paths of all files below a folder. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Folders of all packages from elsewhere that the given ones of ours need at run time, each once. */
export function foldersOfNeeds(folders: readonly PublishedFolder[]): readonly string[] {
  const ours: ReadonlySet<string> = new Set(Object.values(published));
  const found = new Map<string, string>();
  const visit = (modules: string, { dependencies = {} }: Manifest): void => {
    for (const name of Object.keys(dependencies)) {
      if (ours.has(name) || found.has(name)) continue;
      const folder = realpathSync(join(modules, name));
      found.set(name, folder);
      // pnpm lays what a package needs beside it.
      visit(name.startsWith("@") ? dirname(dirname(folder)) : dirname(folder), manifestOf(folder));
    }
  };
  for (const folder of folders) visit(fromRoot("packages", folder, "node_modules"), manifestOf(fromRoot("packages", folder)));
  return [...found.values()];
}
