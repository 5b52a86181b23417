import { Option } from "commander";
import type { BaseOptions } from "../commands/base.ts";
import type { DefineCommand } from "../program.ts";
import { baseText, type BaseOption } from "./base-text.ts";

const options: readonly (readonly [usage: string, name: BaseOption])[] = [
  ["-o, --output <file>", "output"],
  ["--platform <platform>", "platform"],
  ["--online", "online"],
];

export const defineBase: DefineCommand = (command, context, choose) => {
  const { help } = baseText[context.language];
  command.description(help.description).addHelpText("after", `\n${help.examples}`);
  command.argument("<action>", help.action).argument("<image>", help.image);
  for (const [usage, name] of options) command.addOption(new Option(usage, help.options[name]));
  command.action((action: string, image: string, given: BaseOptions) => {
    choose(async () => (await import("../commands/base.ts")).baseCommand(action, image, given, context));
  });
};
