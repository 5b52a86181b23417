import { hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";

/** What chown, chgrp or chmod does. */
export interface AttributeChange {
  readonly command: ShellCommand;
  /** The owner, group or mode, as far as it is known. */
  readonly value: string;
  readonly paths: readonly ShellWord[];
  readonly recursive: boolean;
}

export function attributeChange(command: ShellCommand): AttributeChange | undefined {
  if (command.name !== "chown" && command.name !== "chgrp" && command.name !== "chmod") return undefined;
  // A reference file takes the place of the first operand; what xargs and find give is not known.
  if (command.args.some(({ text }) => text.startsWith("--reference") || text.startsWith("--from"))) return undefined;
  if (command.wrappers.some(({ name }) => name === "xargs")) return undefined;
  // `chmod -x file` takes a right away: it looks like an option.
  const removes = command.name === "chmod" ? command.args.find(({ text }) => /^-[rwxXst]+$/.test(text)) : undefined;
  const words = positionals(command);
  const [value, ...rest] = removes === undefined ? words : [removes, ...words];
  if (value === undefined || rest.length === 0) return undefined;
  return { command, value: value.text, paths: rest, recursive: hasFlag(command, "-R", "--recursive") };
}
