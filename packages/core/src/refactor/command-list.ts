import { type BuildScript, buildScriptsByInstruction } from "../rules/shared/build-scripts.ts";
import { isPosixLike } from "../shell/dialect.ts";
import type { Statement } from "../shell/parse-script.ts";
import { placeSpan, placesOf, type ScriptTree, scriptTree } from "../shell/script-tree.ts";
import type { ShellCommand } from "../shell/shell-script.ts";
import { spanIn } from "../shell/shell-text.ts";
import type { Instruction } from "../instructions/instruction.ts";
import type { Span } from "../text/span.ts";
import type { RefactorInput } from "./refactoring.ts";

/** One command, pipeline or construct of a list. */
export interface ListItem {
  /** Where it stands in the file. */
  readonly span: Span;
  /** The simple commands in it. */
  readonly commands: readonly ShellCommand[];
  /** Whether it is a command or a pipeline of commands: no construct, nothing negated. */
  readonly isSimple: boolean;
}

/** A script that a shell runs whole or up to the first failure. */
export interface CommandList {
  readonly run: BuildScript;
  readonly items: readonly [ListItem, ...ListItem[]];
}

/** The script of a RUN that is wholly understood; undefined for every other instruction. Heredocs inside of it are not. */
export function readableRun(input: RefactorInput, instruction: Instruction): BuildScript | undefined {
  if (instruction.kind !== "run" || instruction.trigger) return undefined;
  const run = buildScriptsByInstruction(input.scripts).get(instruction);
  if (run === undefined || !isPosixLike(run.script.dialect) || run.script.errors.length > 0) return undefined;
  const tree = scriptTree(run.script);
  const isPlain = tree.complete && tree.statements.length > 0 && (tree.byType.get("HereDoc") ?? []).length === 0;
  return isPlain ? run : undefined;
}

/** The parts of `a && b && c` in shell form, one for each command; undefined when the RUN is anything else. */
export function chainOf(input: RefactorInput, instruction: Instruction): CommandList | undefined {
  const run = readableRun(input, instruction);
  if (run === undefined || run.script.form !== "shell" || run.instruction.heredocs.length > 0) return undefined;
  const [only, ...others] = scriptTree(run.script).statements;
  if (only === undefined || others.length > 0 || only.background === true) return undefined;
  const { command } = only;
  const nodes = command.type === "AndOr" ? command.commands : [command];
  if (command.type === "AndOr" && command.operators.some((operator) => operator !== "&&")) return undefined;
  const list = listOf(run, nodes);
  return list !== undefined && fillsArguments(input, list) ? list : undefined;
}

/** The statements of a script in a heredoc, or of `a; b; c` in shell form; undefined when the RUN is anything else, or one runs beside. */
export function statementsOf(input: RefactorInput, instruction: Instruction, form: "heredoc" | "shell"): CommandList | undefined {
  const run = readableRun(input, instruction);
  if (run === undefined || run.script.form !== form || (form === "shell" && run.instruction.heredocs.length > 0))
    return undefined;
  const { statements } = scriptTree(run.script);
  if (statements.some(({ background }) => background === true)) return undefined;
  const list = listOf(
    run,
    statements.map(({ command }) => command),
  );
  return list !== undefined && (form === "heredoc" || fillsArguments(input, list)) ? list : undefined;
}

/**
 * Whether a continuation stands in single quotes. There BuildKit takes it out of an instruction, and a shell leaves it in a script.
 */
export function continuesInQuotes(input: RefactorInput, run: BuildScript): boolean {
  const tree = scriptTree(run.script);
  const { text } = input.syntax.source;
  return [...placesOf(tree, "SingleQuoted"), ...placesOf(tree, "AnsiCQuoted")].some((place) => {
    const { start, end } = placeSpan(place);
    return text.slice(start, end).includes("\n");
  });
}

/** Whether a text may mean one thing to a shell and another to an instruction whose lines go on behind a backtick. */
export function meansOther(text: string): boolean {
  return /[\n`]/.test(text);
}

/** Whether the shell of a later command would notice that this one ran in it: another directory, variables, settings. */
export function changesShell({ name, inside }: ShellCommand): boolean {
  if (inside.some((construct) => construct === "subshell" || construct === "substitution" || construct === "nested-script")) {
    return false;
  }
  return name === undefined || shellSettings.has(name) || inside.includes("function-body") || inside.includes("background");
}

/**
 * Whether `set -e` stops inside of the item where a chain of `&&` would not look, or the other way round: a script that the same shell
 * reads, a substitution with several commands.
 */
export function noticesErrexit({ commands, isSimple }: ListItem): boolean {
  return (
    !isSimple ||
    commands.some(
      ({ name, args, inside, operator, wrappers }) =>
        readingHere.has(name ?? "") ||
        wrappers.some((wrapper) => wrapper.name === "eval") ||
        (name === "set" && args.some(({ text }) => text.startsWith("+"))) ||
        (inside.includes("substitution") && operator !== "start" && operator !== "|"),
    )
  );
}

const shellSettings: ReadonlySet<string> = new Set(
  "cd pushd popd export set source . umask exec exit alias unalias trap ulimit shopt unset read declare typeset local readonly hash eval".split(
    " ",
  ),
);
const readingHere: ReadonlySet<string> = new Set([".", "source", "eval", "trap", "alias"]);

function listOf(run: BuildScript, nodes: readonly Statement["command"][]): CommandList | undefined {
  const { commands, text } = run.script;
  let at = 0;
  const [first, ...others] = nodes.map((node) => {
    const span = spanIn(text, node.pos, node.end);
    const start = at;
    while (at < commands.length && commands[at]!.span.start < span.end) at++;
    return { span, commands: commands.slice(start, at), isSimple: isSimple(node) };
  });
  return first && { run, items: [first, ...others] };
}

function isSimple(node: Statement["command"]): boolean {
  if (node.type === "Pipeline") return node.prefixes.length === 0 && node.commands.every(isSimple);
  return node.type === "Command";
}

/** Whether the list is all that stands in the instruction: no comment of the shell behind it, no continuation into nothing. */
function fillsArguments({ syntax }: RefactorInput, { run, items }: CommandList): boolean {
  const { instruction } = run;
  const end = items.at(-1)!.span.end;
  return syntax.source.text.slice(end, instruction.span.end).trim() === "";
}

/** For those who need the tree itself. */
export function treeOf({ script }: BuildScript): ScriptTree {
  return scriptTree(script);
}
