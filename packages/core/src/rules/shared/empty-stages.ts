import { flagOf, type Instruction } from "../../instructions/instruction.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";

/** How far the file system of a stage is surely empty. */
export interface EmptyPart {
  /** How many instructions of the stage stand before the first that may put a file there; 0 where it does not begin empty. */
  readonly until: number;
  /** Whether it is still empty at the end. */
  readonly atEnd: boolean;
}

/** By stage index. A stage begins empty when it stands on `scratch`, or on a stage that is empty at its end. */
export function emptyParts(graph: StageGraph): readonly EmptyPart[] {
  const parts: EmptyPart[] = [];
  for (const { base, instructions } of graph.stages) {
    const beginsEmpty = base.kind === "scratch" || (base.kind === "stage" && parts[base.index]?.atEnd === true);
    const first = beginsEmpty ? instructions.findIndex(mayFill) : 0;
    parts.push({ until: first === -1 ? instructions.length : first, atEnd: beginsEmpty && first === -1 });
  }
  return parts;
}

/** WORKDIR makes a directory. What stands behind ONBUILD runs in a later stage, before all else. */
function mayFill(instruction: Instruction): boolean {
  const { kind } = instruction;
  if (kind === "run") return flagOf(instruction, "mount") !== undefined;
  return kind === "copy" || kind === "add" || kind === "workdir" || kind === "onbuild" || kind === "invalid";
}
