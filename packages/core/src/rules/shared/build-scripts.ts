import type { Instruction, RunInstruction } from "../../instructions/instruction.ts";
import type { RunScript } from "../../shell/run-scripts.ts";

/** The script of a RUN. */
export interface BuildScript extends RunScript {
  readonly instruction: RunInstruction;
}

/** What a build runs: the scripts of CMD, ENTRYPOINT and HEALTHCHECK leave nothing in an image. */
export function buildScripts(scripts: readonly RunScript[]): readonly BuildScript[] {
  const found = knownBuilds.get(scripts) ?? scripts.filter(isBuildScript);
  knownBuilds.set(scripts, found);
  return found;
}

/** The scripts of all RUN instructions by instruction, in the order of the file. */
export function buildScriptsByInstruction(scripts: readonly RunScript[]): ReadonlyMap<Instruction, BuildScript> {
  const found = knownRuns.get(scripts) ?? new Map(buildScripts(scripts).map((run) => [run.instruction, run]));
  knownRuns.set(scripts, found);
  return found;
}

/** The script of each instruction that has one, CMD and the like included. */
export function scriptsByInstruction(scripts: readonly RunScript[]): ReadonlyMap<Instruction, RunScript> {
  const found = knownScripts.get(scripts) ?? new Map(scripts.map((run) => [run.instruction, run]));
  knownScripts.set(scripts, found);
  return found;
}

// Many rules go through the stages and ask for the script of what they meet: made once per file, not once per rule.
const knownBuilds = new WeakMap<readonly RunScript[], readonly BuildScript[]>();
const knownRuns = new WeakMap<readonly RunScript[], ReadonlyMap<Instruction, BuildScript>>();
const knownScripts = new WeakMap<readonly RunScript[], ReadonlyMap<Instruction, RunScript>>();

function isBuildScript(run: RunScript): run is BuildScript {
  return run.instruction.kind === "run";
}
