import type { RunInstruction } from "../../instructions/instruction.ts";
import type { ShellScript } from "../../shell/shell-script.ts";
import { sizeOfContents } from "../layers/layer-contents.ts";
import type { LayerSize } from "../layers/layer-size.ts";
import { DraftOfRun } from "./draft-of-run.ts";
import { estimatorsOf } from "./estimators.ts";
import { readCommand } from "./read-command.ts";
import type { SizingStep } from "./sizing-stage.ts";

/** What a RUN writes, command by command. */
export function runLayer(at: SizingStep, instruction: RunInstruction, script: ShellScript | undefined): LayerSize {
  const draft = new DraftOfRun(at, instruction);
  if (script === undefined || script.errors.length > 0 || script.commands.length === 0) {
    draft.unknown("a script that was not understood");
    return sizeOfContents(draft.finish(), "commands");
  }
  for (const shell of script.commands) {
    const command = readCommand(shell, script, draft);
    if (command === undefined) {
      draft.unknown("a command that is not known");
      continue;
    }
    draft.begin(command);
    const known = estimatorsOf(command.name).some((estimator) => estimator.estimate(command, draft));
    if (!known) draft.unknown(`what ${command.name} writes`);
  }
  return sizeOfContents(draft.finish(), "commands");
}
