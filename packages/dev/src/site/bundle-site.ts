import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { lateRules } from "../late-rules.ts";
import { fromRoot } from "../repository.ts";
import { siteSamples } from "./site-samples.ts";

/**
 * Writes the scripts of the site. All are classic scripts, none a module: a page that was opened from a disk may load those, and a worker can load
 * more of them at once. The playground's engine is core itself; texts of rules, rules outside of `recommended`, package tables and lessons are
 * scripts of their own, loaded when they are first needed.
 */
export async function bundleSite(folder: string): Promise<void> {
  const rules = await lateRules();
  const [lateName = "", lateEntry = ""] = Object.entries(rules.entryPoints)[0] ?? [];
  await Promise.all([
    script(folder, "theme", "page/theme.ts"),
    script(folder, "page", "page/page.ts"),
    script(folder, "playground", "playground/playground.ts", { define: { PLIMSOLL_SAMPLES: JSON.stringify(siteSamples()) } }),
    script(folder, "engine", "engine/engine.ts", { plugins: [rules.plugin], banner: { js: requireOfFiles } }),
    script(folder, "engine-package-tables", "engine/package-tables.ts"),
    script(folder, "engine-stories", "engine/stories.ts", { plugins: [rules.plugin], banner: { js: requireOfFiles } }),
    // The rules that the engine has already are no part of this one.
    script(folder, `engine-${lateName}`, lateEntry, {
      plugins: [registryElsewhere, rules.plugin],
      globalName: "plimsollLateRules",
      footer: { js: leave(`./${lateName}.js`, "plimsollLateRules") },
    }),
  ]);
  for (const [name, text] of Object.entries(rules.texts)) {
    if (!name.includes("texts")) continue;
    writeFileSync(join(folder, `engine-${basename(name, ".txt")}.js`), leave(name, JSON.stringify(text)));
  }
}

async function script(folder: string, name: string, entry: string, more: BuildOptions = {}): Promise<void> {
  const isFile = entry.endsWith(".ts");
  await build({
    absWorkingDir: fromRoot(),
    entryPoints: { [name]: isFile ? fromRoot(`site/src/${entry}`) : entry },
    outdir: folder,
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    // The pages say which letters they are written in, so Korean needs no escapes.
    charset: "utf8",
    conditions: ["plimsoll-source"],
    mainFields: ["module", "main"],
    legalComments: "none",
    logLevel: "silent",
    ...more,
  });
}

/** In front of the engine: late-rules.ts writes its parts for `require`, which finds here what scripts have left. */
const requireOfFiles =
  "var plimsollFiles=globalThis.plimsollFiles??{};globalThis.plimsollFiles=plimsollFiles;" +
  "var require=(name)=>plimsollFiles[name];require.isMissing=(name)=>!(name in plimsollFiles);";

/** A script that leaves a value where that `require` looks. */
function leave(name: string, value: string): string {
  return `(globalThis.plimsollFiles??={})[${JSON.stringify(name)}]=${value};\n`;
}

/** The logic of a late rule asks the registry for nothing but its texts, and those the engine's own has. */
const registryElsewhere: Plugin = {
  name: "registry-elsewhere",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]rules[\\/]registry\.generated\.ts$/ }, () => ({
      contents: "export const lateText=()=>({});export const lateExamples=()=>[];export const rules=[];",
    }));
  },
};
