import { ofKind } from "../../instructions/of-kind.ts";
import type { CmdInstruction, EntrypointInstruction, Instruction } from "../../instructions/instruction.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import type { ShellScript } from "../../shell/shell-script.ts";
import type { Stage, StageGraph } from "../../stages/stage-graph.ts";
import { shippedStages } from "./shipped-stages.ts";

/** What a container of an image starts, as far as the file says so. */
export interface FirstProcess {
  /** The stage that is the image. */
  readonly stage: Stage;
  /** The ENTRYPOINT, or the CMD where there is none. It may stand in a stage below. */
  readonly instruction: CmdInstruction | EntrypointInstruction;
  readonly script: ShellScript;
}

/** The first process of every image that a build may be asked for. */
export function firstProcesses(graph: StageGraph, scripts: readonly RunScript[]): readonly FirstProcess[] {
  const list: FirstProcess[] = [];
  const shipped = new Set(shippedStages(graph));
  const byInstruction = new Map<Instruction, ShellScript>();
  for (const { instruction, script } of scripts) {
    if (instruction.kind === "cmd" || instruction.kind === "entrypoint") byInstruction.set(instruction, script);
  }
  const ends: StartSettings[] = [];
  for (const stage of graph.stages) {
    const end = { ...(stage.base.kind === "stage" ? ends[stage.base.index] : undefined) };
    const cmd = ofKind(stage.instructions, "cmd").at(-1);
    const entrypoint = ofKind(stage.instructions, "entrypoint").at(-1);
    if (cmd !== undefined) end.cmd = cmd;
    if (entrypoint !== undefined) end.entrypoint = entrypoint;
    ends.push(end);
    const instruction = end.entrypoint ?? end.cmd;
    const script = instruction && byInstruction.get(instruction);
    if (shipped.has(stage) && instruction !== undefined && script !== undefined) list.push({ stage, instruction, script });
  }
  return list;
}

interface StartSettings {
  cmd?: CmdInstruction;
  entrypoint?: EntrypointInstruction;
}
