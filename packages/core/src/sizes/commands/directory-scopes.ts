import type { ShellCommand } from "../../shell/shell-script.ts";
import type { LayerDraft } from "./estimator.ts";

export interface DirectoryScopes {
  /** Before the command is looked at: what a subshell that has ended did with `cd` is forgotten. */
  enter(command: ShellCommand): void;
}

/** Where the shell stands: a subshell, a substitution and the text of `sh -c` have a working directory of their own. */
export function createDirectoryScopes(layer: LayerDraft): DirectoryScopes {
  /** The directories outside of the scopes that the last command was in, outermost first. */
  let outside: string[] = [];
  return {
    enter({ inside, operator }) {
      const depth = inside.filter((construct) => ownDirectory.has(construct)).length;
      // A list that begins right in a subshell, when the last command was in one as deep, begins a new one.
      const anew = operator === "start" && depth > 0 && depth === outside.length && ownDirectory.has(inside.at(-1)!);
      const kept = anew ? depth - 1 : depth;
      if (outside.length > kept) {
        layer.changeDirectory(outside[kept]!);
        outside = outside.slice(0, kept);
      }
      while (outside.length < depth) outside.push(layer.workingDirectory);
    },
  };
}

const ownDirectory: ReadonlySet<string> = new Set(["subshell", "substitution", "nested-script", "background"]);
