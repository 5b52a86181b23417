import type { CommandLine, Instruction } from "../instructions/instruction.ts";
import { scriptsByInstruction } from "../rules/shared/build-scripts.ts";
import type { RunScript, ScriptInstruction } from "../shell/run-scripts.ts";
import type { Shell } from "../shell/dialect.ts";
import { stageShells } from "../shell/stage-shell.ts";
import type { RefactorInput } from "./refactoring.ts";

/** An instruction that has a command, with the script that it gives to a shell or program. */
export interface CommandInstruction {
  readonly instruction: ScriptInstruction;
  readonly run: RunScript;
  readonly command: CommandLine;
  /** The shell that the shell form would be read by. */
  readonly shell: Shell;
}

/** Undefined for an instruction without a command, and for one behind ONBUILD. */
export function commandOf(input: RefactorInput, instruction: Instruction): CommandInstruction | undefined {
  const run = instruction.trigger ? undefined : scriptsByInstruction(input.scripts).get(instruction);
  const place = input.stages.places.get(instruction);
  const shells = place && stageShells(input.stages)[place.stage];
  if (run === undefined || place === undefined || shells === undefined || shells.windows) return undefined;
  const shell = instruction.kind === "healthcheck" ? shells.last : shells.at[place.position];
  return shell && { instruction: run.instruction, run, command: run.instruction.command, shell };
}

/**
 * Whether another form changes what a container starts: CMD gives the arguments of an ENTRYPOINT in exec form, and an ENTRYPOINT in shell
 * form takes none. Looks at the stages that this one stands on, and not into images.
 */
export function meetsOther({ stages }: RefactorInput, instruction: Instruction): boolean {
  const other = instruction.kind === "cmd" ? "entrypoint" : instruction.kind === "entrypoint" ? "cmd" : undefined;
  let stage = stages.stages[stages.places.get(instruction)?.stage ?? -1];
  while (other !== undefined && stage !== undefined) {
    if (stage.instructions.some(({ kind }) => kind === other)) return true;
    stage = stage.base.kind === "stage" ? stages.stages[stage.base.index] : undefined;
  }
  return false;
}
