import { build, transform } from "esbuild";
import type { Plugin } from "esbuild";
import { readFileSync } from "node:fs";
import { ruleConstant } from "./gen-registry.ts";
import { fromRoot } from "./repository.ts";
import { replaceRuleProperties } from "./rule-object.ts";

/** What a rule's module tells of it without its logic. */
export interface RuleData {
  readonly id: string;
  readonly profiles: readonly string[];
  readonly openCodes?: unknown;
  readonly text: Readonly<Record<string, unknown>>;
  readonly examples: unknown;
}

/** What the rules add to a bundle. */
export interface LateRules {
  readonly plugin: Plugin;
  /** A further entry point: the chunk with the logic of the late rules. */
  readonly entryPoints: Readonly<Record<string, string>>;
  /** Texts for `require`, by name: one rule to a line, so that a run need not parse those of all the others. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Most of the program is rules, and most of a rule is its examples and its texts in two languages, which few runs need. So in the bundle a
 * rule's texts and examples are fetched from other files when they are first read, and a rule that is not in the profile `recommended` keeps
 * only its data: its logic is fetched when it first runs. A program that answers something before it lints keeps no rule's logic. The sources know nothing of it.
 */
export async function lateRules(which: "all" | "outside of recommended" = "outside of recommended"): Promise<LateRules> {
  const rules = await readRules();
  const late = rules.filter((rule) => isPlain(rule) && (which === "all" || !rule.profiles.includes("recommended")));
  const plugin: Plugin = {
    name: "late-rules",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^late-rules$/ }, ({ path }) => ({ path, namespace: "late-rules" }));
      // What the loader of the bundle finds at run time: a chunk, by the name that esbuild gives its file, and texts.
      onResolve({ filter: /^\.\/(?:late-rules\.js|rule-(?:texts-en|texts-ko|examples)\.txt)$/ }, ({ path }) => ({
        path,
        external: true,
      }));
      onLoad({ filter: /^late-rules$/, namespace: "late-rules" }, () => ({ contents: logicOf(late), resolveDir: rulesFolder }));
      onLoad({ filter: /[\\/]rules[\\/]registry\.generated\.ts$/ }, () => ({
        contents: registryOf(rules, late),
        resolveDir: rulesFolder,
      }));
      onLoad({ filter: /[\\/]rules[\\/][^\\/]+[\\/]rule\.ts$/ }, async ({ path }) => ({ contents: await withoutParts(path) }));
      onLoad({ filter: /[\\/]host[\\/]late-assets\.ts$/ }, () => ({ contents: lateAssets }));
    },
  };
  const texts = Object.fromEntries(Object.entries(textsOf(rules)).map(([name, text]) => [`./${name}`, text]));
  return { plugin, entryPoints: { "late-rules": "late-rules" }, texts };
}

/** In place of host/late-assets.ts: what is fetched later is with the program for a web worker (see browser-program.ts). */
const lateAssets = `
const parts = globalThis.plimsollParts;
export const ruleAssets = {
  missing: (language, use) =>
    ["rule-texts-" + language + ".txt", ...(use === "pages" ? ["rule-examples.txt"] : [])].filter((name) => parts.isMissing("./" + name)),
  put: (name, text) => { parts.put("./" + name, text); },
  loadRules: async () => { await parts.load("./late-rules.js"); },
};
export const lateParts = { fetchWith(fetchPart) { parts.fetchPart = fetchPart; } };
`;

/** Whether the data of a rule, its logic left out, survives as JSON. */
function isPlain({ openCodes }: RuleData): boolean {
  return openCodes === undefined;
}

function textsOf(rules: readonly RuleData[]): Readonly<Record<string, string>> {
  return {
    "rule-texts-en.txt": linesOf(rules, ({ text }) => text["en"]),
    "rule-texts-ko.txt": linesOf(rules, ({ text }) => text["ko"]),
    "rule-examples.txt": linesOf(rules, ({ examples }) => examples),
  };
}

const rulesFolder = fromRoot("packages/core/src/rules");

/** The rules as the sources have them now, which need not be those that this program was built with. */
async function readRules(): Promise<readonly RuleData[]> {
  const { outputFiles } = await build({
    absWorkingDir: fromRoot(),
    entryPoints: [fromRoot("packages/core/src/rules/registry.generated.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["plimsoll-source"],
    logLevel: "silent",
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString("base64")}`;
  const module: { readonly rules: readonly RuleData[] } = await import(url);
  return module.rules;
}

/** The logic of the late rules: modules whose texts and examples are taken off like those of the others. */
function logicOf(late: readonly RuleData[]): string {
  const imports = late.map(({ id }) => `import { ${ruleConstant(id)} } from "./${id}/rule.ts";`);
  const entries = late.map(({ id }) => `${JSON.stringify(id)}: ${ruleConstant(id)}`);
  return `${imports.join("\n")}\nexport const rules = {${entries.join(",")}};`;
}

function linesOf(rules: readonly RuleData[], pick: (rule: RuleData) => unknown): string {
  return `${rules.map((rule) => `\n${rule.id}\t${JSON.stringify(pick(rule))}`).join("")}\n`;
}

async function withoutParts(path: string): Promise<string> {
  const { code } = await transform(readFileSync(path, "utf8"), { loader: "ts", format: "esm", target: "esnext" });
  const id = /([^\\/]+)[\\/]rule\.ts$/.exec(path)?.[1] ?? "";
  const getters = `get text(){return lateText(${JSON.stringify(id)})},get examples(){return lateExamples(${JSON.stringify(id)})},`;
  const imports = `import { lateText, lateExamples } from "../registry.generated.ts";\n`;
  return imports + replaceRuleProperties(code, new Set(["text", "examples"]), new Set(["./text.ts"]), getters);
}

/**
 * The registry, with the rules in the same order. Where parts are fetched, a rule whose texts are not there yet shows the keys of its messages,
 * and one whose logic is not there finds nothing.
 */
function registryOf(rules: readonly RuleData[], late: readonly RuleData[]): string {
  const isLate = new Set(late);
  const early = rules.filter((rule) => !isLate.has(rule));
  const metadata = late.map(({ text: _text, examples: _examples, ...rest }) => rest);
  return `
${early.map(({ id }) => `import { ${ruleConstant(id)} } from "./${id}/rule.ts";`).join("\n")}
const read = new Map();
const lineOf = (name, id) => {
  const key = name + id;
  if (!read.has(key)) {
    if (require.isMissing(files[name].path)) return undefined;
    read.set(key, parseLine(name, id));
  }
  return read.get(key);
};
const parseLine = (name, id) => {
  const lines = files[name].read();
  const start = lines.indexOf("\\n" + id + "\\t") + id.length + 2;
  return JSON.parse(lines.slice(start, lines.indexOf("\\n", start)));
};
export const lateText = (id) => ({
  get en() { return lineOf("en", id) ?? nothing(id); },
  get ko() { return lineOf("ko", id) ?? lineOf("en", id) ?? nothing(id); },
});
const nothing = (id) => ({ title: id, why: "", how: "", messages: {} });
const files = {
  en: { path: "./rule-texts-en.txt", read: () => require("./rule-texts-en.txt") },
  ko: { path: "./rule-texts-ko.txt", read: () => require("./rule-texts-ko.txt") },
  examples: { path: "./rule-examples.txt", read: () => require("./rule-examples.txt") },
};
export const lateExamples = (id) => lineOf("examples", id) ?? [];
const lateRule = (rule) => ({
  ...rule,
  get text() { return lateText(rule.id); },
  get examples() { return lateExamples(rule.id); },
  check: (context) => (require.isMissing("./late-rules.js") ? [] : require("./late-rules.js").rules[rule.id].check(context)),
});
const late = JSON.parse(${JSON.stringify(JSON.stringify(metadata))}).map(lateRule);
export const rules = [${early.map(({ id }) => ruleConstant(id)).join(",")},...late].sort((a, b) => (a.id < b.id ? -1 : 1));
`;
}
