import type { PluginOptions } from "../plugins.ts";
import { addPlugins } from "../plugin-options.ts";
import type { DefineCommand } from "../program.ts";

export const defineExplain: DefineCommand = (command, context, choose) => {
  command.argument("[subject...]", "a rule, or its name in another tool, such as DL3006");
  addPlugins(command, context.language);
  command.action((names: readonly string[], options: PluginOptions) => {
    choose(async () => (await import("../commands/explain.ts")).explainCommand(names, options, context));
  });
};
