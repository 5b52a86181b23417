import type { RunScript } from "../../shell/run-scripts.ts";
import { isPython, positionals, withoutPythonModule } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { buildCommands } from "./build-commands.ts";
import type { BuildScript } from "./build-scripts.ts";

/** A program with subcommands, such as a package manager. */
export interface PackageProgram {
  /** Names of the program, or what they look like. */
  readonly names: ReadonlySet<string> | RegExp;
  /** The subcommands that matter. Other words before the first of them are taken for values of unknown options. */
  readonly verbs: ReadonlySet<string>;
  /** Options that take the next word, where the list of the shell layer does not do. */
  readonly withValue?: ReadonlySet<string>;
  /** Whether `python -m name` runs it too. */
  readonly isPythonModule?: boolean;
}

/** A command of such a program. */
export interface PackageCommand {
  /** With `python -m` taken off: then `name` is the module. */
  readonly command: ShellCommand;
  /** The word that names the subcommand. */
  readonly verb: ShellWord;
  /** The words behind it that are neither options nor their values. */
  readonly operands: readonly ShellWord[];
}

/** Reads a command; undefined when it is of another program, or has none of the subcommands. */
export function packageCommand(given: ShellCommand, program: PackageProgram): PackageCommand | undefined {
  const command = program.isPythonModule === true ? withoutPythonModule(given) : given;
  if (command.name === undefined || !isNamed(command.name, program.names)) return undefined;
  const words = positionals(command, { withValue: program.withValue });
  const at = words.findIndex(({ text }) => program.verbs.has(text));
  return at === -1 ? undefined : { command, verb: words[at]!, operands: words.slice(at + 1) };
}

/** A command and the RUN that it stands in. */
export interface PackageStep extends PackageCommand {
  readonly run: BuildScript;
}

/** The commands of all RUN instructions that run one of the program's subcommands, in the order of the file. */
export function packageSteps(scripts: readonly RunScript[], program: PackageProgram): readonly PackageStep[] {
  const list: PackageStep[] = [];
  const wants = (name: string): boolean => isNamed(name, program.names) || (program.isPythonModule === true && isPython(name));
  for (const { run, command } of buildCommands(scripts, wants)) {
    const found = packageCommand(command, program);
    if (found !== undefined) list.push({ run, command: found.command, verb: found.verb, operands: found.operands });
  }
  return list;
}

/** `command` with the `sudo` of another command in front, when that has one. */
export function runAs({ command }: Pick<PackageCommand, "command">, added: string): string {
  const wrapper = command.wrappers.find(({ name }) => name === "sudo" || name === "doas");
  return wrapper === undefined ? added : `${wrapper.name} ${added}`;
}

/** A set from words separated by blanks: the tables of options and subcommands are long. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

function isNamed(name: string, names: ReadonlySet<string> | RegExp): boolean {
  return names instanceof RegExp ? names.test(name) : names.has(name);
}
