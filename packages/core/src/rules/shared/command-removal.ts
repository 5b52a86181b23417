import type { ShellCommand } from "../../shell/shell-script.ts";
import type { TextEdit } from "../../text/edit.ts";

/**
 * Takes a command out of a script, with the operator in front of it: `a && b && c` becomes `a && c`. Undefined where it is the
 * first (`before` is the command in front of it), stands in a construct or a pipe, or where a comment would go with it.
 */
export function commandRemoval(
  text: string,
  before: ShellCommand | undefined,
  command: ShellCommand,
): readonly TextEdit[] | undefined {
  if (before === undefined || before.inside.length > 0 || command.inside.length > 0) return undefined;
  if (command.pipelineLength > 1 || !/^(?:&&|;)$/.test(command.operator)) return undefined;
  const span = { start: before.span.end, end: command.span.end };
  // A statement that ends with the command before may be a loop or a condition.
  const between = text.slice(span.start, command.span.start);
  return /^[\s\\`;&]*$/.test(between) ? [{ span, text: "" }] : undefined;
}
