import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IndexPackage } from "@plimsoll/core/package-tables";
import type { DebArchives } from "./deb-contents.ts";

/** The machine's own apt: what its sources of Debian offer, and the packages themselves. Nothing is installed. */

/** The text of all package indexes of Debian that apt has; `apt-get update` has to have run. */
export function aptIndexText(suite: string): string {
  const format = "$(ORIGIN) $(CODENAME) $(FILENAME)";
  const targets = run("apt-get", ["indextargets", "--format", format, "Created-By: Packages"]).toString().split("\n");
  const files = targets.flatMap((line) => {
    const [origin, codename, file] = line.split(" ");
    return origin === "Debian" && codename?.startsWith(suite) === true && file !== undefined ? [file] : [];
  });
  if (files.length === 0) throw new Error(`apt has no package index of ${suite}; run apt-get update, or name a source of it`);
  return files.map((file) => run("/usr/lib/apt/apt-helper", ["cat-file", file]).toString("utf8")).join("\n");
}

/** Downloads packages and gives them one by one, each then deleted. What cannot be had is left out. */
export function* downloadDebs(
  packages: readonly IndexPackage[],
): Generator<{ readonly of: IndexPackage; readonly deb: DebArchives }> {
  for (let at = 0; at < packages.length; at += batch) {
    const some = packages.slice(at, at + batch);
    const folder = mkdtempSync(join(tmpdir(), "plimsoll-debs-"));
    try {
      download(some, folder);
      const files = readdirSync(folder);
      for (const of of some) {
        const file = files.find((name) => name.startsWith(`${of.name}_${of.version.replace(":", "%3a")}_`));
        if (file !== undefined) yield { of, deb: openDeb(join(folder, file)) };
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

/** apt takes a second to start. */
const batch = 60;

function download(packages: readonly IndexPackage[], folder: string): void {
  const wanted = packages.map(({ name, version }) => `${name}=${version}`);
  try {
    run("apt-get", ["download", "-qq", "-o", "APT::Sandbox::User=root", ...wanted], folder);
  } catch {
    // One that is gone must not take the others with it.
    for (const each of wanted) {
      try {
        run("apt-get", ["download", "-qq", "-o", "APT::Sandbox::User=root", each], folder);
      } catch {
        process.stderr.write(`${each} cannot be downloaded\n`);
      }
    }
  }
}

function openDeb(file: string): DebArchives {
  return { data: run("dpkg-deb", ["--fsys-tarfile", file]), control: run("dpkg-deb", ["--ctrl-tarfile", file]) };
}

function run(program: string, args: readonly string[], cwd?: string): Buffer {
  return execFileSync(program, args, { cwd, maxBuffer: 4 * 1024 ** 3, stdio: ["ignore", "pipe", "ignore"] });
}
