import { builtinModules } from "node:module";
import { posix } from "node:path";
import { importsOf } from "./imports.ts";
import type { SourceImport } from "./imports.ts";

/** A source file; the path is relative to the repository's top, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** An import that a wall forbids. */
export interface Breach {
  readonly path: string;
  readonly specifier: string;
  readonly reason: string;
}

/**
 * The layers of core from the bottom up: each may use those below it. Layers of one row know nothing of each other.
 * `rules` stands for the contract and the rules; `analysis.ts` holds types alone and is open to all for `import type`.
 */
const coreLayers: readonly (readonly string[])[] = [
  ["text", "data"],
  ["syntax", "hcl"],
  ["instructions"],
  ["stages"],
  ["shell", "context", "deployments"],
  ["reading"],
  ["plan"],
  ["image"],
  ["plan-dockerfile.ts"],
  ["cache"],
  ["sizes"],
  ["budget"],
  ["history"],
  ["rules"],
  ["config"],
  ["lint"],
  ["names"],
  ["fix", "format", "suppress", "rules-for-builds"],
  ["refactor"],
  ["advice"],
  ["waste"],
  ["explain"],
  ["lazy-analysis.ts", "analysis.ts"],
  ["analyze.ts"],
  ["testing"],
  ["rule-pages"],
  [
    "index.ts",
    "index-base-images.ts",
    "index-base-snapshot.ts",
    "index-builds.ts",
    "index-editor.ts",
    "index-explain.ts",
    "index-format.ts",
    "index-measured.ts",
    "index-plan.ts",
    "index-rule-pages.ts",
    "index-package-tables.ts",
    "index-refactor.ts",
    "testing.ts",
  ],
];

/** Which packages a package may import. Types count too: what a package knows, it depends on. */
const packageUses: Readonly<Record<string, readonly string[]>> = {
  core: [],
  host: ["@plimsoll/core"],
  "plan-view": ["@plimsoll/core"],
  "language-server": ["@plimsoll/core", "@plimsoll/host", "@plimsoll/plan-view"],
  cli: ["@plimsoll/core", "@plimsoll/host", "@plimsoll/plan-view", "@plimsoll/language-server"],
  dev: ["@plimsoll/core", "@plimsoll/host", "@plimsoll/language-server"],
};

const nodeModules = new Set(builtinModules);

/** Every import that crosses a wall in the wrong direction. */
export function breachesOf(files: readonly SourceFile[]): readonly Breach[] {
  return files.flatMap((file) =>
    importsOf(file.text).flatMap((imported) => {
      const reason = objection(file.path, imported);
      return reason === undefined ? [] : [{ path: file.path, specifier: imported.specifier, reason }];
    }),
  );
}

function objection(path: string, imported: SourceImport): string | undefined {
  const { specifier } = imported;
  const [, owner = "", ...inside] = path.split("/");
  const uses = packageUses[owner];
  if (uses === undefined) return `no wall is known for packages/${owner}`;
  if (specifier.startsWith(".")) {
    const target = posix.join(posix.dirname(path), specifier);
    if (!target.startsWith(`packages/${owner}/`)) return "reaches into another package; use its public entry";
    return owner === "core" ? coreObjection(inside, target, imported) : undefined;
  }
  if (specifier.startsWith("node:") || nodeModules.has(specifier.split("/")[0]!)) {
    return owner === "core" ? "core does no IO" : undefined;
  }
  if (specifier === "unbash" || specifier.startsWith("unbash/")) {
    const adapter = /^packages\/core\/src\/shell\/parse-script[\w-]*\.ts$/.test(path);
    return adapter ? undefined : "only shell/parse-script*.ts knows unbash";
  }
  if (specifier === "plimsoll" || specifier.startsWith("@plimsoll/")) {
    const name = specifier.split("/").slice(0, 2).join("/");
    return uses.includes(name) ? undefined : `packages/${owner} may not use ${name}`;
  }
  return undefined;
}

function coreObjection(inside: readonly string[], target: string, { typeOnly }: SourceImport): string | undefined {
  const from = inside.slice(1);
  const to = target.split("/").slice(3);
  const [fromLayer = "", fromRule] = from;
  const [toLayer = "", toRule] = to;
  const fromRow = rowOf(fromLayer);
  const toRow = rowOf(toLayer);
  if (fromRow === -1) return `src/${fromLayer} has no place among the layers`;
  if (toRow === -1) return `src/${toLayer} has no place among the layers`;
  if (toLayer === "analysis.ts" && typeOnly) return undefined;
  if (fromLayer === toLayer && /^rules(?:-for-builds)?$/.test(fromLayer)) return ruleObjection(from, to, fromRule, toRule);
  if (fromLayer === "config" && toLayer === "rules" && !typeOnly) return "config knows rules as data: types only";
  if (fromLayer === toLayer) return undefined;
  if (toRow === fromRow && !isRoot(fromLayer)) return `${fromLayer} and ${toLayer} know nothing of each other`;
  return toRow > fromRow ? `${toLayer} lies above ${fromLayer}` : undefined;
}

/** A rule folder (`rules/<id>/…`) uses the contract and shared helpers, but never another rule. */
function ruleObjection(from: readonly string[], to: readonly string[], fromRule = "", toRule = ""): string | undefined {
  const bothInFolders = from.length === 3 && to.length === 3;
  const targetIsRule = to[2] === "rule.ts" || to[2] === "text.ts";
  return bothInFolders && fromRule !== toRule && targetIsRule ? "a rule does not know another rule" : undefined;
}

function rowOf(layer: string): number {
  return coreLayers.findIndex((row) => row.includes(layer));
}

function isRoot(layer: string): boolean {
  return layer.endsWith(".ts");
}
