import type { Assignment, Command, Word } from "./parse-script.ts";
import { placesOf, type ScriptTree, type TreePlace } from "./script-tree.ts";
import { literalValue, roughValue } from "./word-value.ts";

/** A simple command of the tree with a name that can be told. Wrappers are not seen through but for the shell's own. */
export interface TreeCommand {
  readonly place: TreePlace<Command>;
  /** As written, directory included; behind `exec`, `command`, `builtin` and `busybox` the name of what they run. */
  readonly name: string;
  /** Without the directory. */
  readonly base: string;
  readonly nameWord: Word;
  /** Behind the name. */
  readonly args: readonly (Word | Assignment)[];
  /** The arguments that are no assignments. */
  readonly words: readonly Word[];
}

/** One letter of `-abc`, `abc` of `--abc=x`, or "" for an argument that is no option. */
export interface TreeFlag {
  readonly flag: string;
  readonly word: Word;
}

const transparent: ReadonlySet<string> = new Set(["exec", "command", "builtin", "busybox"]);
const known = new WeakMap<ScriptTree, readonly TreeCommand[]>();

/** In the order of the text. Kept with the tree. */
export function treeCommands(tree: ScriptTree): readonly TreeCommand[] {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const commands: TreeCommand[] = [];
  for (const place of placesOf(tree, "Command")) {
    const command = commandAt(place);
    if (command !== undefined) commands.push(command);
  }
  known.set(tree, commands);
  return commands;
}

/** How a command is called. */
export interface CommandName {
  /** As written, directory included; behind `exec`, `command`, `builtin` and `busybox` the name of what they run. */
  readonly name: string;
  /** Without the directory. */
  readonly base: string;
  readonly word: Word;
  /** Number of arguments up to the name. */
  readonly at: number;
}

/** Undefined when only a shell at run time could tell the name. */
export function commandName({ name: word, args }: Command): CommandName | undefined {
  const first = literalValue(word);
  if (word === undefined || first === undefined) return undefined;
  const [next] = args;
  if (transparent.has(first) && next?.type === "Word" && !next.text.startsWith("-")) {
    const name = literalValue(next);
    if (name !== undefined) return { name, base: baseOf(name), word: next, at: 1 };
  }
  return { name: first, base: baseOf(first), word, at: 0 };
}

/** The letters and names of the options before `--`, with the arguments between them. */
export function flagsOf({ words }: TreeCommand): readonly TreeFlag[] {
  const flags: TreeFlag[] = [];
  let ended = false;
  for (const word of words) {
    const text = roughValue(word, "${}");
    if (ended || text === "--" || !text.startsWith("-")) {
      ended ||= text === "--";
      flags.push({ flag: "", word });
    } else if (text.startsWith("--")) flags.push({ flag: text.slice(2).split("=", 1)[0]!, word });
    else for (const letter of text.slice(1)) flags.push({ flag: letter, word });
  }
  return flags;
}

export function hasTreeFlag(command: TreeCommand, ...names: readonly string[]): boolean {
  return flagsOf(command).some(({ flag }) => flag !== "" && names.includes(flag));
}

function commandAt(place: TreePlace<Command>): TreeCommand | undefined {
  const called = commandName(place.node);
  if (called === undefined) return undefined;
  const { name, base, word, at } = called;
  const args = at === 0 ? place.node.args : place.node.args.slice(at);
  const words = args.flatMap((item) => (item.type === "Word" ? [item] : []));
  return { place, name, base, nameWord: word, args, words };
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
