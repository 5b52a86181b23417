import type { TextEdit } from "../text/edit.ts";
import { commentsInChain, commentsInFront } from "./between.ts";
import { chainOf, type CommandList, continuesInQuotes, meansOther, noticesErrexit, statementsOf } from "./command-list.ts";
import type { Chosen, RefactorInput, Refactoring } from "./refactoring.ts";

/**
 * `RUN a && b` as a heredoc with `set -e`, a command to a line, where the two are equal; `RUN a; b` as one without. The words of each
 * command stay as they are.
 */
export function* runToHeredoc(input: RefactorInput, { instructions }: Chosen): Generator<Refactoring> {
  const { text } = input.syntax.source;
  // A carriage return in a heredoc is a part of the script, and an editor gives all lines of a file the same end.
  if (instructions.length > 1 || text.includes("\r")) return;
  const chain = chainOf(input, instructions[0]);
  const list = chain ?? statementsOf(input, instructions[0], "shell");
  if (list === undefined || list.items.length < 2 || continuesInQuotes(input, list.run)) return;
  if (chain?.items.some(noticesErrexit) === true) return;
  const edits = heredocEdits(text, list, chain === undefined ? ";" : "&&", input.stages.escape);
  if (edits !== undefined) yield { kind: "run-to-heredoc", mayChange: false, params: {}, edits };
}

function heredocEdits(
  file: string,
  { run, items }: CommandList,
  operator: "&&" | ";",
  escape: string,
): readonly TextEdit[] | undefined {
  const { start } = run.instruction.argumentsSpan;
  const [first] = items;
  const end = items.at(-1)!.span.end;
  const texts = items.map(({ span }) => file.slice(span.start, span.end));
  // A comment or an empty line in the midst of a command would end it in a script, and so would a blank behind the backslash.
  if (texts.some((text) => /\n[ \t]*(?:#|\n)|\\[ \t]+\n/.test(text))) return undefined;
  if (escape !== "\\" && texts.some(meansOther)) return undefined;
  const front = commentsInFront(file.slice(start, first.span.start), escape);
  if (front === undefined || (front[0]?.startsWith("#!") === true && operator === ";")) return undefined;
  const lines = texts.flatMap((text) => text.split("\n").map((line) => line.trim()));
  const name = ["EOF", "END", "SCRIPT"].find((candidate) => !lines.includes(candidate));
  if (name === undefined) return undefined;
  const stops = operator === ";" || setsErrexit(first);
  const head = [`<<${name}`, ...(stops ? [] : ["set -e"]), ...front, ""].join("\n");
  const edits: TextEdit[] = [{ span: { start, end: first.span.start }, text: head }];
  for (const [index, item] of items.slice(1).entries()) {
    const span = { start: items[index]!.span.end, end: item.span.start };
    const comments = commentsInChain(file.slice(span.start, span.end), escape, operator);
    if (comments === undefined) return undefined;
    edits.push({ span, text: ["", ...comments, ""].join("\n") });
  }
  return [...edits, { span: { start: end, end: Math.max(end, lineEndFrom(file, end)) }, text: `\n${name}` }];
}

function setsErrexit({ commands: [command] }: CommandList["items"][0]): boolean {
  return command?.name === "set" && command.args.some(({ text }) => /^-[a-z]*e/.test(text));
}

/** Blanks behind the delimiter would be a part of it. */
function lineEndFrom(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end;
}
