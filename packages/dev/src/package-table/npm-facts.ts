import { writeFileSync } from "node:fs";
import { collectInstalled, emptyCollection } from "./npm-collect.ts";

/**
 * Writes what installations tell of npm packages as lines of JSON, the form of `--package-index`. `installed`: pairs
 * `FOLDER=CACHE`, the folder with a package-lock.json and the cache that npm used for it.
 */
export async function writeNpmFacts(installed: readonly string[], output: string): Promise<number> {
  const all = emptyCollection();
  for (const pair of installed) {
    const [folder, cache] = pair.split("=");
    if (folder === undefined || cache === undefined) throw new Error(`not FOLDER=CACHE: ${pair}`);
    await collectInstalled(folder, cache, all);
  }
  const lines = [
    ...[...all.packages].map(([key, value]) => JSON.stringify({ kind: "npm-package", key, value })),
    ...[...all.versions].map(([key, value]) => JSON.stringify({ kind: "npm-version", key, value })),
  ];
  writeFileSync(output, `${lines.sort().join("\n")}\n`);
  return 0;
}
