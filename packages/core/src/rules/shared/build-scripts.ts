import type { RunInstruction } from "../../instructions/instruction.ts";
import type { RunScript } from "../../shell/run-scripts.ts";

/** The script of a RUN. */
export interface BuildScript extends RunScript {
  readonly instruction: RunInstruction;
}

/** What a build runs: the scripts of CMD, ENTRYPOINT and HEALTHCHECK leave nothing in an image. */
export function* buildScripts(scripts: readonly RunScript[]): Generator<BuildScript> {
  for (const run of scripts) if (isBuildScript(run)) yield run;
}

function isBuildScript(run: RunScript): run is BuildScript {
  return run.instruction.kind === "run";
}
