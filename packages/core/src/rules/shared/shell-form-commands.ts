import { ofKind } from "../../instructions/of-kind.ts";
import type { CmdInstruction, EntrypointInstruction } from "../../instructions/instruction.ts";
import type { Stage, StageGraph } from "../../stages/stage-graph.ts";

/** A CMD or ENTRYPOINT that is not in exec form. */
export interface ShellFormCommand {
  readonly stage: Stage;
  readonly instruction: CmdInstruction | EntrypointInstruction;
  /** A SHELL stands above it, in this stage or in one that it is built on: the shell is meant. */
  readonly shellChosen: boolean;
  /** The shell gives its place to the one program that it starts (`exec program …`), so that signals arrive. */
  readonly givesPlace: boolean;
}

/** In the order of the file. What stands behind ONBUILD is left out, but for a SHELL that a trigger sets. */
export function shellFormCommands(graph: StageGraph): readonly ShellFormCommand[] {
  const list: ShellFormCommand[] = [];
  const chosen = new Set<number>();
  const chosenByTrigger = new Set<number>();
  for (const stage of graph.stages) {
    const parent = stage.base.kind === "stage" ? stage.base.index : -1;
    let shellChosen = chosen.has(parent) || chosenByTrigger.has(parent);
    for (const instruction of ofKind(stage.instructions, "shell", "onbuild", "cmd", "entrypoint")) {
      if (instruction.kind === "shell") shellChosen = true;
      if (instruction.kind === "onbuild" && instruction.instruction.kind === "shell") chosenByTrigger.add(stage.index);
      if ((instruction.kind !== "cmd" && instruction.kind !== "entrypoint") || instruction.command.form === "exec") continue;
      const { command } = instruction;
      const givesPlace = command.form === "shell" && /^exec\s[^;&|]+$/.test(command.text.value);
      list.push({ stage, instruction, shellChosen, givesPlace });
    }
    if (shellChosen) chosen.add(stage.index);
  }
  return list;
}
