import type { Instruction } from "../instructions/instruction.ts";
import type { Span } from "../text/span.ts";
import { addCacheMount } from "./add-cache-mount.ts";
import { extractArgument } from "./extract-argument.ts";
import { extractStage } from "./extract-stage.ts";
import { execToShell } from "./exec-to-shell.ts";
import { heredocToRun } from "./heredoc-to-run.ts";
import { inlineArgument } from "./inline-argument.ts";
import { joinRuns } from "./join-runs.ts";
import { linkCopy } from "./link-copy.ts";
import type { Chosen, FindRefactorings, RefactorInput, Refactoring } from "./refactoring.ts";
import { fixesAsRefactorings } from "./fixes-as-refactorings.ts";
import { runToHeredoc } from "./run-to-heredoc.ts";
import { shellToExec } from "./shell-to-exec.ts";
import { splitRun } from "./split-run.ts";

const finders: readonly FindRefactorings[] = [
  runToHeredoc,
  heredocToRun,
  shellToExec,
  execToShell,
  joinRuns,
  splitRun,
  extractStage,
  extractArgument,
  inlineArgument,
  addCacheMount,
  linkCopy,
  fixesAsRefactorings,
];

/**
 * Everything that can be done at a place, each with its edits. `selection` is empty for a bare cursor. Whether a result still holds is not
 * looked at here: see `checkEdited`.
 */
export function findRefactorings(input: RefactorInput, selection: Span): readonly Refactoring[] {
  const chosen = chosenInstructions(input.instructions, selection);
  return chosen === undefined ? [] : finders.flatMap((find) => [...find(input, chosen)]);
}

/** Undefined where no instruction is touched. A selection that ends where an instruction begins does not touch it. */
function chosenInstructions(instructions: readonly Instruction[], selection: Span): Chosen | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instructions[middle]!.span.end < selection.start) low = middle + 1;
    else high = middle;
  }
  const isEmpty = selection.end === selection.start;
  let end = low;
  while (end < instructions.length) {
    const { start } = instructions[end]!.span;
    if (isEmpty ? start > selection.end : start >= selection.end) break;
    end++;
  }
  const [first, ...others] = instructions.slice(low, end);
  return first && { selection, instructions: [first, ...others], first: low };
}
