import { Option } from "commander";
import type { VerifyOptions } from "../commands/verify.ts";
import { addBuildSource } from "../plan/define-plan.ts";
import type { DefineCommand } from "../program.ts";
import { type VerifyOption, verifyText } from "./verify-text.ts";

const options: readonly (readonly [usage: string, name: VerifyOption])[] = [
  ["--format <format>", "format"],
  ["--fail-over <percent>", "fail-over"],
];

export const defineVerify: DefineCommand = (command, context, choose) => {
  const { help } = verifyText[context.language];
  command.description(help.description).addHelpText("after", `\n${help.examples}`);
  command.argument("<image>", help.image);
  addBuildSource(command, context.language, "measured");
  for (const [usage, name] of options) command.addOption(new Option(usage, help.options[name]).helpGroup(help.heading));
  command.action((image: string, path: string | undefined, given: VerifyOptions) => {
    choose(async () => (await import("../commands/verify.ts")).verifyCommand(image, path, given, context));
  });
};
