import type { Instruction } from "@plimsoll/core";
import { parseSyntax, readInstructions } from "@plimsoll/core";
import { lineAt } from "../../../packages/core/src/text/source-text.ts";

/** A Dockerfile as BuildKit reads it, in a form that a table can hold. */
export interface Outline {
  /** One line for each instruction: `2-3 RUN --flag=x ‹first argument› ‹second›`, with `json` behind the keyword in JSON form. */
  readonly instructions: readonly string[];
  /** `4: unknown instruction: FOO`, in BuildKit's words. */
  readonly problems: readonly string[];
}

export function outline(text: string): Outline {
  const tree = parseSyntax(text);
  const { instructions, problems } = readInstructions(tree);
  const line = (offset: number): number => lineAt(tree.source, offset) + 1;
  return {
    instructions: instructions.map((instruction) => outlineOf(instruction, line)),
    problems: problems.map((problem) => `${line(problem.span.start)}: ${problem.buildkit}`),
  };
}

/**
 * The instructions of a text that BuildKit accepts; the problems of one that it refuses, so that a table of sound cases shows
 * them.
 */
export function instructionsOf(text: string): readonly string[] {
  const { instructions, problems } = outline(text);
  return problems.length === 0 ? instructions : problems;
}

/** The one instruction behind a `FROM` in line 1, with lines counted from there. */
export function instructionOf(text: string): string {
  return instructionsOf(`FROM a\n${text}\n`).slice(1).join("\n");
}

/** What BuildKit says of `text` behind a `FROM` in line 1: its first problem without the line; "accepted" when there is none. */
export function refusalOf(text: string): string {
  const { problems } = outline(`FROM a\n${text}\n`);
  return problems[0]?.replace(/^\d+: /, "") ?? "accepted";
}

function outlineOf(instruction: Instruction, line: (offset: number) => number): string {
  const first = line(instruction.span.start);
  const last = line(instruction.span.end);
  const flags = instruction.flags.map(({ name, value }) => `--${name}${value === undefined ? "" : `=${value}`}`);
  const args = instruction.args.map((value) => `‹${value}›`);
  const keyword = instruction.json ? `${instruction.keyword} json` : instruction.keyword;
  return [first === last ? `${first}` : `${first}-${last}`, keyword, ...flags, ...args].join(" ");
}
