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
  readonly text: Readonly<Record<string, unknown>>;
  readonly examples: unknown;
}

/** Chunks that are read when first asked for; the plugin's entry points, by name. */
export const lateRuleEntries: Readonly<Record<string, string>> = {
  "late-rules": "late-rules",
  "rule-texts-en": "rule-texts-en",
  "rule-texts-ko": "rule-texts-ko",
  "rule-examples": "rule-examples",
};

/**
 * Most of the program is rules, and most of a rule is its examples and its texts in two languages, which few runs need. So in the bundle a
 * rule's texts and examples are fetched from other chunks when they are first read, and a rule that is not in the profile `recommended` keeps
 * only its data: its logic is fetched when it first runs. The sources know nothing of it.
 */
export async function lateRules(): Promise<Plugin> {
  const rules = await readRules();
  const late = rules.filter(({ profiles }) => !profiles.includes("recommended"));
  return {
    name: "late-rules",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(?:late-rules|rule-texts-en|rule-texts-ko|rule-examples)$/ }, ({ path }) => ({
        path,
        namespace: "late-rules",
      }));
      // A chunk of ours, by the name that esbuild gives its file: the loader of the bundle finds it at run time.
      onResolve({ filter: /^\.\/(?:late-rules|rule-texts-en|rule-texts-ko|rule-examples)\.js$/ }, ({ path }) => ({
        path,
        external: true,
      }));
      onLoad({ filter: /^late-rules$/, namespace: "late-rules" }, () => ({ contents: logicOf(late), resolveDir: rulesFolder }));
      onLoad({ filter: /^rule-texts-/, namespace: "late-rules" }, ({ path }) => ({
        contents: dataOf(rules, ({ text }) => text[path.slice(-2)]),
      }));
      onLoad({ filter: /^rule-examples$/, namespace: "late-rules" }, () => ({
        contents: dataOf(rules, ({ examples }) => examples),
      }));
      onLoad({ filter: /[\\/]rules[\\/]registry\.generated\.ts$/ }, () => ({
        contents: registryOf(rules, late),
        resolveDir: rulesFolder,
      }));
      onLoad({ filter: /[\\/]rules[\\/][^\\/]+[\\/]rule\.ts$/ }, async ({ path }) => ({ contents: await withoutParts(path) }));
    },
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
  return late.map(({ id }) => `export { ${ruleConstant(id)} } from "./${id}/rule.ts";`).join("\n");
}

/** As text, because JSON is read several times faster than a program that says the same. */
function dataOf(rules: readonly RuleData[], pick: (rule: RuleData) => unknown): string {
  const data = Object.fromEntries(rules.map((rule) => [rule.id, pick(rule)]));
  return `export const data = JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
}

async function withoutParts(path: string): Promise<string> {
  const { code } = await transform(readFileSync(path, "utf8"), { loader: "ts", format: "esm", target: "esnext" });
  const id = /([^\\/]+)[\\/]rule\.ts$/.exec(path)?.[1] ?? "";
  const getters = `get text(){return lateText(${JSON.stringify(id)})},get examples(){return lateExamples(${JSON.stringify(id)})},`;
  const imports = `import { lateText, lateExamples } from "../registry.generated.ts";\n`;
  return imports + replaceRuleProperties(code, new Set(["text", "examples"]), new Set(["./text.ts"]), getters);
}

/** The registry, with the rules in the same order. */
function registryOf(rules: readonly RuleData[], late: readonly RuleData[]): string {
  const isLate = new Set(late);
  const early = rules.filter((rule) => !isLate.has(rule));
  const metadata = late.map(({ text: _text, examples: _examples, ...rest }) => rest);
  return `
${early.map(({ id }) => `import { ${ruleConstant(id)} } from "./${id}/rule.ts";`).join("\n")}
export const lateText = (id) => ({
  get en() { return require("./rule-texts-en.js").data[id]; },
  get ko() { return require("./rule-texts-ko.js").data[id]; },
});
export const lateExamples = (id) => require("./rule-examples.js").data[id];
const constantOf = (id) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const lateRule = (rule) => ({
  ...rule,
  get text() { return lateText(rule.id); },
  get examples() { return lateExamples(rule.id); },
  check: (context) => require("./late-rules.js")[constantOf(rule.id)].check(context),
});
const late = JSON.parse(${JSON.stringify(JSON.stringify(metadata))}).map(lateRule);
export const rules = [${early.map(({ id }) => ruleConstant(id)).join(",")},...late].sort((a, b) => (a.id < b.id ? -1 : 1));
`;
}
