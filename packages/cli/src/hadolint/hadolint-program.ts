import { Command, CommanderError, Option } from "commander";
import { displayWidth } from "../display-width.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { helpText } from "../help-text.ts";
import { formatNote } from "../note.ts";
import { writeError, writeOutput } from "../output.ts";
import type { CommandContext } from "../program.ts";
import { describeUsageError } from "../usage-error.ts";
import { version } from "../version.ts";
import { hadolintCommand } from "./hadolint-command.ts";
import { hadolintHelp, type HadolintOptionName } from "./hadolint-help.ts";
import { hadolintVersion } from "./hadolint-formats.ts";
import type { HadolintOptions } from "./hadolint-options.ts";

/** `plimsoll hadolint …`. A program of its own, since hadolint's `-v` and `-V` mean something else than ours. `args` without `hadolint`. */
export async function runHadolint(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const program = defineHadolint(context);
  try {
    program.parse(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.clean;
    writeError(formatNote(describeUsageError(error, ["hadolint", ...args], context.language)));
    return exitCodes.findings;
  }
  // What the options below give.
  const options = program.opts<HadolintOptions>();
  if (options.version === true) {
    writeOutput(`plimsoll ${version}, in place of Haskell Dockerfile Linter ${hadolintVersion}\n`);
    return exitCodes.clean;
  }
  return hadolintCommand(program.args, options, context);
}

const options: readonly (readonly [usage: string, name: HadolintOptionName])[] = [
  ["-v, --version", "version"],
  ["-c, --config <file>", "config"],
  ["--file-path-in-report <path>", "file-path-in-report"],
  ["-o, --output <file>", "output"],
  ["--no-fail", "no-fail"],
  ["--no-color", "no-color"],
  ["-V, --verbose", "verbose"],
  ["-f, --format <format>", "format"],
  ["--error <code>", "error"],
  ["--warning <code>", "warning"],
  ["--info <code>", "info"],
  ["--style <code>", "style"],
  ["--ignore <code>", "ignore"],
  ["--trusted-registry <registry>", "trusted-registry"],
  ["--require-label <label>", "require-label"],
  ["--strict-labels", "strict-labels"],
  ["--disable-ignore-pragma", "disable-ignore-pragma"],
  ["-t, --failure-threshold <level>", "failure-threshold"],
];

const severalTimes: ReadonlySet<HadolintOptionName> = new Set([
  "output",
  "format",
  "error",
  "warning",
  "info",
  "style",
  "ignore",
  "trusted-registry",
  "require-label",
]);

function defineHadolint({ language }: CommandContext): Command {
  const own = hadolintHelp[language];
  const help = helpText[language];
  const titles: Readonly<Record<string, string>> = {
    "Usage:": help.usage,
    "Arguments:": help.arguments,
    "Options:": help.options,
  };
  const program = new Command("plimsoll hadolint")
    .description(own.description)
    .argument("[dockerfile...]", own.argument)
    .exitOverride()
    .configureOutput({ writeOut: writeOutput, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, displayWidth })
    .helpOption("-h, --help", help.help)
    .addHelpText("after", `\n${own.examples}`);
  for (const [usage, name] of options) {
    const option = new Option(usage, own.options[name]);
    if (severalTimes.has(name)) option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
    program.addOption(option);
  }
  // An older spelling that scripts still have.
  program.addOption(new Option("--nofail").hideHelp());
  return program.option("--lang <language>", help.language);
}
