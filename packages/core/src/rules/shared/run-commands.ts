import type { RunInstruction } from "../../instructions/instruction.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";

/** The script of a RUN. */
export interface BuildScript extends RunScript {
  readonly instruction: RunInstruction;
}

/** What a build runs: the scripts of CMD, ENTRYPOINT and HEALTHCHECK leave nothing in an image. */
export function* buildScripts(scripts: readonly RunScript[]): Generator<BuildScript> {
  for (const run of scripts) if (isBuildScript(run)) yield run;
}

/** A command of a RUN. */
export interface BuildCommand {
  readonly run: BuildScript;
  readonly command: ShellCommand;
}

/** The commands of all RUN instructions whose program has one of these names. */
export function* commandsNamed(scripts: readonly RunScript[], names: ReadonlySet<string>): Generator<BuildCommand> {
  for (const run of buildScripts(scripts)) {
    for (const command of run.script.commands) if (command.name !== undefined && names.has(command.name)) yield { run, command };
  }
}

function isBuildScript(run: RunScript): run is BuildScript {
  return run.instruction.kind === "run";
}
