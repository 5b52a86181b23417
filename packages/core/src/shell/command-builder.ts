import type { Span } from "../text/span.ts";
import { programName, unwrap } from "./unwrap.ts";
import type {
  ShellAssignment,
  ShellCommand,
  ShellConstruct,
  ShellDialect,
  ShellRedirect,
  ShellWord,
  ShellWrapper,
} from "./shell-script.ts";
import { type ShellInvocation, shellInvocation } from "./shell-invocation.ts";

/** Where a command stands in its list. */
export type CommandPlace = Pick<ShellCommand, "operator" | "chain" | "pipeline" | "pipelineLength" | "pipelineIndex">;

/** What lies around a command. */
export interface CommandSurroundings {
  readonly dialect: ShellDialect;
  readonly inside: readonly ShellConstruct[];
  readonly wrappers: readonly ShellWrapper[];
  readonly assignments: readonly ShellAssignment[];
}

export interface CommandWords {
  readonly words: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly ShellRedirect[];
  readonly span: Span;
}

export interface BuiltCommand {
  readonly command: ShellCommand;
  /** The shell text that it runs; indices are into the words given. */
  readonly invocation: PlacedInvocation | undefined;
}

export type PlacedInvocation = ShellInvocation & {
  /** The shell's name and the options before its text. */
  readonly span: Span;
};

/** A command from its words, without its wrappers, and what script it runs in turn. */
export function buildCommand(given: CommandWords, place: CommandPlace, around: CommandSurroundings): BuiltCommand {
  const { words, redirects, span } = given;
  const { at, wrappers, assignments } = unwrap(words);
  const program = words[at];
  const name = program === undefined ? undefined : programName(program);
  const command: ShellCommand = {
    name,
    program,
    nameSpan: program?.span ?? { start: span.end, end: span.end },
    span,
    args: words.slice(at + 1),
    wrappers: joined(around.wrappers, wrappers),
    assignments: joined(joined(around.assignments, given.assignments), assignments),
    redirects,
    operator: place.operator,
    pipeline: place.pipeline,
    pipelineLength: place.pipelineLength,
    pipelineIndex: place.pipelineIndex,
    inside: around.inside,
    chain: place.chain,
  };
  return { command, invocation: name === undefined ? undefined : invocationAt(name, words, at, around.dialect) };
}

function invocationAt(
  name: string,
  words: readonly ShellWord[],
  at: number,
  dialect: ShellDialect,
): PlacedInvocation | undefined {
  const invocation = shellInvocation(name, at === 0 ? words : words.slice(at), dialect);
  if (invocation === undefined) return undefined;
  const { start } = words[at]!.span;
  if (invocation.from === "input") return { ...invocation, span: { start, end: words.at(-1)!.span.end } };
  const index = invocation.index + at;
  return { ...invocation, index, span: { start, end: words[index - 1]!.span.end } };
}

/** Around the commands of a script that `command` gives to another shell. */
export function nestedSurroundings(
  command: ShellCommand,
  around: CommandSurroundings,
  invocation: PlacedInvocation,
): CommandSurroundings {
  return {
    dialect: invocation.dialect,
    inside: [...around.inside, "nested-script"],
    wrappers: [...command.wrappers, { name: invocation.label, span: invocation.span }],
    assignments: command.assignments,
  };
}

/** Most commands have neither wrappers nor assignments: then no list is made. */
function joined<Item>(first: readonly Item[], second: readonly Item[]): readonly Item[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}
