import type { CmdInstruction, EntrypointInstruction, HealthcheckInstruction } from "../../instructions/instruction.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";

export type UsedOnce = CmdInstruction | EntrypointInstruction | HealthcheckInstruction;

/** An instruction that has no effect, since a later one of its kind in the same stage takes its place. */
export interface Overridden {
  readonly earlier: UsedOnce;
  readonly later: UsedOnce;
}

/** Each with the next of its kind, in the order of the later ones. */
export function overriddenInstructions(graph: StageGraph): readonly Overridden[] {
  const list: Overridden[] = [];
  for (const stage of graph.stages) {
    const last = new Map<string, UsedOnce>();
    for (const instruction of stage.instructions) {
      if (instruction.kind !== "cmd" && instruction.kind !== "entrypoint" && instruction.kind !== "healthcheck") continue;
      const earlier = last.get(instruction.kind);
      if (earlier !== undefined) list.push({ earlier, later: instruction });
      last.set(instruction.kind, instruction);
    }
  }
  return list;
}
