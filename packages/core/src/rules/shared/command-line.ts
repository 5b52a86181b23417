import type { ShellWord } from "../../shell/shell-script.ts";

/** How a program with subcommands reads its words. */
export interface CommandSyntax {
  /** Letters of the short options that take a value, in the same word or the next. */
  readonly short: string;
  /** Long options, dashes included, that take the next word unless they have a `=`. */
  readonly long: ReadonlySet<string>;
  /** Names of subcommands. Other operands before the first of them are taken for values of unknown options. */
  readonly subcommands: ReadonlySet<string>;
  /** Whether options are long ones behind a single dash: `-ldflags x`. */
  readonly singleDash?: boolean;
}

export interface CommandOption {
  /** `-y`, `--yes`; of a cluster such as `-qqy` each letter is one. */
  readonly name: string;
  readonly value: string | undefined;
}

/** The words of a command by their meaning. */
export interface CommandLine {
  /** The word that names the subcommand; undefined when none does. */
  readonly subcommand: ShellWord | undefined;
  readonly options: readonly CommandOption[];
  /** Words behind the subcommand that are neither options nor their values. */
  readonly operands: readonly ShellWord[];
}

/** Reads the words behind a program's name. */
export function readCommandLine(words: readonly ShellWord[], syntax: CommandSyntax): CommandLine {
  const options: CommandOption[] = [];
  const operands: ShellWord[] = [];
  let subcommand: ShellWord | undefined;
  let optionsEnded = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const { text } = word;
    if (!optionsEnded && text === "--") optionsEnded = true;
    else if (!optionsEnded && text.length > 1 && text.startsWith("-")) {
      const taken = readOption(text, words[index + 1]?.text, syntax, options);
      if (taken) index++;
    } else if (subcommand !== undefined) operands.push(word);
    else if (syntax.subcommands.has(text)) subcommand = word;
  }
  return { subcommand, options, operands };
}

/** Adds the options of one word; gives whether the next word is the value of the last of them. */
function readOption(text: string, next: string | undefined, syntax: CommandSyntax, options: CommandOption[]): boolean {
  const equals = text.indexOf("=");
  if (text.startsWith("--") || syntax.singleDash === true) {
    const name = equals === -1 ? text : text.slice(0, equals);
    const taken = equals === -1 && syntax.long.has(name);
    options.push({ name, value: taken ? next : equals === -1 ? undefined : text.slice(equals + 1) });
    return taken;
  }
  for (let index = 1; index < text.length; index++) {
    const name = `-${text[index]!}`;
    const takesValue = syntax.short.includes(text[index]!);
    if (!takesValue && text[index + 1] !== "=") {
      options.push({ name, value: undefined });
      continue;
    }
    const rest = text.slice(index + 1);
    options.push({ name, value: rest === "" ? next : rest.startsWith("=") ? rest.slice(1) : rest });
    return takesValue && rest === "";
  }
  return false;
}

/** Whether one of the options is given. */
export function hasOption(line: CommandLine, ...names: readonly string[]): boolean {
  return line.options.some((option) => names.includes(option.name));
}

/** A set from words separated by blanks: the tables of options and subcommands are long. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
