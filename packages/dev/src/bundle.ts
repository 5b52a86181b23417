import { build, transform } from "esbuild";
import type { BuildOptions, Plugin, TransformOptions } from "esbuild";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { joinChunks } from "./join-chunks.ts";
import type { Chunk } from "./join-chunks.ts";
import { type LateRules, lateRules } from "./late-rules.ts";
import { withCodeCache } from "./with-code-cache.ts";
import { fromRoot } from "./repository.ts";

/** Where a program starts and the file that it becomes. */
export interface BundlePaths {
  readonly entry: string;
  readonly outfile: string;
  /**
   * First arguments of the runs after which V8's work on the program is cached, that which uses most of it first. Without any it never is.
   */
  readonly cacheAfter?: readonly string[];
  /** Whether the program holds plimsoll's rules, most of which wait until they are asked for. */
  readonly hasRules?: boolean;
}

export const cliBundle: BundlePaths = {
  entry: fromRoot("packages/cli/src/main.ts"),
  outfile: fromRoot("packages/cli/dist/plimsoll.js"),
  cacheAfter: ["lint", "plan", "rebuild", "history"],
  hasRules: true,
};

export const serverBundle: BundlePaths = {
  entry: fromRoot("packages/language-server/src/main.ts"),
  outfile: fromRoot("packages/language-server/dist/server.js"),
  cacheAfter: ["--stdio"],
  hasRules: true,
};

/**
 * Makes a file that plain `node` runs, and a folder of the same name beside it with what it reads. CommonJS, because node starts it about 6 ms
 * faster than an ES module (of 80, measured), and because packages inside call `require` for node's own modules. So no source may use
 * top-level `await` or `import.meta`. What is only reached through `import()` is not even read before that call. Throws when esbuild finds an
 * error.
 */
export async function bundleForNode({ entry, outfile, cacheAfter = [], hasRules = false }: BundlePaths): Promise<void> {
  const rules = hasRules ? await lateRules() : undefined;
  const { source, late } = joinChunks(await splitIntoChunks(entry, rules));
  const program = { source, late: { ...late, ...rules?.texts } };
  const folder = outfile.replace(/\.[^.\\/]+$/, "");
  const { launcher, parts } = withCodeCache(program, await codeCacheRuntime(), cacheAfter, basename(folder));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, code] of Object.entries(parts)) writeFileSync(join(folder, name), code);
  writeFileSync(outfile, launcher);
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
  charset: "ascii",
  conditions: ["plimsoll-source"],
  legalComments: "none",
  logLevel: "silent",
} as const satisfies BuildOptions;

const node = { platform: "node", target: "node20.19" } as const;

const asCommonJs = {
  ...node,
  format: "cjs",
  minify: true,
  charset: "ascii",
  supported: { "dynamic-import": false },
  // CommonJS has no such address: it would be undefined at run time.
  logOverride: { "empty-import-meta": "error" },
  logLevel: "silent",
} as const satisfies TransformOptions;

async function codeCacheRuntime(): Promise<string> {
  const entry = fromRoot("packages/dev/src/runtime/run-with-code-cache.ts");
  const { outputFiles } = await build({ ...common, ...node, entryPoints: [entry], format: "cjs", write: false });
  return outputFiles[0]!.text;
}

/** esbuild splits at `import()` only in its format for ES modules, so each chunk is turned into CommonJS afterwards. */
async function splitIntoChunks(entry: string, rules: LateRules | undefined): Promise<readonly Chunk[]> {
  const { outputFiles, metafile } = await build({
    ...common,
    ...node,
    entryPoints: { main: entry, ...rules?.entryPoints },
    outdir: fromRoot("packages/cli/dist"),
    write: false,
    metafile: true,
    format: "esm",
    splitting: true,
    // The same package as ES module where there is one: then what is not used falls away.
    mainFields: ["module", "main"],
    plugins: [lateChildProcess, ...(rules === undefined ? [] : [rules.plugin])],
  });
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  return Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const name = basename(path);
      const imports = outputs.get(name)?.imports ?? [];
      const needs = imports.filter(({ kind, external }) => kind !== "dynamic-import" && external !== true);
      const { code: plain } = await transform(text, asCommonJs);
      const from = outputs.get(name)?.entryPoint;
      const code = from !== undefined && metafile.inputs[from]?.format === "cjs" ? plain + namesOfDefault : plain;
      return { name, code, needs: needs.map((imported) => basename(imported.path)), isEntry: name === "main.js" };
    }),
  );
}

/** Behind `import()` esbuild gives a CommonJS package only as `default`; node gives its names too, and that is what the sources are written for. */
const namesOfDefault =
  ";{const all=module.exports.default;for(const key in all)if(!(key in module.exports))module.exports[key]=all[key]}";

/** commander can start other programs, which ours never asks of it; loading node's module for that takes 4 ms of every start. */
const lateChildProcess: Plugin = {
  name: "late-child-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: "child_process", namespace: "late" } : undefined,
    );
    onLoad({ filter: /^child_process$/, namespace: "late" }, () => ({
      contents: 'exports.spawn = (...args) => require("child_process").spawn(...args);',
      loader: "js",
    }));
  },
};
