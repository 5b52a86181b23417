import type { Instruction, RunInstruction } from "../instructions/instruction.ts";
import type { BuildScript } from "../rules/shared/build-scripts.ts";
import { spanIn } from "../shell/shell-text.ts";
import type { TextEdit } from "../text/edit.ts";
import { indentationAt, lineBreakIn, readBetween } from "./between.ts";
import { chainOf, changesShell, type CommandList, readableRun, treeOf } from "./command-list.ts";
import type { Chosen, RefactorInput, Refactoring } from "./refactoring.ts";

/**
 * The selected RUN instructions, or that at the cursor and the next one, as one. Comments between them stay. Not where a command would
 * see what an earlier one left in its shell.
 */
export function* joinRuns(input: RefactorInput, { instructions, first }: Chosen): Generator<Refactoring> {
  const next = input.instructions[first + 1];
  const wanted = instructions.length > 1 ? instructions : next === undefined ? [] : [instructions[0], next];
  const [head, ...others] = wanted;
  if (head === undefined || others.length === 0 || !wanted.every((instruction) => isLike(instruction, head))) return;
  const edits: TextEdit[] = [];
  for (const [index, later] of others.entries()) {
    const edit = joint(input, wanted[index]!, later);
    if (edit === undefined) return;
    edits.push(edit);
  }
  const params = { count: String(wanted.length), selected: instructions.length > 1 ? "yes" : "" };
  yield { kind: "join-runs", mayChange: false, params, edits };
}

function isLike(instruction: Instruction, head: Instruction): instruction is RunInstruction {
  return instruction.kind === "run" && flagsOf(instruction) === flagsOf(head);
}

function flagsOf({ flags }: Instruction): string {
  return flags.map(({ name, value }) => `${name}=${value ?? ""}`).join(" ");
}

function joint(input: RefactorInput, earlier: Instruction, later: Instruction): TextEdit | undefined {
  const run = readableRun(input, earlier);
  const chain = chainOf(input, later);
  if (run === undefined || chain === undefined || run.script.commands.some(changesShell)) return undefined;
  const end = endOf(input, run);
  if (end === undefined || !samePlace(input, run, chain)) return undefined;
  const { text } = input.syntax.source;
  const span = { start: end, end: later.argumentsSpan.start };
  const front = chain.items[0].span.start;
  if (front !== span.end) return undefined;
  const { comments, rest } = readBetween(text.slice(end, later.span.start));
  if (rest !== "") return undefined;
  const indentation = `${indentationAt(text, earlier.span.start)}    `;
  const lines = [...comments, "&& "].map((line) => `${indentation}${line}`);
  return { span, text: [` ${input.stages.escape}`, ...lines].join(lineBreakIn(input)) };
}

function samePlace(input: RefactorInput, run: BuildScript, chain: CommandList): boolean {
  const { script, stage } = chain.run;
  const same = run.stage === stage && run.script.interpreter === script.interpreter;
  return same && input.stages.escape === "\\";
}

/** Where a script in shell form ends, when `&&` may follow there: no comment, no `&`, no `;` behind the last statement. */
function endOf({ syntax }: RefactorInput, run: BuildScript): number | undefined {
  const { instruction, script } = run;
  const last = treeOf(run).statements.at(-1);
  if (script.form !== "shell" || instruction.heredocs.length > 0 || last === undefined || last.background === true)
    return undefined;
  const { command } = last;
  if (script.commands.length === 0 || command.type === "Function" || command.type === "Coproc") return undefined;
  const { end } = spanIn(script.text, command.pos, command.end);
  return syntax.source.text.slice(end, instruction.span.end).trim() === "" ? end : undefined;
}
