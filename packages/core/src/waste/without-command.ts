import type { BuildScript } from "../rules/shared/build-scripts.ts";
import { commandRemoval } from "../rules/shared/command-removal.ts";
import { removeBlocks } from "../advice/instruction-block.ts";
import type { ShellCommand } from "../shell/shell-script.ts";
import type { TextEdit } from "../text/edit.ts";
import { wholeLines } from "./joined-runs.ts";
import type { WasteSource } from "./waste-source.ts";

/** Takes a command out of its RUN, and the RUN away when it does nothing else. Undefined where that cannot be done. */
export function withoutCommand(source: WasteSource, run: BuildScript, command: ShellCommand): readonly TextEdit[] | undefined {
  const { commands, form, errors } = run.script;
  if (form === "exec" || errors.length > 0 || command.inside.length > 0) return undefined;
  if (commands.length === 1) {
    const block = wholeLines(source.source, run.instruction, source.file.escape);
    return block && removeBlocks(source.source, [block]);
  }
  const at = commands.indexOf(command);
  if (at > 0) return commandRemoval(source.file.text, commands[at - 1], command);
  const next = commands[1]!;
  if (next.inside.length > 0 || next.operator !== "&&" || command.operator !== "start") return undefined;
  const between = source.file.text.slice(command.span.end, next.span.start);
  return /^[\s\\`&]*$/.test(between) ? [{ span: { start: command.span.start, end: next.span.start }, text: "" }] : undefined;
}
