import { build } from "esbuild";
import type { BuildOptions } from "esbuild";
import { chmodSync } from "node:fs";
import { fromRoot } from "./repository.ts";

/** Where a program starts and the one file that it becomes. */
export interface BundlePaths {
  readonly entry: string;
  readonly outfile: string;
}

export const cliBundle: BundlePaths = {
  entry: fromRoot("packages/cli/src/main.ts"),
  outfile: fromRoot("packages/cli/dist/plimsoll.js"),
};

/**
 * Makes one file that plain `node` runs. CommonJS, because node starts it about 6 ms faster than an ES module (of 80, measured), and
 * because the packages inside call `require` for node's own modules. So an entry must not use top-level `await`.
 * A module that is only reached through `import()` does not run before that call. Throws when esbuild finds an error.
 */
export async function bundleForNode({ entry, outfile }: BundlePaths): Promise<void> {
  await build({
    ...common,
    entryPoints: [entry],
    outfile,
    platform: "node",
    target: "node20.19",
    format: "cjs",
    // CommonJS has no such address: it would be undefined at run time.
    logOverride: { "empty-import-meta": "error" },
    // The same package as ES module where there is one: then what is not used falls away.
    mainFields: ["module", "main"],
    banner: { js: "#!/usr/bin/env node" },
  });
  chmodSync(outfile, 0o755);
}

/** Bundles for a browser without writing anything; gives the size in bytes. Throws when the entry reaches a module of node. */
export async function bundleForBrowser(entry: string): Promise<number> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [entry],
    platform: "browser",
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles.reduce((bytes, file) => bytes + file.contents.length, 0);
}

const common = {
  absWorkingDir: fromRoot(),
  bundle: true,
  minify: true,
  // Letters beyond ASCII are escaped, so that V8 keeps the source as one byte per letter.
  charset: "ascii",
  conditions: ["plimsoll-source"],
  legalComments: "none",
  logLevel: "silent",
} as const satisfies BuildOptions;
