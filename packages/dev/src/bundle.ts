import { build, transform } from "esbuild";
import type { BuildOptions, Metafile, OutputFile, Plugin, TransformOptions } from "esbuild";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { browserProgram } from "./browser-program.ts";
import { directImports } from "./direct-imports.ts";
import { joinChunks } from "./join-chunks.ts";
import type { Chunk } from "./join-chunks.ts";
import { assetRules, type LateRules, lateRules } from "./late-rules.ts";
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
  /** Whether even those of the profile `recommended` wait. */
  readonly lintsLater?: boolean;
  /** Whether imports from the entries of packages are taken apart, for a program that uses a little of each. */
  readonly direct?: boolean;
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
  lintsLater: true,
  direct: true,
};

/**
 * Makes a file that plain `node` runs, and a folder of the same name beside it with what it reads. CommonJS, because node starts it about 6 ms
 * faster than an ES module (of 80, measured), and because packages inside call `require` for node's own modules. So no source may use
 * top-level `await` or `import.meta`. What is only reached through `import()` is not even read before that call. Throws when esbuild finds an
 * error.
 */
export async function bundleForNode({
  entry,
  outfile,
  cacheAfter = [],
  hasRules = false,
  lintsLater = false,
  direct = false,
}: BundlePaths): Promise<void> {
  const rules = hasRules ? await lateRules(lintsLater ? "all" : undefined) : undefined;
  const { source, late } = joinChunks(await splitIntoChunks(entry, rules, direct));
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

interface BrowserBundlePaths {
  readonly entry: string;
  readonly folder: string;
}

export const browserServerBundle: BrowserBundlePaths = {
  entry: fromRoot("packages/language-server/src/browser.ts"),
  folder: fromRoot("packages/language-server/dist/browser"),
};

/**
 * Makes the server for a web worker: one script with what every start needs, and beside it the texts and the parts that it asks its client for
 * when they are first used. Gives what esbuild says of it. Throws when the entry reaches a module of node.
 */
export async function bundleBrowserServer({
  entry,
  folder,
}: typeof browserServerBundle = browserServerBundle): Promise<Metafile> {
  const { plugin, assets } = await assetRules();
  const { outputFiles, metafile } = await build({
    ...common,
    charset: "utf8",
    entryPoints: { main: entry },
    outdir: folder,
    platform: "browser",
    format: "esm",
    splitting: true,
    target: "es2022",
    mainFields: ["browser", "module", "main"],
    plugins: [plugin, directImports()],
    write: false,
    metafile: true,
  });
  const chunks = await Promise.all(outputFiles.map((file) => asBrowserChunk(file, metafile)));
  const parts = browserProgram(chunks);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ ...parts, ...assets })) writeFileSync(join(folder, name), text);
  return metafile;
}

async function asBrowserChunk({ path, text }: OutputFile, metafile: Metafile): Promise<Chunk> {
  const name = basename(path);
  const output = Object.entries(metafile.outputs).find(([out]) => basename(out) === name)?.[1];
  // What is imported late comes from the client, so its code is awaited before it is run.
  const late = text.replaceAll(/\bimport\("(\.\/[^"]+)"\)/g, 'plimsollParts.load("$1")');
  const { code } = await transform(late, {
    platform: "browser",
    target: "es2022",
    format: "cjs",
    minify: true,
    charset: "utf8",
    logLevel: "silent",
  });
  const needs = (output?.imports ?? []).filter(({ kind, external }) => kind !== "dynamic-import" && external !== true);
  return { name, code, needs: needs.map((imported) => basename(imported.path)), isEntry: name === "main.js" };
}

/** Writes the pages of rules that editors open: `en/latest-tag.md`. */
export async function writeRulePages(folder: string): Promise<void> {
  const [{ languages, rules }, { renderRulePage }] = await Promise.all([
    import("@plimsoll/core"),
    import("@plimsoll/core/rule-pages"),
  ]);
  rmSync(folder, { recursive: true, force: true });
  for (const language of languages) {
    mkdirSync(join(folder, language), { recursive: true });
    for (const { id } of rules) writeFileSync(join(folder, language, `${id}.md`), renderRulePage(id, language) ?? "");
  }
}

/** Everything that the package of the language server holds, in a folder. */
export async function bundleServer(folder: string = fromRoot("packages/language-server/dist")): Promise<void> {
  await bundleForNode({ ...serverBundle, outfile: join(folder, "server.js") });
  await bundleBrowserServer({ ...browserServerBundle, folder: join(folder, "browser") });
  await writeRulePages(join(folder, "rules"));
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
async function splitIntoChunks(entry: string, rules: LateRules | undefined, direct: boolean): Promise<readonly Chunk[]> {
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
    plugins: [lateChildProcess, ...(rules === undefined ? [] : [rules.plugin]), ...(direct ? [directImports()] : [])],
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
