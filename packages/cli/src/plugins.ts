import { buildRuleFacts, createRuleIndex, type RuleIndex, rules } from "@plimsoll/core";
import { createConfigLoader, type ConfigLoader } from "@plimsoll/host";
import type { PluginHost } from "@plimsoll/host/plugins";
import { configNote } from "./commands/read-option.ts";
import type { Note } from "./note.ts";
import type { CommandContext } from "./program.ts";

/** What a command is told of plugins. */
export interface PluginOptions {
  /** `--plugin`. */
  readonly plugin?: readonly string[];
  readonly trustPlugins?: boolean;
}

/** The plugins of a command. Nothing is loaded before the command line or a config names one. */
export interface RunPlugins {
  readonly loader: ConfigLoader;
  /** The rules that names may mean; after configs were read, those of their plugins too. */
  index(): RuleIndex;
  /** Absolute paths of all modules that were loaded. */
  loaded(): readonly string[];
  /** Absolute paths of the modules that every file has. */
  readonly always: readonly string[];
  /** What is wrong with those of the command line. */
  readonly notes: readonly Note[];
}

export async function openPlugins(
  options: PluginOptions & { readonly config?: string | boolean },
  { cwd, environment, language }: CommandContext,
): Promise<RunPlugins> {
  const known = [...rules, ...buildRuleFacts];
  let host: PluginHost | undefined;
  const load = async (): Promise<PluginHost> => {
    const { createPluginHost } = await import("@plimsoll/host/plugins");
    host ??= createPluginHost({ rules: known, environment, trustAll: options.trustPlugins === true });
    return host;
  };
  const notes: Note[] = [];
  for (const name of options.plugin ?? []) {
    for (const problem of (await load()).add(name, cwd)) notes.push(await configNote("--plugin", problem, language));
  }
  const plain = createRuleIndex(known);
  const index = (): RuleIndex => host?.index() ?? plain;
  const { config } = options;
  const loader = createConfigLoader({
    index: index(),
    cwd,
    configPath: typeof config === "string" ? config : undefined,
    noConfig: config === false,
    loadPlugins: async (file, names) => (await load()).forConfig(file, names),
  });
  return { loader, index, loaded: () => [...(host?.loaded.keys() ?? [])], always: host?.always ?? [], notes };
}
