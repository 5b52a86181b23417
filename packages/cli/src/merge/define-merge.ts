import { Option } from "commander";
import type { DefineCommand } from "../program.ts";
import type { MergeOptions } from "./merge-command.ts";
import { mergeOptions, mergeText } from "./merge-text.ts";

export const defineMerge: DefineCommand = (command, context, choose) => {
  const { help } = mergeText[context.language];
  command.description(help.description).addHelpText("after", `\n${help.examples}`).argument("<blob...>", help.argument);
  for (const [usage, name] of mergeOptions) command.addOption(new Option(usage, help.options[name]));
  command.action((paths: readonly string[], options: MergeOptions) => {
    choose(async () => (await import("./merge-command.ts")).mergeCommand(paths, options, context));
  });
};
