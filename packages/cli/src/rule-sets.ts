import { type AnyRule, rules as builtInRules } from "@plimsoll/core";

/** The rules of a run: those of plimsoll, and those of plugins. */
export interface RuleSets {
  /** For a file with these plugins (absolute paths of modules). The same list for the same plugins, which others remember things by. */
  of(plugins: readonly string[] | undefined): readonly AnyRule[];
  /** All of them. */
  readonly byId: ReadonlyMap<string, AnyRule>;
}

function createRuleSets(plugins: ReadonlyMap<string, readonly AnyRule[]> = new Map()): RuleSets {
  const sets = new Map<string, readonly AnyRule[]>();
  const all = [...builtInRules, ...[...plugins.values()].flat()];
  return {
    of(paths = []) {
      if (paths.length === 0) return builtInRules;
      const key = paths.join("\n");
      const known = sets.get(key) ?? [...builtInRules, ...paths.flatMap((path) => plugins.get(path) ?? [])];
      sets.set(key, known);
      return known;
    },
    byId: new Map(all.map((rule) => [rule.id, rule])),
  };
}

/** Loads the plugins that a run has found to be in order, on any thread. One that fails here has none of its rules. */
export async function loadRuleSets(plugins: readonly string[]): Promise<RuleSets> {
  if (plugins.length === 0) return createRuleSets();
  const { loadPlugin } = await import("@plimsoll/host/plugins");
  const loaded = plugins.map((path) => {
    const plugin = loadPlugin(path, path);
    return [path, plugin.kind === "plugin" ? plugin.rules : []] as const;
  });
  return createRuleSets(new Map(loaded));
}
