import { type Command, Option } from "commander";
import type { Language } from "@plimsoll/core";
import { addAdviceOption } from "../advice/advice-option.ts";
import { budgetText } from "../budget/budget-text.ts";
import { type BuildSourceOption, buildSourceOptions, repeatedSourceOptions } from "./build-source-options.ts";
import type { PlanOptions } from "../commands/plan.ts";
import { collect } from "../plugin-options.ts";
import type { DefineCommand } from "../program.ts";
import { type PlanOption, planText } from "./plan-text.ts";
import { addWasteOption } from "../waste/waste-option.ts";
import { sourceText } from "./source-text.ts";

const planOptions: readonly (readonly [usage: string, name: PlanOption])[] = [
  ["--format <format>", "format"],
  ["--graph [form]", "graph"],
  ["-v, --verbose", "verbose"],
  ["-o, --output <file>", "output"],
  ["--open", "open"],
];

export const definePlan: DefineCommand = (command, context, choose) => {
  const { help } = planText[context.language];
  command.description(help.description).addHelpText("after", `\n${help.examples}`);
  addBuildSource(command, context.language);
  for (const [usage, name] of planOptions) {
    command.addOption(new Option(usage, help.options[name]).helpGroup(help.headings.output));
  }
  command.addOption(new Option("--budget [limits]", budgetText[context.language].option).helpGroup(help.headings.output));
  addAdviceOption(command, context.language, help.headings.output);
  addWasteOption(command, context.language, help.headings.output);
  command.action((path: string | undefined, options: PlanOptions) => {
    choose(async () => (await import("../commands/plan.ts")).planCommand(path, options, context));
  });
};

/** The argument and the options that say what is built. `without`: one that makes no sense with the command. */
export function addBuildSource(command: Command, language: Language, without?: BuildSourceOption): void {
  command.argument("[path]", sourceText[language].argument);
  addBuildOptions(command, language, without);
}

/** The options alone, for a command that takes other arguments. */
export function addBuildOptions(command: Command, language: Language, without?: BuildSourceOption): void {
  const text = sourceText[language];
  for (const [usage, name] of buildSourceOptions) {
    if (name === without) continue;
    const option = new Option(usage, text.options[name]).helpGroup(text.heading);
    if (repeatedSourceOptions.has(name)) option.argParser(collect);
    command.addOption(option);
  }
}
