import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fromRoot } from "../repository.ts";
import { collectInstalled, emptyCollection } from "./npm-collect.ts";
import { npmProjects } from "./npm-projects.ts";
import { npmTableLines } from "./npm-table-lines.ts";

/** The table may be this large. In bytes. */
const maxBytes = 49_500;
const output = "packages/core/src/data/npm-packages.generated.ts";

/**
 * Installs each of the projects with the user's own npm, counts what it downloaded, and writes the table. `work`: a folder that
 * keeps the downloads for the next time; a temporary one without it.
 */
export async function writeNpmTable(work: string | undefined, date: string): Promise<number> {
  const folder = work === undefined ? mkdtempSync(join(tmpdir(), "npm-table-")) : resolve(work);
  const cache = join(folder, "cache");
  const all = emptyCollection();
  const lists: (readonly string[])[] = [];
  for (const packages of npmProjects) {
    const project = join(folder, packages.replace(/[^\w.-]+/g, "_").slice(0, 100));
    installOnce(project, cache, packages.split(" "));
    await collectInstalled(project, cache, all);
    lists.push(lockedKeys(project));
  }
  if (work === undefined) rmSync(folder, { recursive: true });
  const lines = npmTableLines(all, lists, maxBytes);
  writeFileSync(fromRoot(output), moduleText(lines, date));
  process.stdout.write(`${output}: ${lines.length} versions of ${all.versions.size}\n`);
  return 0;
}

function installOnce(project: string, cache: string, packages: readonly string[]): void {
  if (existsSync(join(project, "package-lock.json"))) return;
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "app", version: "1.0.0" }));
  const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--force", "--cache", cache, ...packages];
  const { status, stderr } = spawnSync("npm", args, { cwd: project, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm could not install ${packages.join(" ")}: ${stderr}`);
  rmSync(join(project, "node_modules"), { recursive: true, force: true });
}

function lockedKeys(project: string): readonly string[] {
  // npm's own file; what has another shape stops the command with its error.
  const lock = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly name?: string; readonly version?: string }>>;
  };
  return Object.entries(lock.packages).flatMap(([path, { name, version }]) =>
    path === "" ? [] : [`${name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)}@${version ?? ""}`],
  );
}

function moduleText(lines: readonly string[], date: string): string {
  return `// Made by \`npm run dev -- package-table npm\` on ${date}: what npm packages unpack to,
// counted from their tarballs, which are under the licences of their authors.
// Names, versions and numbers only. Format: sizes/npm/npm-table.ts.
export const npmPackagesDate = "${date}";
export const npmPackages = \`
${lines.join("\n")}
\`;
`;
}
