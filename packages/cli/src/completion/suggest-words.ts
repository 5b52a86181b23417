import type { Command, Option } from "commander";
import type { CommandContext } from "../program.ts";
import type { Shell } from "./completion-text.ts";
import { subjectsFor, valuesFor } from "./suggest-values.ts";

/** A word that may stand where somebody types. */
export interface Candidate {
  readonly word: string;
  readonly about: string;
}

export interface Suggestions {
  readonly words: readonly Candidate[];
  /** Whether a file may stand there too. */
  readonly files: boolean;
}

export interface SuggestInput {
  /** In the user's language, for what is said of each word. */
  readonly program: Command;
  /** In English, from which values are read. */
  readonly english: Command;
  readonly shell: Shell;
  readonly context: CommandContext;
}

/** What the last of these words can become; the words are those behind `plimsoll`. */
export async function suggestWords(typed: readonly string[], input: SuggestInput): Promise<Suggestions> {
  const words = input.shell === "bash" ? joinEquals(typed) : typed.map(withoutQuotes);
  const current = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const [first] = before;
  const named = commandNamed(input.program, first);
  const command = named ?? commandNamed(input.program, "lint") ?? input.program;
  if (before.includes("--")) return { words: [], files: true };
  const equals = /^(--[\w-]+)=(.*)$/s.exec(current);
  const option = optionNamed(command, equals?.[1] ?? before.at(-1));
  if (option !== undefined && takesValue(option) && (equals !== null || !current.startsWith("-"))) {
    const prefix = equals === null || input.shell === "bash" ? "" : `${equals[1]}=`;
    const found = await valuesFor(command.name(), option, equals?.[2] ?? current, before, input);
    return begunWith(
      { ...found, words: found.words.map(({ word, about }) => ({ word: prefix + word, about })) },
      equals,
      current,
      prefix,
    );
  }
  if (current.startsWith("-")) return startingWith(current, { words: optionsOf(command, input.program, named), files: false });
  if (first === "help") return startingWith(current, { words: commandsOf(input.program), files: false });
  const subjects = await subjectsFor(command.name(), input);
  const commands = before.length === 0 ? [...commandsOf(input.program), { word: "help", about: "" }] : [];
  return startingWith(current, { words: [...commands, ...subjects.words], files: subjects.files });
}

function begunWith(found: Suggestions, equals: RegExpExecArray | null, current: string, prefix: string): Suggestions {
  const begun = equals === null ? current : prefix + (equals[2] ?? "");
  return startingWith(begun, found);
}

function startingWith(begun: string, { words, files }: Suggestions): Suggestions {
  return { words: words.filter(({ word }) => word.startsWith(begun)), files };
}

function commandNamed(program: Command, name: string | undefined): Command | undefined {
  return program.commands.find((command) => command.name() === name);
}

function commandsOf(program: Command): readonly Candidate[] {
  return program.commands.map((command) => ({ word: command.name(), about: command.summary() }));
}

function optionNamed(command: Command, flag: string | undefined): Option | undefined {
  return command.options.find(({ short, long }) => flag !== undefined && (flag === short || flag === long));
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

function optionsOf(command: Command, program: Command, named: Command | undefined): readonly Candidate[] {
  const help = program.createHelp();
  const own =
    named === undefined ? [...help.visibleOptions(command), ...help.visibleOptions(program)] : help.visibleOptions(command);
  const known = new Map(own.map((option) => [option.long ?? option.short ?? "", option.description]));
  return [...known].map(([word, about]) => ({ word, about }));
}

/** bash takes `--format=json` apart into three words. */
function joinEquals(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const [index, word] of words.entries()) {
    const last = joined.at(-1);
    const follows = words[index - 1] === "=" && index > 1;
    if (last !== undefined && last.startsWith("--") && (word === "=" || follows)) joined[joined.length - 1] = last + word;
    else joined.push(withoutQuotes(word));
  }
  return joined;
}

/** A word as it is typed, as the shell will hand it over; good enough for a path with blanks. */
function withoutQuotes(word: string): string {
  return word.replace(/^(['"])(.*?)\1?$/s, "$2").replace(/\\(.)/gs, "$1");
}
