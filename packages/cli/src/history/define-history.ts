import { Option } from "commander";
import { addAdviceOption } from "../advice/advice-option.ts";
import { budgetText } from "../budget/budget-text.ts";
import { addBuildSource } from "../plan/define-plan.ts";
import type { DefineCommand } from "../program.ts";
import { type HistoryHeading, historyOptions, type HistoryOptions } from "./history-options.ts";
import { historyText } from "./history-text.ts";

export const defineHistory: DefineCommand = (command, context, choose) => {
  const { help } = historyText[context.language];
  command.description(help.description).addHelpText("after", `\n${help.examples}`);
  // The keys are those that the type of `historyOptions` asks for.
  for (const heading of Object.keys(historyOptions) as HistoryHeading[]) {
    for (const [usage, name] of historyOptions[heading]) {
      command.addOption(new Option(usage, help.options[name]).helpGroup(help.headings[heading]));
    }
  }
  command.addOption(new Option("--budget [limits]", budgetText[context.language].historyOption).helpGroup(help.headings.output));
  addAdviceOption(command, context.language, help.headings.output);
  addBuildSource(command, context.language);
  command.action((path: string | undefined, options: HistoryOptions) => {
    choose(async () => (await import("../commands/history.ts")).historyCommand(path, options, context));
  });
};
