import { dirname } from "node:path";
import type { AnyRule, RuleInfo } from "@plimsoll/core";
import { type ConfigProblem, createRuleIndex, type PlacedConfigProblem, type RuleIndex } from "@plimsoll/core/config";
import { resolvePlugin } from "./plugins-files.ts";
import { loadPlugin } from "./plugins-load.ts";
import { trustIn } from "./plugins-trust.ts";

/** The plugins of a run: those of the command line, and those that configs name, each loaded once. */
export interface PluginHost {
  /** Loads what a config (an absolute path) names. The index knows the rules of those too. */
  forConfig(config: string, names: unknown): ConfigPlugins;
  /** Loads a module that the command line names; from there on every config has it. */
  add(name: string, cwd: string): readonly ConfigProblem[];
  /** Rules by the absolute path of their module: all that were loaded. */
  readonly loaded: ReadonlyMap<string, readonly AnyRule[]>;
  /** Paths of the modules that every file of the run has. */
  readonly always: readonly string[];
  /** All rules of the run. */
  index(): RuleIndex;
}

export interface ConfigPlugins {
  /** Absolute paths of the modules. */
  readonly paths: readonly string[];
  readonly index: RuleIndex;
  readonly problems: readonly PlacedConfigProblem[];
}

export interface PluginHostOptions {
  /** The rules that are there without plugins. */
  readonly rules: readonly RuleInfo[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `--trust-plugins`. */
  readonly trustAll: boolean;
}

export function createPluginHost({ rules, environment, trustAll }: PluginHostOptions): PluginHost {
  const loaded = new Map<string, readonly AnyRule[]>();
  const broken = new Map<string, readonly ConfigProblem[]>();
  const always: string[] = [];
  const trustsAll = trustAll || environment["PLIMSOLL_TRUST_PLUGINS"] === "1";

  function load(path: string, name: string): readonly ConfigProblem[] {
    if (loaded.has(path)) return [];
    const known = broken.get(path);
    if (known !== undefined) return known;
    const plugin = loadPlugin(path, name);
    const problems = plugin.kind === "broken" ? plugin.problems : clashes(plugin.rules, name);
    if (plugin.kind === "plugin" && problems.length === 0) loaded.set(path, plugin.rules);
    else broken.set(path, problems);
    return problems;
  }

  /** Two plugins with one id could not be told apart. */
  function clashes(added: readonly AnyRule[], plugin: string): readonly ConfigProblem[] {
    const ids = new Set([...loaded.values()].flat().map(({ id }) => id));
    return added
      .filter(({ id }) => ids.has(id))
      .map(({ id }) => ({ code: "plugin-rule", params: { plugin, rule: id, fault: "id-twice" } }));
  }

  function refuse(config: string, path: string, plugin: string): ConfigProblem | undefined {
    const trust = trustsAll ? "trusted" : trustIn(environment, config, path);
    return trust === "trusted" ? undefined : { code: "plugin-untrusted", params: { plugin, changed: trust === "changed" } };
  }

  const indexOf = (paths: readonly string[]): RuleIndex =>
    createRuleIndex([...rules, ...[...new Set([...always, ...paths])].flatMap((path) => loaded.get(path) ?? [])]);

  return {
    loaded,
    always,
    index: () => indexOf([...loaded.keys()]),
    add(name, cwd) {
      // On a command line a path is a path, also without `./`.
      const path = resolvePlugin(name, cwd) ?? resolvePlugin(`./${name}`, cwd);
      if (path === undefined) return [{ code: "plugin-missing", params: { plugin: name } }];
      const problems = load(path, name);
      if (problems.length === 0) always.push(path);
      return problems;
    },
    forConfig(config, names) {
      const paths: string[] = [];
      const problems: PlacedConfigProblem[] = [];
      for (const [position, name] of (Array.isArray(names) ? names : []).entries()) {
        if (typeof name !== "string") continue;
        const path = resolvePlugin(name, dirname(config));
        const refusal = path === undefined ? undefined : refuse(config, path, name);
        const found: readonly ConfigProblem[] =
          path === undefined
            ? [{ code: "plugin-missing", params: { plugin: name } }]
            : refusal === undefined
              ? load(path, name)
              : [refusal];
        problems.push(...found.map((problem) => ({ problem, path: ["plugins", position], at: "value" as const })));
        if (path !== undefined && found.length === 0) paths.push(path);
      }
      return { paths, index: indexOf(paths), problems };
    },
  };
}
