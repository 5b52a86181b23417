import type { Command } from "commander";

/** A command as plain data: what its help says. */
export interface CommandNode {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly description: string;
  readonly arguments: readonly { readonly term: string; readonly description: string }[];
  readonly groups: readonly OptionGroup[];
  /** What stands below: examples, exit codes. */
  readonly after: string;
  readonly commands: readonly CommandNode[];
}

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly { readonly flags: string; readonly description: string }[];
}

/** What commander knows of a command and those below it. */
export function commandTree(command: Command): CommandNode {
  const help = command.createHelp();
  const groups = new Map<string, { readonly flags: string; readonly description: string }[]>();
  for (const option of help.visibleOptions(command)) {
    const title = (option.helpGroupHeading ?? "").replace(/:$/, "");
    const group = groups.get(title) ?? [];
    group.push({ flags: option.flags, description: help.optionDescription(option) });
    groups.set(title, group);
  }
  return {
    name: command.name(),
    usage: help.commandUsage(command),
    summary: command.summary(),
    description: command.description(),
    arguments: help
      .visibleArguments(command)
      .map((argument) => ({ term: help.argumentTerm(argument), description: help.argumentDescription(argument) })),
    groups: [...groups].map(([title, options]) => ({ title, options })),
    after: textAfter(command),
    // That of commander for help is no command of ours.
    commands: command.commands.map(commandTree),
  };
}

/** commander gives what was added below the help only together with the help. */
function textAfter(command: Command): string {
  const parts: string[] = [];
  command.configureOutput({ writeOut: (text) => void parts.push(text) });
  command.outputHelp();
  return parts.join("").slice(command.helpInformation().length).trim();
}
