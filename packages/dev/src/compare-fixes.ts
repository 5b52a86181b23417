import { analyze, defaultLintConfig } from "@plimsoll/core";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleForNode, cliBundle } from "./bundle.ts";
import { table } from "@plimsoll/core/rule-pages";
import { findPeers } from "./peers.ts";
import { sampleFiles } from "./sample-files.ts";

interface FixCounts {
  changed: number;
  /** Files that BuildKit parsed before and refuses now. */
  unparsable: number;
  /** Of those that still parse, files that a second run changes once more. */
  changedAgain: number;
}

/**
 * Applies the safe fixes of plimsoll and of tally to copies of Dockerfiles and prints what is left of them. What parses is told by our parser,
 * which a test holds equal to BuildKit's. Gives the exit code: 1 when plimsoll has broken a file.
 */
export async function compareFixes(folder: string, count: number): Promise<number> {
  await bundleForNode(cliBundle);
  const files = sampleFiles(folder, count).filter((path) => parses(readFileSync(path, "utf8")));
  const tools: [string, (file: string) => readonly string[]][] = [
    ["plimsoll lint --fix", (file) => [process.execPath, cliBundle.outfile, "lint", "--no-config", "--fix", file]],
  ];
  for (const { name, lint } of findPeers().peers) {
    if (name === "tally") tools.push(["tally lint --fix", (file) => [...lint([]), "--fix", file]]);
  }
  const rows = tools.map(([name, command]) => [name, countsOf(files, command)] as const);
  const cells = rows.map(([name, counts]) =>
    [name, files.length, counts.changed, counts.unparsable, counts.changedAgain].map(String),
  );
  process.stdout.write(`${table(["", "files", "changed", "no longer parse", "change again"], cells)}\n`);
  if (tools.length === 1) process.stdout.write("\ntally is not installed: npm run dev -- install-peers tally\n");
  const own = rows[0]?.[1];
  return own === undefined || own.unparsable + own.changedAgain > 0 ? 1 : 0;
}

function countsOf(files: readonly string[], command: (file: string) => readonly string[]): FixCounts {
  const counts: FixCounts = { changed: 0, unparsable: 0, changedAgain: 0 };
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-fixes-"));
  const copy = join(folder, "Dockerfile");
  try {
    for (const file of files) {
      copyFileSync(file, copy);
      const before = readFileSync(copy, "utf8");
      run(command(copy));
      const after = readFileSync(copy, "utf8");
      if (after === before) continue;
      counts.changed++;
      if (!parses(after)) {
        counts.unparsable++;
        continue;
      }
      run(command(copy));
      if (readFileSync(copy, "utf8") !== after) counts.changedAgain++;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return counts;
}

/** Throws when the program cannot be started; what it finds does not matter here. */
function run([program = "", ...args]: readonly string[]): void {
  const { error } = spawnSync(program, args, { stdio: "ignore" });
  if (error !== undefined) throw error;
}

function parses(text: string): boolean {
  return analyze({ text, config: defaultLintConfig }, []).problems.length === 0;
}
