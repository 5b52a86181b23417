import { type Language, languages } from "@plimsoll/core";
import { Command, CommanderError, Option } from "commander";
import { lintCommand } from "./commands/lint.ts";
import type { RulesOptions } from "./commands/rules.ts";
import { badWord } from "./commands/read-option.ts";
import { displayWidth } from "./display-width.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import {
  type CommandGroup,
  type CommandHelp,
  type HelpText,
  helpText,
  type LateName,
  lateNames,
  type LintHeading,
  type LintOption,
} from "./help-text.ts";
import { languageArgument, languageNamed, languageOf } from "./language.ts";
import { formatNote } from "./note.ts";
import { writeError, writeOutput } from "./output.ts";
import { addPlugins, collect } from "./plugin-options.ts";
import { describeUsageError } from "./usage-error.ts";
import { version } from "./version.ts";

/** A command that the arguments name, ready to be run. */
export type Run = () => Promise<ExitCode>;

/** What every command is told besides its own options. */
export interface CommandContext {
  /** Of the environment, or of `--lang`. */
  readonly language: Language;
  /** `--lang`, when it is given. */
  readonly askedLanguage: Language | undefined;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Reads the arguments and runs what they ask for. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  const languageName = languageArgument(args);
  const askedLanguage = languageNamed(languageName);
  const language = askedLanguage ?? languageOf(process.env);
  const context: CommandContext = { language, askedLanguage, cwd: process.cwd(), environment: process.env };
  const hadolintArgs = argumentsOfHadolint(args);
  if (hadolintArgs !== undefined) return (await import("./hadolint/hadolint-program.ts")).runHadolint(hadolintArgs, context);
  let run: Run | undefined;
  const late = await loadLate(args);
  const program = defineProgram(context, late, (chosen) => {
    run = chosen;
  });
  try {
    if (args.length === 0) program.outputHelp();
    else program.parse(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.clean;
    writeError(formatNote(describeUsageError(error, args, language)));
    return exitCodes.broken;
  }
  if (languageName !== undefined && askedLanguage === undefined) {
    writeError(formatNote(await badWord("--lang", languageName, languages, language)));
    return exitCodes.broken;
  }
  return run === undefined ? exitCodes.clean : run();
}

/** hadolint's options are read by a program of its own, which also has the help for them. */
function argumentsOfHadolint([first, second, ...rest]: readonly string[]): readonly string[] | undefined {
  if (first === "hadolint") return second === undefined ? [] : [second, ...rest];
  return first === "help" && second === "hadolint" ? ["--help"] : undefined;
}

/** Gives a command its description, argument, options and action. */
export type DefineCommand = (command: Command, context: CommandContext, choose: (run: Run) => void) => void;

interface LateCommand {
  readonly name: LateName;
  readonly define: DefineCommand;
}

/** Commands of which a run that does not name them knows only the summary. */
const lateCommands: Readonly<Record<LateName, () => Promise<DefineCommand>>> = {
  fmt: async () => (await import("./fmt/define-fmt.ts")).defineFmt,
  plan: async () => (await import("./plan/define-plan.ts")).definePlan,
  rebuild: async () => (await import("./rebuild/define-rebuild.ts")).defineRebuild,
  diff: async () => (await import("./diff/define-diff.ts")).defineDiff,
  history: async () => (await import("./history/define-history.ts")).defineHistory,
  verify: async () => (await import("./verify/define-verify.ts")).defineVerify,
  base: async () => (await import("./base/define-base.ts")).defineBase,
  explain: async () => (await import("./explain/define-explain.ts")).defineExplain,
  learn: async () => (await import("./learn/define-learn.ts")).defineLearn,
  merge: async () => (await import("./merge/define-merge.ts")).defineMerge,
  doctor: async () => (await import("./doctor/define-doctor.ts")).defineDoctor,
  lsp: async () => (await import("./lsp/define-lsp.ts")).defineLsp,
  mcp: async () => (await import("./mcp/define-mcp.ts")).defineMcp,
  completion: async () => (await import("./completion/define-completion.ts")).defineCompletion,
};

/** The program with every command wholly defined, for whoever tells of all of them. Nothing that it is given is run. */
export async function wholeProgram(context: CommandContext): Promise<Command> {
  const all = await Promise.all(lateNames.map(async (name) => ({ name, define: await lateCommands[name]() })));
  return defineProgram(context, all, () => undefined);
}

/** The one of them that the arguments name, also behind `help`. */
async function loadLate(args: readonly string[]): Promise<readonly LateCommand[]> {
  const words = args.filter((arg, index) => !arg.startsWith("--lang") && args[index - 1] !== "--lang");
  const word = words[0] === "help" ? words[1] : words[0];
  const name = lateNames.find((candidate) => candidate === word);
  return name === undefined ? [] : [{ name, define: await lateCommands[name]() }];
}

function defineProgram(context: CommandContext, late: readonly LateCommand[], choose: (run: Run) => void): Command {
  const help = helpText[context.language];
  const program = new Command("plimsoll")
    .description(help.program)
    .version(version, "-V, --version", help.version)
    .exitOverride()
    .configureOutput({ writeOut: writeOutput, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => titleOf(title, help), displayWidth })
    .helpOption("-h, --help", help.help)
    .commandsGroup(help.groups.setUp)
    .helpCommand("help [command]", help.helpCommand)
    .addHelpText("after", `\n${help.examples}`);
  addLanguage(program, help);
  defineLint(program, context, help, choose);
  for (const name of lateNames) {
    const command = program.command(name).summary(help.late[name]);
    const found = late.find((loaded) => loaded.name === name);
    if (found === undefined) continue;
    command.optionsGroup(help.options);
    found.define(command, context, choose);
    command.helpOption("-h, --help", help.help);
    addLanguage(command, help);
  }
  const rules = define(program, "rules", help.rules, help).action((options: RulesOptions) => {
    choose(async () => (await import("./commands/rules.ts")).rulesCommand(options, context));
  });
  rules.option("--format <format>", help.rules.options.format).option("--profile <profile>", help.rules.options.profile);
  addPlugins(rules, context.language);
  define(program, "trust [folder]", help.trust, help).action((folder: string | undefined) => {
    choose(async () => (await import("./commands/trust.ts")).trustCommand(folder, context));
  });
  const init = define(program, "init", help.init, help).action(({ force }: { force?: boolean }) => {
    choose(async () => (await import("./commands/init.ts")).initCommand({ force: force === true }, context));
  });
  init.option("--force", help.init.options.force);
  const syntax = define(program, "syntax <path...>", help.syntax, help);
  syntax.action((paths: readonly string[], options: Readonly<Record<string, string>>) => {
    choose(async () => (await import("./commands/syntax.ts")).syntaxCommand(paths, options, context));
  });
  syntax.option("--format <format>", help.syntax.options.format);
  syntax.option("--stdin-filename <path>", help.syntax.options["stdin-filename"]);
  program.command("hadolint").usage("[options] [dockerfile...]").summary(help.hadolint);
  for (const command of program.commands) command.helpGroup(help.groups[groupOf(command.name())]);
  return program;
}

/** Twenty commands in one list are too many to read. */
function groupOf(name: string): CommandGroup {
  // The keys are those that the type asks for.
  const groups = Object.keys(commandGroups) as CommandGroup[];
  return groups.find((group) => commandGroups[group].includes(name)) ?? "programs";
}

const commandGroups: Readonly<Record<CommandGroup, readonly string[]>> = {
  files: ["lint", "fmt", "merge", "rules"],
  builds: ["plan", "rebuild", "diff", "history", "verify", "base"],
  learn: ["explain", "learn"],
  setUp: ["init", "trust", "doctor", "completion"],
  programs: ["lsp", "mcp", "syntax", "hadolint"],
};

function define(program: Command, usage: string, own: CommandHelp<string>, help: HelpText): Command {
  const [name = "", argument] = usage.split(" ");
  const command = program.command(name).summary(own.summary).description(own.description);
  if (argument !== undefined) command.argument(argument, own.argument);
  command.helpOption("-h, --help", help.help);
  if (own.examples !== "") command.addHelpText("after", `\n${own.examples}`);
  addLanguage(command, help);
  return command;
}

function addLanguage(command: Command, help: HelpText): void {
  command.option("--lang <language>", help.language);
}

const lintOptions: Readonly<Record<LintHeading, readonly (readonly [usage: string, name: LintOption])[]>> = {
  fixing: [
    ["--fix", "fix"],
    ["--fix-unsafe", "fix-unsafe"],
    ["--diff", "diff"],
  ],
  choosing: [
    ["--profile <profile>", "profile"],
    ["--select <rules>", "select"],
    ["--ignore <rules>", "ignore"],
    ["--severity <rule=level>", "severity"],
    ["--fail-on <severity>", "fail-on"],
    ["--runtime <runtimes>", "runtime"],
    ["--preview", "preview"],
    ["--shellcheck <program>", "shellcheck"],
  ],
  known: [
    ["--write-baseline", "write-baseline"],
    ["--only-new", "only-new"],
    ["--baseline <file>", "baseline"],
    ["--no-baseline", "no-baseline"],
  ],
  output: [
    ["--format <format>", "format"],
    ["-o, --output <file>", "output"],
    ["-q, --quiet", "quiet"],
    ["--statistics", "statistics"],
  ],
  build: [
    ["--context <folder>", "context"],
    ["--target <stage>", "target"],
    ["--build-arg <name=value>", "build-arg"],
    ["--builds", "builds"],
  ],
  files: [
    ["--config <file>", "config"],
    ["--no-config", "no-config"],
    ["--plugin <module>", "plugin"],
    ["--trust-plugins", "trust-plugins"],
    ["--stdin-filename <path>", "stdin-filename"],
    ["--files-from <file>", "files-from"],
    ["--shard <i/n>", "shard"],
    ["-j, --jobs <number>", "jobs"],
  ],
};

const severalTimes: ReadonlySet<LintOption> = new Set(["select", "ignore", "severity", "runtime", "build-arg", "plugin"]);

function defineLint(program: Command, context: CommandContext, help: HelpText, choose: (run: Run) => void): void {
  const own = help.lint;
  const lint = program.command("lint", { isDefault: true }).summary(own.summary).description(own.description);
  lint.argument("[path...]", own.argument).addHelpText("after", `\n${own.examples}`);
  // The keys are those that the type of `lintOptions` asks for.
  for (const heading of Object.keys(lintOptions) as LintHeading[]) {
    for (const [usage, name] of lintOptions[heading]) {
      const option = new Option(usage, own.options[name]).helpGroup(own.headings[heading]);
      if (severalTimes.has(name)) option.argParser(collect);
      lint.addOption(option);
    }
  }
  lint.optionsGroup(help.options).helpOption("-h, --help", help.help);
  addLanguage(lint, help);
  lint.action((paths: readonly string[], options: LintOptions) => {
    choose(() => lintCommand(paths, options, context));
  });
}

/** What commander makes of the options of `lint`. */
export interface LintOptions {
  readonly fix?: boolean;
  readonly fixUnsafe?: boolean;
  readonly diff?: boolean;
  readonly profile?: string;
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severity?: readonly string[];
  readonly failOn?: string;
  readonly runtime?: readonly string[];
  readonly preview?: boolean;
  /** False for `--no-config`. */
  readonly config?: string | boolean;
  readonly format?: string;
  readonly output?: string;
  /** False for `--no-baseline`. */
  readonly baseline?: string | boolean;
  readonly writeBaseline?: boolean;
  readonly onlyNew?: boolean;
  readonly quiet?: boolean;
  readonly statistics?: boolean;
  readonly jobs?: string;
  readonly stdinFilename?: string;
  readonly filesFrom?: string;
  readonly shard?: string;
  readonly context?: string;
  readonly target?: string;
  readonly buildArg?: readonly string[];
  readonly shellcheck?: string;
  readonly builds?: boolean;
  readonly plugin?: readonly string[];
  readonly trustPlugins?: boolean;
}

/** commander's own headings, in our language. */
function titleOf(title: string, help: HelpText): string {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": help.usage,
    "Commands:": help.commands,
    "Arguments:": help.arguments,
    "Options:": help.options,
  };
  return titles[title] ?? title;
}
