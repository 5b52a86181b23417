import type { CmdInstruction, EntrypointInstruction, HealthcheckInstruction, RunInstruction } from "../instructions/instruction.ts";
import type { StageGraph } from "../stages/stage-graph.ts";
import type { ShellScript } from "./shell-script.ts";

/** A shell script and the instruction that runs it. */
export interface RunScript {
  readonly instruction: RunInstruction | CmdInstruction | EntrypointInstruction | HealthcheckInstruction;
  /** Index of the stage; undefined before the first FROM. */
  readonly stage: number | undefined;
  readonly script: ShellScript;
}

/** The shell scripts of all instructions that have one, those behind ONBUILD included, in the order of the file. */
export function runScripts(_graph: StageGraph): readonly RunScript[] {
  return [];
}
