import type { ShellCommand, ShellScript, ShellWord } from "./shell-script.ts";
import { valueOptionsOf } from "./value-options.ts";

// Questions that rules ask of a command. All are pure; none looks further than the command or script that it is given.

/** What an option of a command line was given. */
export interface OptionValue {
  /** The option as typed, without the value: `--output`, `-o`. */
  readonly option: string;
  /** The value when it is fully known. */
  readonly value: string | undefined;
  /** The value with what is unknown left as it is written. */
  readonly text: string;
  /** The word that holds the value, and possibly the option too. */
  readonly word: ShellWord;
}

export interface ReadOptions {
  /** Options that take the next word; what is known of the program (value-options.ts) when it is not given. */
  readonly withValue?: Iterable<string> | undefined;
}

/**
 * Whether one of the options is there. `-y` is found in `-qy` too, `--yes` in `--yes=true` but not in `--yes=false`. Values of
 * other options and what stands behind `--` do not count.
 */
export function hasFlag(command: ShellCommand, ...names: readonly string[]): boolean {
  return findFlag(command, ...names) !== undefined;
}

/** The word in which `hasFlag` finds one of the options. */
export function findFlag(command: ShellCommand, ...names: readonly string[]): ShellWord | undefined {
  const withValue = valueOptionsOf(command.name);
  return splitArguments(command.args, withValue).options.find(({ text }) =>
    names.some((name) => isOption(text, name, withValue)),
  );
}

/** The value of the first of the options that is there: `--foo=x`, `--foo x`, `-f x` and `-fx`. */
export function flagValue(command: ShellCommand, ...names: readonly string[]): OptionValue | undefined {
  return flagValues(command, ...names)[0];
}

/** The values of all these options, in the order of the text. The options are taken to have a value. */
export function flagValues(command: ShellCommand, ...names: readonly string[]): readonly OptionValue[] {
  const withValue = new Set([...valueOptionsOf(command.name), ...names]);
  const found: OptionValue[] = [];
  for (let index = 0; index < command.args.length && command.args[index]!.text !== "--"; index++) {
    const word = command.args[index]!;
    const next = takesNext(word.text, withValue) ? command.args[index + 1] : undefined;
    for (const name of names) {
      const value = valueIn(word, name, withValue, next);
      if (value !== undefined) found.push(value);
    }
    if (next !== undefined) index++;
  }
  return found;
}

/** The arguments that are neither options nor values of options. */
export function positionals(command: ShellCommand, options: ReadOptions = {}): readonly ShellWord[] {
  return splitArguments(command.args, optionSet(command, options)).positionals;
}

/** The text of the first argument that is no option: `install` for `apt-get -qq -o A=b install curl`. */
export function subcommand(command: ShellCommand, options: ReadOptions = {}): string | undefined {
  return positionals(command, options)[0]?.text;
}

/** The arguments behind the subcommand that are neither options nor their values: the packages of `apt-get install`. */
export function operands(command: ShellCommand, options: ReadOptions = {}): readonly ShellWord[] {
  return positionals(command, options).slice(1);
}

/** `python3 -m pip install x` as if it were written `pip install x`; any other command as it is. */
export function withoutPythonModule(command: ShellCommand): ShellCommand {
  if (command.name === undefined || !isPython(command.name)) return command;
  // Python reads its own options up to the one with `m`; a script's name ends them.
  const at = command.args.findIndex(({ text }) => !/^-[A-Za-z]+$/.test(text) || text.endsWith("m"));
  const module = command.args[at + 1];
  if (module?.value === undefined || !/^-[A-Za-z]*m$/.test(command.args[at]?.text ?? "")) return command;
  return { ...command, name: module.value, program: module, nameSpan: module.span, args: command.args.slice(at + 2) };
}

/** Whether a program of that name runs Python modules: `python3.12 -m pip`. */
export function isPython(name: string): boolean {
  return /^(?:python|pypy)[\d.]*$/.test(name);
}

/** All commands of the `&&`/`||` chain that holds the command, itself included; those inside groups have chains of their own. */
export function commandsOfChain(script: ShellScript, command: ShellCommand): readonly ShellCommand[] {
  return indexOf(script).chains.get(command.chain) ?? [];
}

/** The commands joined to this one by pipes, itself included. */
export function commandsOfPipeline(script: ShellScript, command: ShellCommand): readonly ShellCommand[] {
  return indexOf(script).pipelines.get(command.pipeline) ?? [];
}

/** Whether the command may not run at all, as far as its own script tells: in a branch, a loop, a function, or behind `||`. */
export function isConditional(command: ShellCommand): boolean {
  if (command.operator === "||") return true;
  return command.inside.some(
    (construct) =>
      construct === "if-body" || construct === "loop-body" || construct === "case-body" || construct === "function-body",
  );
}

/**
 * Whether a failing part of a pipe fails the command: by an option of the shell that reads it, or by `set -o pipefail` before it.
 * The text of `sh -c '…'` has a shell of its own, to which only what stands in it or in the options of that shell applies.
 */
export function hasPipefail(script: ShellScript, command: ShellCommand): boolean {
  const nested = hasOwnShell(command);
  if (!nested && script.options.includes("pipefail")) return true;
  return indexOf(script).pipefail.some((other) => {
    if (other === command || other.span.start > command.span.start) return false;
    if (other.name === "set" || other.name === "shopt") return hasOwnShell(other) === nested;
    return nested && other.span.end >= command.span.end;
  });
}

function hasOwnShell({ wrappers }: ShellCommand): boolean {
  return wrappers.some(({ name }) => / (-c|<<)$/.test(name));
}

function givesPipefail({ args }: ShellCommand): boolean {
  return args.some(({ text }, index) => text === "pipefail" && /^-[a-zA-Z]*o$/.test(args[index - 1]?.text ?? ""));
}

interface ScriptIndex {
  readonly chains: ReadonlyMap<number, readonly ShellCommand[]>;
  readonly pipelines: ReadonlyMap<number, readonly ShellCommand[]>;
  /** Commands that switch pipefail on. */
  readonly pipefail: readonly ShellCommand[];
}

/** Rules ask for every command, so that each question must not cost the whole script. */
const indexes = new WeakMap<ShellScript, ScriptIndex>();

function indexOf(script: ShellScript): ScriptIndex {
  const known = indexes.get(script);
  if (known !== undefined) return known;
  const { commands } = script;
  const index = {
    chains: groupBy(commands, (command) => command.chain),
    pipelines: groupBy(commands, (command) => command.pipeline),
    pipefail: commands.filter(givesPipefail),
  };
  indexes.set(script, index);
  return index;
}

function groupBy(commands: readonly ShellCommand[], keyOf: (command: ShellCommand) => number): Map<number, ShellCommand[]> {
  const groups = new Map<number, ShellCommand[]>();
  for (const command of commands) {
    const group = groups.get(keyOf(command));
    if (group === undefined) groups.set(keyOf(command), [command]);
    else group.push(command);
  }
  return groups;
}

/** Long lists of options are sets already: a copy for each command would cost more than the question. */
function optionSet({ name }: ShellCommand, { withValue }: ReadOptions): ReadonlySet<string> {
  if (withValue === undefined) return valueOptionsOf(name);
  return withValue instanceof Set ? withValue : new Set(withValue);
}

interface SplitArguments {
  readonly options: readonly ShellWord[];
  readonly positionals: readonly ShellWord[];
}

function splitArguments(args: readonly ShellWord[], withValue: ReadonlySet<string>): SplitArguments {
  const options: ShellWord[] = [];
  const rest: ShellWord[] = [];
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    if (word.text === "--") return { options, positionals: [...rest, ...args.slice(index + 1)] };
    if (word.text.length > 1 && word.text.startsWith("-")) {
      options.push(word);
      if (takesNext(word.text, withValue)) index++;
    } else rest.push(word);
  }
  return { options, positionals: rest };
}

/** Whether the next word is the value of an option in this one: `--output`, `-o`, `-sSLo`. */
function takesNext(text: string, withValue: ReadonlySet<string>): boolean {
  if (!text.startsWith("-") || withValue.has(text)) return withValue.has(text);
  if (!isCluster(text)) return false;
  const at = valueLetter(text, withValue);
  return at === text.length - 1;
}

/** Place of the first letter of `-abc` that takes a value; what follows it is the value. -1 when there is none. */
function valueLetter(text: string, withValue: ReadonlySet<string>): number {
  for (let index = 1; index < text.length; index++) if (withValue.has(`-${text[index]!}`)) return index;
  return -1;
}

function isCluster(text: string): boolean {
  return text.length > 2 && text.startsWith("-") && !text.startsWith("--");
}

function isOption(text: string, name: string, withValue: ReadonlySet<string>): boolean {
  if (text === name) return true;
  if (text.startsWith(`${name}=`)) return !/=(false|no|0)$/i.test(text);
  if (name.length !== 2 || name === "--" || !isCluster(text)) return false;
  const at = text.indexOf(name[1]!, 1);
  const end = valueLetter(text, withValue);
  // Letters only: `-Dkey=y` is no cluster, and the value of `-tname` no list of options.
  return at !== -1 && (end === -1 || at <= end) && /^[A-Za-z0-9]*$/.test(text.slice(1, end === -1 ? undefined : end));
}

function valueIn(
  word: ShellWord,
  name: string,
  withValue: ReadonlySet<string>,
  next: ShellWord | undefined,
): OptionValue | undefined {
  const { text } = word;
  if (text === name) return next === undefined ? undefined : { option: name, value: next.value, text: next.text, word: next };
  if (text.startsWith(`${name}=`)) return attached(word, name, name.length + 1);
  if (name.length !== 2 || !isCluster(text)) return undefined;
  const at = valueLetter(text, withValue);
  if (at === -1 || text[at] !== name[1]) return undefined;
  if (at < text.length - 1) return attached(word, name, at + 1);
  return next === undefined ? undefined : { option: name, value: next.value, text: next.text, word: next };
}

function attached(word: ShellWord, option: string, from: number): OptionValue {
  const text = word.text.slice(from);
  return { option, value: word.value === undefined ? undefined : text, text, word };
}
