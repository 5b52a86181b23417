import type { RunScript } from "../../shell/run-scripts.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { type BuildScript, buildScripts } from "./build-scripts.ts";

/** A command that a RUN runs. */
export interface BuildCommand {
  readonly run: BuildScript;
  readonly command: ShellCommand;
}

/**
 * The commands of all RUN instructions whose name is wanted, in the order of the file. Most rules want few names, and most files have none of
 * them, so the commands are sorted by name once for all rules.
 */
export function buildCommands(scripts: readonly RunScript[], wants: (name: string) => boolean): readonly BuildCommand[] {
  const byName = commandsByName(scripts);
  const wanted = [...byName.keys()].filter(wants);
  const [only] = wanted;
  if (only === undefined) return [];
  if (wanted.length === 1) return byName.get(only) ?? [];
  const found = wanted.flatMap((name) => byName.get(name) ?? []);
  return found.sort((a, b) => a.order - b.order);
}

interface OrderedCommand extends BuildCommand {
  readonly order: number;
}

const known = new WeakMap<readonly RunScript[], ReadonlyMap<string, readonly OrderedCommand[]>>();

function commandsByName(scripts: readonly RunScript[]): ReadonlyMap<string, readonly OrderedCommand[]> {
  const before = known.get(scripts);
  if (before !== undefined) return before;
  const byName = new Map<string, OrderedCommand[]>();
  let order = 0;
  for (const run of buildScripts(scripts)) {
    for (const command of run.script.commands) {
      if (command.name === undefined) continue;
      const found = { run, command, order: order++ };
      const same = byName.get(command.name);
      if (same === undefined) byName.set(command.name, [found]);
      else same.push(found);
    }
  }
  known.set(scripts, byName);
  return byName;
}
