import type { Language } from "@plimsoll/core";
import { type Command, Option } from "commander";
import { helpText } from "./help-text.ts";

/** The options that load rules of a project. */
export function addPlugins(command: Command, language: Language): void {
  const help = helpText[language];
  command.addOption(new Option("--plugin <module>", help.lint.options.plugin).argParser(collect));
  command.option("--trust-plugins", help.lint.options["trust-plugins"]);
}

/** For options that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
