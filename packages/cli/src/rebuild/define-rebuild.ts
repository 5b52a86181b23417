import { Option } from "commander";
import { addBuildSource } from "../plan/define-plan.ts";
import type { DefineCommand } from "../program.ts";
import { type RebuildHeading, rebuildOptions, type RebuildOptions, repeatedRebuildOptions } from "./rebuild-options.ts";
import { rebuildText } from "./rebuild-text.ts";

export const defineRebuild: DefineCommand = (command, context, choose) => {
  const { help } = rebuildText[context.language];
  command.description(help.description).addHelpText("after", `\n${help.examples}`);
  // The keys are those that the type of `rebuildOptions` asks for.
  for (const heading of Object.keys(rebuildOptions) as RebuildHeading[]) {
    for (const [usage, name] of rebuildOptions[heading]) {
      const option = new Option(usage, help.options[name]).helpGroup(help.headings[heading]);
      if (repeatedRebuildOptions.has(name)) option.argParser(collect);
      // `--no-context` alone would make `--context` true, so that one has to be there first.
      if (name !== "no-context") command.addOption(option);
    }
  }
  addBuildSource(command, context.language);
  command.addOption(new Option("--no-context", help.options["no-context"]).helpGroup(help.headings.change));
  command.action((path: string | undefined, options: RebuildOptions) => {
    choose(async () => (await import("../commands/rebuild.ts")).rebuildCommand(path, options, context));
  });
};

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
