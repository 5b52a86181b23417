import { build, transform } from "esbuild";
import type { BuildOptions, Plugin, TransformOptions } from "esbuild";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { twinPrograms } from "./browser-program.ts";
import { directImports } from "./direct-imports.ts";
import { joinChunks } from "./join-chunks.ts";
import type { Chunk } from "./join-chunks.ts";
import { type LateRules, lateRules } from "./late-rules.ts";
import { leanMcp } from "./lean-mcp.ts";
import { type CachedProgramFiles, withCodeCache } from "./with-code-cache.ts";
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
  /** Where the same program starts in a web worker: then the files are those of both. */
  readonly browserEntry?: string;
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
  browserEntry: fromRoot("packages/language-server/src/browser.ts"),
};

/**
 * Makes a file that plain `node` runs, and a folder of the same name beside it with what it reads. CommonJS, because node starts it about 6 ms
 * faster than an ES module (of 80, measured), and because packages inside call `require` for node's own modules. So no source may use
 * top-level `await` or `import.meta`. What is only reached through `import()` is not even read before that call. For a web worker the folder
 * has `shared.js` and `browser.js`, which are one script, and that asks its client for the other files. Throws when esbuild finds an error, or
 * the worker's program reaches a module of node.
 */
export async function bundleForNode({ outfile, cacheAfter = [], ...paths }: BundlePaths): Promise<void> {
  const folder = outfile.replace(/\.[^.\\/]+$/, "");
  const { launcher, parts } = withCodeCache(await joinedFiles(paths), await codeCacheRuntime(), cacheAfter, basename(folder));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, code] of Object.entries(parts)) writeFileSync(join(folder, name), code);
  writeFileSync(outfile, launcher);
  chmodSync(outfile, 0o755);
}

async function joinedFiles({
  entry,
  browserEntry,
  hasRules = false,
  lintsLater = false,
  direct = false,
}: Omit<BundlePaths, "outfile">): Promise<CachedProgramFiles> {
  const rules = hasRules ? await lateRules(lintsLater ? "all" : undefined) : undefined;
  const chunks = await splitIntoChunks({ entry, browserEntry, rules, direct });
  if (browserEntry === undefined) {
    const { source, late } = joinChunks(chunks);
    return { sources: { "program.js": source }, late: { ...late, ...rules?.texts } };
  }
  const asked = Object.keys(rules?.entryPoints ?? {}).map((name) => `${name}.js`);
  const { shared, node: own, browser, late } = twinPrograms(chunks, { node: "main.js", browser: "browser-main.js", asked });
  return {
    sources: { "shared.js": shared, "program.js": own },
    late: { ...late, ...rules?.texts },
    more: { "browser.js": browser },
  };
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
async function splitIntoChunks({
  entry,
  browserEntry,
  rules,
  direct,
}: {
  readonly entry: string;
  readonly browserEntry: string | undefined;
  readonly rules: LateRules | undefined;
  readonly direct: boolean;
}): Promise<readonly Chunk[]> {
  const forBrowsersToo = browserEntry !== undefined;
  const { outputFiles, metafile } = await build({
    ...common,
    ...node,
    entryPoints: { main: entry, ...(forBrowsersToo ? { "browser-main": browserEntry } : {}), ...rules?.entryPoints },
    outdir: fromRoot("packages/cli/dist"),
    write: false,
    metafile: true,
    format: "esm",
    splitting: true,
    // The same package as ES module where there is one: then what is not used falls away.
    mainFields: ["module", "main"],
    plugins: [
      lateChildProcess,
      leanMcp,
      ...(forBrowsersToo ? [browserParts] : []),
      ...(rules === undefined ? [] : [rules.plugin]),
      ...(direct ? [directImports()] : []),
    ],
  });
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  return Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const name = basename(path);
      const imports = outputs.get(name)?.imports ?? [];
      const needs = imports.filter(({ kind, external }) => kind !== "dynamic-import" && external !== true);
      const needsLater = imports.filter(({ kind, external }) => kind === "dynamic-import" && external !== true);
      // In a browser what is imported late comes from the client, so its code is awaited before it is run.
      const esm = forBrowsersToo ? text.replaceAll(/\bimport\("(\.\/[^"]+)"\)/g, 'require.late("$1")') : text;
      const { code: plain } = await transform(esm, asCommonJs);
      const from = outputs.get(name)?.entryPoint;
      const code = from !== undefined && metafile.inputs[from]?.format === "cjs" ? plain + namesOfDefault : plain;
      const namesOf = (list: typeof imports): string[] => list.map(({ path: imported }) => basename(imported));
      const foreign = imports.filter(({ path: imported, external }) => external === true && !imported.startsWith("./"));
      return {
        name,
        code,
        needs: namesOf(needs),
        needsLater: namesOf(needsLater),
        foreign: foreign.map(({ path: imported }) => imported),
        isEntry: name === "main.js",
      };
    }),
  );
}

/** Behind `import()` esbuild gives a CommonJS package only as `default`; node gives its names too, and that is what the sources are written for. */
const namesOfDefault =
  ";{const all=module.exports.default;for(const key in all)if(!(key in module.exports))module.exports[key]=all[key]}";

/** What runs in both gets the files without node's modules, where a package has two sets, and what is for browsers is found at all. */
const browserParts: Plugin = {
  name: "browser-parts",
  setup({ onResolve }) {
    onResolve({ filter: /^yaml$/ }, () => {
      const manifest = createRequire(fromRoot("packages/language-server/package.json")).resolve("yaml/package.json");
      return { path: join(dirname(manifest), "browser/index.js") };
    });
    onResolve({ filter: /^vscode-(?:languageserver|languageserver-protocol|jsonrpc)\/browser$/ }, ({ path, importer }) => {
      // Its `exports` name these only for browsers; the file of the package itself is beside them.
      const common = createRequire(importer).resolve(dirname(path));
      return { path: join(dirname(common), "../browser/main.js") };
    });
  },
};

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
