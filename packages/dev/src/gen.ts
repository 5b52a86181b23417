import { spawnSync } from "node:child_process";
import { buildRegistryFile, registryFile } from "./gen-registry.ts";
import { staleness, writeGenerated } from "./generated-file.ts";
import { fromRoot } from "./repository.ts";

/** Writes all generated files, or only says which are stale. Gives the exit code. */
export async function generate({ check }: { readonly check: boolean }): Promise<number> {
  if (!check && writeGenerated([registryFile(), buildRegistryFile()], []).length > 0 && !compileWithRegistry()) {
    process.stderr.write("gen: the registry is written; the other files need sources that compile\n");
    return 1;
  }
  // Loaded now and not before: these read the rules through the registry.
  const { generatedFiles, generatedFolders } = await import("./generated-files.ts");
  const files = await generatedFiles();
  if (!check) {
    for (const path of writeGenerated(files, generatedFolders)) process.stdout.write(`${path}\n`);
    return 0;
  }
  const { missing, outdated, orphaned } = staleness(files, generatedFolders);
  for (const path of missing) process.stderr.write(`missing: ${path}\n`);
  for (const path of outdated) process.stderr.write(`outdated: ${path}\n`);
  for (const path of orphaned) process.stderr.write(`nothing generates it: ${path}\n`);
  const stale = missing.length + outdated.length + orphaned.length;
  if (stale > 0) process.stderr.write("run `npm run gen`\n");
  return stale > 0 ? 1 : 0;
}

function compileWithRegistry(): boolean {
  const compiler = fromRoot("node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [compiler, "-b", "packages/dev"], { cwd: fromRoot(), stdio: "inherit" }).status === 0;
}
