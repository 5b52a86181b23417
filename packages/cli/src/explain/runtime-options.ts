import type { Language } from "@plimsoll/core";
import { type Command, Option } from "commander";
import { type RuntimeOption, runtimeText } from "./runtime-text.ts";

/** What commander makes of the options about running. */
export interface RuntimeOptions {
  readonly runtime?: string;
  readonly emit?: string;
  readonly name?: string;
  readonly image?: string;
}

const usages: readonly (readonly [usage: string, name: RuntimeOption])[] = [
  ["--runtime <platform>", "runtime"],
  ["--emit <manifest>", "emit"],
  ["--name <name>", "name"],
  ["--image <image>", "image"],
];

export function addRuntimeOptions(command: Command, language: Language, heading?: string): void {
  for (const [usage, name] of usages) {
    const option = new Option(usage, runtimeText[language].options[name]);
    command.addOption(heading === undefined ? option : option.helpGroup(heading));
  }
}

/** Whether one of them is given: then `explain` is about running. */
export function isAboutRunning({ runtime, emit, name, image }: RuntimeOptions): boolean {
  return [runtime, emit, name, image].some((value) => value !== undefined);
}
