import { Option } from "commander";
import type { DefineCommand } from "../program.ts";
import { learnText } from "./learn-text.ts";

export interface LearnOptions {
  readonly list?: boolean;
  readonly chapter?: string;
  readonly plain?: boolean;
}

export const defineLearn: DefineCommand = (command, context, choose) => {
  const { help } = learnText[context.language];
  command.description(help.description).addHelpText("after", `\n${help.examples}`);
  command.addOption(new Option("--list", help.list));
  command.addOption(new Option("--chapter <id>", help.chapter));
  command.addOption(new Option("--plain", help.plain));
  command.action((options: LearnOptions) => {
    choose(async () => (await import("./learn-command.ts")).learnCommand(options, context));
  });
};
