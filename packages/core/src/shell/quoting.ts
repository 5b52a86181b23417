import type { Command } from "./parse-script.ts";
import { ancestors, isPlaceOf, type TreePlace } from "./script-tree.ts";
import type { ShellDialect } from "./shell-script.ts";

/**
 * Whether the shell leaves what an expansion gives in one piece: in quotes, in an assignment, in `[[ … ]]`, in arithmetic, in a
 * heredoc, as the word of a case. The list of a loop counts too unless `strict`, since it is there to be split.
 */
export function isKeptWhole(place: TreePlace, dialect: ShellDialect, strict = false): boolean {
  for (const { node, parent } of ancestors(place)) {
    switch (node.type) {
      case "DoubleQuoted":
      case "LocaleString":
      case "TestCommand":
      case "ArithmeticExpansion":
      case "ArithmeticCommand":
      case "ArithmeticFor":
      case "HereDocBody":
      case "Case":
      case "CaseItem":
      case "ParameterExpansion":
        return true;
      case "Assignment":
        // `export X=$y` is split by a plain POSIX shell, which takes it for any other argument.
        return dialect !== "sh" || !isPlaceOf(parent, "Command") || node.pos < (parent.node.name?.pos ?? Infinity);
      case "For":
      case "Select":
        return !strict;
      case "Command":
      case "Redirected":
      case "Statement":
      case "Pipeline":
        return false;
    }
  }
  return false;
}

/** Whether an expansion is all of the word that names a command. */
export function namesCommand(place: TreePlace): boolean {
  const { parent } = place;
  if (!isPlaceOf(parent, "Word") || parent.node.parts?.length !== 1 || !isPlaceOf(parent.parent, "Command")) return false;
  const { node } = parent.parent;
  const shown = node.name;
  if (shown === parent.node) return true;
  const [next] = node.args;
  return next === parent.node && shown !== undefined && /^(exec|command|builtin|busybox|run)$/.test(shown.text);
}

/** Whether the place stands in backquotes, where quotes and backslashes mean something else again. */
export function isInBackquotes(place: TreePlace): boolean {
  for (const around of ancestors(place)) {
    if (isPlaceOf(around, "CommandExpansion") && around.node.text.startsWith("`")) return true;
  }
  return false;
}

/** The command that the place belongs to as name, argument or redirection; not one that it is a substitution's part of. */
export function commandAround(place: TreePlace): Command | undefined {
  for (const { node } of ancestors(place)) {
    if (node.type === "Command") return node;
    if (node.type === "Statement") return undefined;
  }
  return undefined;
}
