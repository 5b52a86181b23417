import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fromRoot } from "./repository.ts";

/** In bytes, for desktops and browsers in one. */
const budget = 1_500_000;

/**
 * Packs an extension's folder, whose `dist/` was made by `bundleExtension`, into one file without asking any network: the same files give the
 * same bytes. `within` is a command that runs it. Gives the size in bytes; throws when it cannot be packed or is larger than it may be.
 */
export function packageExtension(folder: string, vsix: string, within: readonly string[] = []): number {
  const stage = mkdtempSync(join(tmpdir(), "plimsoll-package-"));
  try {
    const skipped = new Set(["node_modules", "src", ".types"].map((name) => join(folder, name)));
    cpSync(folder, stage, { recursive: true, filter: (path) => !skipped.has(path) && !path.endsWith(".vsix") });
    const manifest = join(stage, "package.json");
    writeFileSync(manifest, JSON.stringify(JSON.parse(readFileSync(manifest, "utf8"))));
    pack(stage, vsix, within);
  } finally {
    rmSync(stage, { recursive: true });
  }
  const { size } = statSync(vsix);
  if (size > budget) throw new Error(`the extension has ${size} bytes, more than ${budget}`);
  return size;
}

/** Packs a folder as it is. Throws when it cannot be packed. */
export function pack(folder: string, vsix: string, within: readonly string[]): void {
  const program = fromRoot("packages/dev/node_modules/@vscode/vsce/vsce");
  // The README's links lead to nothing: there is no address where the sources can be seen. And examples of rules about secrets hold what
  // looks like tokens of GitHub.
  const flags = [
    "--no-dependencies",
    "--no-rewrite-relative-links",
    "--allow-missing-repository",
    "--allow-package-secrets",
    "github",
  ];
  const [command, ...args] = [...within, process.execPath, program, "package", ...flags, "--out", vsix];
  mkdirSync(dirname(vsix), { recursive: true });
  const { status, stdout, stderr } = spawnSync(command!, args, {
    cwd: folder,
    encoding: "utf8",
    // It sorts the files and gives all of them this time.
    env: { ...process.env, SOURCE_DATE_EPOCH: "1700000000" },
  });
  if (status !== 0) throw new Error(`the extension cannot be packed\n${stdout}${stderr}`);
}
