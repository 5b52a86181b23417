import { Option } from "commander";
import type { DefineCommand } from "../program.ts";
import type { FmtOptions } from "./fmt-command.ts";
import { type FmtHeading, type FmtOption, fmtText } from "./fmt-text.ts";

const options: readonly (readonly [heading: FmtHeading, usage: string, name: FmtOption])[] = [
  ["mode", "--check", "check"],
  ["mode", "--diff", "diff"],
  ["style", "--indent <width>", "indent"],
  ["style", "--operator-position <place>", "operator-position"],
  ["style", "--keyword-case <case>", "keyword-case"],
  ["style", "--blank-lines <style>", "blank-lines"],
  ["files", "--config <file>", "config"],
  ["files", "--no-config", "no-config"],
  ["files", "--stdin-filename <path>", "stdin-filename"],
];

export const defineFmt: DefineCommand = (command, context, choose) => {
  const { help } = fmtText[context.language];
  command.description(help.description).addHelpText("after", `\n${help.examples}`).argument("[path...]", help.argument);
  for (const [heading, usage, name] of options) {
    command.addOption(new Option(usage, help.options[name]).helpGroup(help.headings[heading]));
  }
  command.action((paths: readonly string[], given: FmtOptions) => {
    choose(async () => (await import("./fmt-command.ts")).fmtCommand(paths, given, context));
  });
};
