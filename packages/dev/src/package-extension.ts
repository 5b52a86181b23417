import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fromRoot } from "./repository.ts";

/** Of each package, in bytes. */
const budget = 1_500_000;

/**
 * A marketplace gives browsers the package for the web and everybody else the other one, so that nobody loads the server twice. What each
 * leaves out: entries of the manifest, and files.
 */
const left = {
  desktop: { entry: "browser", files: ["dist/browser.js", "dist/server/browser"], flags: [] },
  web: { entry: "main", files: ["dist/extension.js", "dist/server/server.js", "dist/server/server"], flags: ["--target", "web"] },
} as const;

export type PackageKind = keyof typeof left;

/**
 * Packs an extension's folder, whose `dist/` was made by `bundleExtension`, into one file without asking any network: the same files give the
 * same bytes. `within` is a command that runs it. Gives the size in bytes; throws when it cannot be packed or is larger than it may be.
 */
export function packageExtension(folder: string, kind: PackageKind, vsix: string, within: readonly string[] = []): number {
  const stage = mkdtempSync(join(tmpdir(), "plimsoll-package-"));
  try {
    const { entry, files, flags } = left[kind];
    const skipped = new Set(["node_modules", "src", ".types", ...files].map((name) => join(folder, name)));
    cpSync(folder, stage, { recursive: true, filter: (path) => !skipped.has(path) && !path.endsWith(".vsix") });
    const manifest = join(stage, "package.json");
    // Written by hand and by gen, and read by the tests.
    const { [entry]: _, ...rest } = JSON.parse(readFileSync(manifest, "utf8")) as Readonly<Record<string, unknown>>;
    writeFileSync(manifest, JSON.stringify(rest));
    pack(stage, vsix, flags, within);
  } finally {
    rmSync(stage, { recursive: true });
  }
  const { size } = statSync(vsix);
  if (size > budget) throw new Error(`the extension has ${size} bytes, more than ${budget}`);
  return size;
}

function pack(folder: string, vsix: string, more: readonly string[], within: readonly string[]): void {
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
  const [command, ...args] = [...within, process.execPath, program, "package", ...flags, ...more, "--out", vsix];
  mkdirSync(dirname(vsix), { recursive: true });
  const { status, stdout, stderr } = spawnSync(command!, args, {
    cwd: folder,
    encoding: "utf8",
    // It sorts the files and gives all of them this time.
    env: { ...process.env, SOURCE_DATE_EPOCH: "1700000000" },
  });
  if (status !== 0) throw new Error(`the extension cannot be packed\n${stdout}${stderr}`);
}
