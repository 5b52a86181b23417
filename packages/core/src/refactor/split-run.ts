import type { TextEdit } from "../text/edit.ts";
import { commentsInChain, indentationAt, lineBreakIn } from "./between.ts";
import { chainOf, changesShell, type CommandList } from "./command-list.ts";
import type { Chosen, RefactorInput, Refactoring } from "./refactoring.ts";

/**
 * `RUN a && b` as two instructions, each with the same flags. Not where a command leaves something to those behind it that dies with the
 * shell: a directory, a variable, a setting.
 */
export function* splitRun(input: RefactorInput, { instructions, selection }: Chosen): Generator<Refactoring> {
  const list = instructions.length > 1 ? undefined : chainOf(input, instructions[0]);
  if (list === undefined || list.items.length < 2) return;
  if (list.run.instruction.mounts.some(({ type }) => type === "tmpfs")) return;
  const cuts = list.items.map((_item, index) => cutBefore(input, list, index));
  const all = cuts.slice(1);
  // What is split leaves more layers, and files that a later command removes stay in the earlier one.
  if (all.every((cut) => cut !== undefined)) yield { kind: "split-run", mayChange: false, params: {}, edits: all };
  if (all.length < 2) return;
  const here = list.items.findIndex(({ span }, index) => index > 0 && selection.start <= span.end);
  const cut = selection.start > list.items[0].span.end ? cuts[here] : undefined;
  if (cut !== undefined) yield { kind: "split-run-here", mayChange: false, params: {}, edits: [cut] };
}

/** Undefined when what comes before the item has an effect on it, or on what comes behind it. */
function cutBefore(input: RefactorInput, { run, items }: CommandList, index: number): TextEdit | undefined {
  const item = items[index]!;
  const before = items[index - 1];
  if (before === undefined || items.slice(0, index).some(({ commands }) => commands.some(changesShell))) return undefined;
  const { text } = input.syntax.source;
  const span = { start: before.span.end, end: item.span.start };
  const comments = commentsInChain(text.slice(span.start, span.end), input.stages.escape);
  // A text that begins like an array would be taken for one, and one with two dashes for a flag.
  if (comments === undefined || /^(?:\[|--)/.test(text.slice(item.span.start, item.span.end))) return undefined;
  const { instruction } = run;
  const indentation = indentationAt(text, instruction.span.start);
  const { start, end } = instruction.keywordSpan;
  const flags = instruction.flags.map((flag) => text.slice(flag.span.start, flag.span.end));
  const head = [text.slice(start, end), ...flags, ""].join(" ");
  return { span, text: ["", ...[...comments, head].map((line) => `${indentation}${line}`)].join(lineBreakIn(input)) };
}
