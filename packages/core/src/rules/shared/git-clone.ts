import { flagValue, hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";

/** A `git clone` of something that is not on this machine. */
export interface GitClone {
  readonly command: ShellCommand;
  /** The word `clone`. */
  readonly verb: ShellWord;
  readonly url: ShellWord;
  /** The directory as it is written, or what git makes of the address. */
  readonly directory: string;
  /** `--branch`, which takes tags too. */
  readonly branch: ShellWord | undefined;
  readonly shallow: boolean;
}

/** Reads a command; undefined for anything but a `git clone`. */
export function readGitClone(command: ShellCommand): GitClone | undefined {
  if (command.name !== "git") return undefined;
  const [verb, url, directory] = positionals(command);
  if (verb?.text !== "clone" || url === undefined || !isRemote(url.text)) return undefined;
  const name = url.text
    .replace(/\/+$/, "")
    .replace(/\.git$/, "")
    .replace(/^.*[/:]/, "");
  const shallow = ["--depth", "--shallow-since", "--shallow-exclude"].some((option) => hasFlag(command, option));
  return {
    command,
    verb,
    url,
    directory: (directory?.text ?? name).replace(/\/+$/, ""),
    branch: flagValue(command, "-b", "--branch", "--revision")?.word,
    shallow,
  };
}

/** Not a directory or a bundle of this machine. */
function isRemote(url: string): boolean {
  return /^(?:https?|git|ssh|git\+ssh):\/\/|^[\w.-]+@[\w.-]+:|^\$/.test(url);
}

/** Index of the last command that chooses a version of a clone, so that its history is needed: `git checkout v1`. -1 for none. */
export function lastChoice(commands: readonly ShellCommand[]): number {
  return commands.findLastIndex((command) => {
    if (command.name !== "git") return false;
    const verb = positionals(command)[0]?.text ?? "";
    return /^(?:checkout|switch|reset|fetch|describe|log|rev-list|merge|cherry-pick|rebase|bisect|pull|tag|show)$/.test(verb);
  });
}
