import { hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";

/**
 * The directory that each command of a script runs in, by `cd`, as it is written: "" for the one that the script begins in,
 * undefined once it cannot be told (`cd -`, a `cd` in a branch, `pushd`). What a subshell does ends with it.
 */
export function scriptDirectories(commands: readonly ShellCommand[]): readonly (string | undefined)[] {
  let current: string | undefined = "";
  return commands.map((command) => {
    const here = current;
    if (command.inside.some((construct) => construct === "subshell" || construct === "substitution")) {
      return command.name === "cd" || here === undefined ? here : insideSubshell(commands, command, here);
    }
    if (command.name === "pushd" || command.name === "popd") current = undefined;
    else if (command.name === "cd") {
      const [target] = positionals(command);
      const isPlain = command.inside.length === 0 && target !== undefined && !hasFlag(command, "-P") && target.text !== "-";
      current = isPlain ? pathFrom(current, target.text) : undefined;
    }
    return here;
  });
}

/** A subshell that changes its directory is too much for this. */
function insideSubshell(commands: readonly ShellCommand[], command: ShellCommand, here: string): string | undefined {
  return commands.some((other) => other.name === "cd" && other.inside.length > 0 && other.span.start < command.span.start)
    ? undefined
    : here;
}

/** A path as seen from a directory; what is unknown in either is left as it is written. */
export function pathFrom(directory: string | undefined, path: string): string | undefined {
  if (/^[/~$]/.test(path)) return cleaned(path);
  if (directory === undefined) return undefined;
  return cleaned(directory === "" ? path : `${directory}/${path}`);
}

function cleaned(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "" && parts.at(-1) !== "..") parts.pop();
    else if (part !== "" || parts.length === 0) parts.push(part);
  }
  return parts.join("/").replace(/\$\{(\w+)\}/g, "$$$1");
}
