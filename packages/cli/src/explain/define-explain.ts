import { Option } from "commander";
import { addBuildOptions } from "../plan/define-plan.ts";
import { addPlugins } from "../plugin-options.ts";
import type { DefineCommand } from "../program.ts";
import type { ExplainOptions } from "./explain-command.ts";
import { addRuntimeOptions, isAboutRunning, type RuntimeOptions } from "./runtime-options.ts";
import { type ExplainOption, explainText } from "./explain-text.ts";

const options: readonly (readonly [usage: string, name: ExplainOption])[] = [
  ["--line <number>", "line"],
  ["--format <format>", "format"],
  ["-o, --output <file>", "output"],
];

export const defineExplain: DefineCommand = (command, context, choose) => {
  const { help } = explainText[context.language];
  command.description(help.description).addHelpText("after", `\n${help.examples}`).argument("[subject...]", help.argument);
  for (const [usage, name] of options) command.addOption(new Option(usage, help.options[name]).helpGroup(help.heading));
  addRuntimeOptions(command, context.language, help.heading);
  addBuildOptions(command, context.language);
  addPlugins(command, context.language);
  command.addOption(new Option("--list", help.options.list).helpGroup(help.heading));
  command.action((names: readonly string[], given: ExplainOptions & RuntimeOptions) => {
    if (given.list !== true && isAboutRunning(given)) {
      choose(async () => (await import("./runtime-command.ts")).runtimeCommand(names, given, context));
      return;
    }
    choose(async () => (await import("./explain-command.ts")).explainCommand(names, given, context));
  });
};
