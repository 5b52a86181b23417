import type { Instruction } from "../../instructions/instruction.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";

/** The words of the last SHELL above an instruction, in its stage or in the stages below it; empty when none is written. */
export function effectiveShell(graph: StageGraph, stage: number | undefined, instruction: Instruction): readonly string[] {
  let index = stage;
  let before: number = instruction.span.start;
  while (index !== undefined) {
    const current = graph.stages[index];
    const shell = current?.instructions.findLast((other) => other.kind === "shell" && other.span.start < before);
    if (shell?.kind === "shell") return shell.words.map(({ value }) => value);
    index = current?.base.kind === "stage" ? current.base.index : undefined;
    before = Number.POSITIVE_INFINITY;
  }
  return [];
}
