import { Option } from "commander";
import { addBuildSource } from "../plan/define-plan.ts";
import type { DefineCommand } from "../program.ts";
import type { DiffOptions } from "./diff-options.ts";
import { diffText } from "./diff-text.ts";

export const defineDiff: DefineCommand = (command, context, choose) => {
  const { help } = diffText[context.language];
  command.description(help.description).addHelpText("after", `\n${help.examples}`);
  command.argument("[revision|folder]", help.argument);
  command.addOption(new Option("--fail-over <growth>", help.options["fail-over"]).helpGroup(help.heading));
  command.addOption(new Option("--budget [limits]", help.options.budget).helpGroup(help.heading));
  command.addOption(new Option("--format <format>", help.options.format).helpGroup(help.heading));
  addBuildSource(command, context.language);
  command.action((word: string | undefined, path: string | undefined, options: DiffOptions) => {
    choose(async () => (await import("../commands/diff.ts")).diffCommand(word, path, options, context));
  });
};
