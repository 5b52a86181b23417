import type { ShellCommand, ShellDialect, ShellError, ShellWord } from "./shell-script.ts";
import { CommandReader } from "./command-reader.ts";
import type { LookupVariable } from "./script-variables.ts";
import type { ShellText } from "./shell-text.ts";

export interface ReadScript {
  readonly commands: readonly ShellCommand[];
  readonly errors: readonly ShellError[];
}

/**
 * The commands of a shell text. Total: whatever the text, there is an answer. `lookup` gives the variables of the environment.
 */
export function readScript(text: ShellText, dialect: ShellDialect, lookup: LookupVariable): ReadScript {
  const reader = new CommandReader(text.text.length);
  reader.script(text, { dialect, inside: [], wrappers: [], assignments: [] }, lookup, 0);
  return resultOf(reader);
}

/** The one command of an exec form, and those of the script when it runs a shell (`["sudo", "sh", "-c", "…"]`). */
export function readExecCommand(
  words: readonly ShellWord[],
  scriptOf: (index: number) => ShellText,
  dialect: ShellDialect,
  lookup: LookupVariable,
): ReadScript {
  const reader = new CommandReader(0);
  reader.exec(words, scriptOf, dialect, lookup);
  return resultOf(reader);
}

function resultOf({ commands, errors }: CommandReader): ReadScript {
  // Only heredoc bodies stand behind commands that are read after them.
  const sorted = commands.every((command, index) => index === 0 || commands[index - 1]!.span.start <= command.span.start);
  return { commands: sorted ? commands : commands.sort((a, b) => a.span.start - b.span.start), errors };
}
