import { readInstructions } from "../instructions/read-instructions.ts";
import type { Instruction } from "../instructions/instruction.ts";
import type { Problem } from "../syntax/problem.ts";
import { parseSyntax } from "../syntax/parse-syntax.ts";
import type { TextEdit } from "../text/edit.ts";

/** Why a changed text is not accepted. */
export type Refusal =
  /** BuildKit would refuse the result, and did not refuse the text before. */
  | "new-problem"
  /** An instruction that no edit touches reads differently now. */
  | "other-instruction-changed";

/**
 * Whether the text after the edits still is a Dockerfile in which only the edited instructions changed. Undefined when all is well.
 * Instructions that no edit touches must keep their bytes and their meaning, in their order.
 */
export function checkEdited(before: string, edits: readonly TextEdit[], after: string): Refusal | undefined {
  const old = parse(before);
  const now = parse(after);
  if (now.problems.length > old.problems.length) return "new-problem";
  const knownProblems = countBy(old.problems.map(problemKey));
  for (const problem of now.problems) {
    const key = problemKey(problem);
    const left = knownProblems.get(key) ?? 0;
    if (left === 0) return "new-problem";
    knownProblems.set(key, left - 1);
  }
  return keepsOthers(before, old.instructions, edits, after, now.instructions) ? undefined : "other-instruction-changed";
}

function parse(text: string): { instructions: readonly Instruction[]; problems: readonly Problem[] } {
  return readInstructions(parseSyntax(text));
}

function problemKey(problem: Problem): string {
  return `${problem.code} ${problem.buildkit}`;
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The untouched instructions must stand in the new file in the same order, each with the same source text. */
function keepsOthers(
  before: string,
  old: readonly Instruction[],
  edits: readonly TextEdit[],
  after: string,
  now: readonly Instruction[],
): boolean {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  let edit = 0;
  let index = 0;
  for (const instruction of old) {
    while (edit < sorted.length && sorted[edit]!.span.end < instruction.span.start) edit++;
    const next = sorted[edit];
    if (next !== undefined && next.span.start <= instruction.span.end && next.span.end >= instruction.span.start) continue;
    const text = before.slice(instruction.span.start, instruction.span.end);
    while (index < now.length && after.slice(now[index]!.span.start, now[index]!.span.end) !== text) index++;
    if (index === now.length) return false;
    index++;
  }
  return true;
}
