import type { Instruction } from "../instructions/instruction.ts";
import type { StageEdge } from "./stage-graph.ts";

/** For each instruction the stages that it copies from or mounts, by index. */
export function takenStages(edges: Iterable<StageEdge>): ReadonlyMap<Instruction, readonly number[]> {
  const taken = new Map<Instruction, number[]>();
  for (const { via, instruction, target } of edges) {
    if (via === "from" || target.kind !== "stage") continue;
    const known = taken.get(instruction);
    if (known === undefined) taken.set(instruction, [target.index]);
    else known.push(target.index);
  }
  return taken;
}
