import type { ShellCommand } from "../../shell/shell-script.ts";

/** Whether something is sent to the standard input of a command, which then answers its questions: `yes | apt-get install x`. */
export function hasInput(command: ShellCommand): boolean {
  // What xargs reads are words for the command, which itself gets no input.
  if (command.wrappers.some(({ name }) => name === "xargs")) return false;
  if (command.pipelineIndex > 0) return true;
  return command.redirects.some(({ operator, target }) => operator.startsWith("<") && target?.text !== "/dev/null");
}
