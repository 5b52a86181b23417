import type { Instruction } from "../instructions/instruction.ts";
import type { ShellDialect } from "../shell/shell-script.ts";
import { mayNameShell, type StageShell, shellOf, stageShells } from "../shell/stage-shell.ts";
import { buildStageGraph } from "../stages/build-stage-graph.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { ReadDockerfile } from "./same-meaning.ts";

/** The shell that each instruction is read by; nothing is asked of a file before it is needed. */
export function createDialects({ tree, instructions }: ReadDockerfile): (instruction: Instruction) => ShellDialect {
  let known: ReadonlyMap<Instruction, ShellDialect> | undefined;
  if (!mayNameShell(tree.source.text, tree.directives.escape)) return () => "sh";
  return (instruction) => {
    known ??= dialectsOf(tree, instructions);
    return known.get(instruction) ?? "other";
  };
}

function dialectsOf(tree: SyntaxTree, instructions: readonly Instruction[]): ReadonlyMap<Instruction, ShellDialect> {
  const images = { known: {}, assumeEmpty: false };
  const graph = buildStageGraph(instructions, {}, tree.directives.escape, images);
  const shells = stageShells(graph);
  const dialects = new Map<Instruction, ShellDialect>();
  for (const stage of graph.stages) {
    const shell: StageShell = shells[stage.index]!;
    let trigger = shell.last;
    for (const [position, instruction] of stage.instructions.entries()) {
      if (instruction.kind === "onbuild") {
        const inner = instruction.instruction;
        if (inner.kind === "shell") trigger = shellOf(inner);
        dialects.set(inner, trigger.dialect);
      } else {
        dialects.set(instruction, (instruction.kind === "healthcheck" ? shell.last : shell.at[position]!).dialect);
      }
    }
  }
  return dialects;
}
