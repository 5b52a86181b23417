import { type AnyRule, rules } from "@plimsoll/core";
import type { AnyBuildRule } from "@plimsoll/core/builds";
import { formatNote } from "../note.ts";
import { writeError } from "../output.ts";
import { openPlugins, type PluginOptions } from "../plugins.ts";
import type { CommandContext } from "../program.ts";
import { loadRuleSets } from "../rule-sets.ts";
import { configNote } from "./read-option.ts";

/** The rules about Compose, Bake and Kubernetes files; only where one of them may be meant by the names, if any are given. */
export async function commandBuildRules(names: readonly string[] = []): Promise<readonly AnyBuildRule[]> {
  const ids = new Set(rules.map(({ id }) => id));
  if (names.length > 0 && names.every((name) => ids.has(name))) return [];
  const { buildRules } = await import("@plimsoll/core/builds");
  return buildRules;
}

/** The rules that `rules` and `explain` tell of: plimsoll's, and those of the plugins that the command line or the folder's config names. */
export async function commandRules(options: PluginOptions, context: CommandContext): Promise<readonly AnyRule[]> {
  const plugins = await openPlugins(options, context);
  for (const note of plugins.notes) writeError(formatNote(note));
  const config = await plugins.loader.configFor("Dockerfile");
  if (config.kind === "broken") {
    for (const { file, line, column, problem } of config.errors) {
      if (!problem.code.startsWith("plugin-")) continue;
      writeError(formatNote({ ...(await configNote("", problem, context.language)), path: file, line, column }));
    }
  }
  const loaded = plugins.loaded();
  return loaded.length === 0 ? rules : (await loadRuleSets(loaded)).of(loaded);
}
