import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { BuildScript } from "./build-scripts.ts";

/** The variables that the commands of one RUN see. */
export interface RunEnvironment {
  /**
   * The value of a variable: set in front of the command, exported before it, or given by ENV or ARG. Undefined when nothing
   * in the file sets it; where something does, but with a value that is not known here, the text as it is written.
   */
  valueFor(command: ShellCommand, name: string): string | undefined;
}

interface Setting {
  /** Where the script first sets it. */
  readonly from: number;
  readonly value: string;
}

export function runEnvironment(graph: StageGraph, run: BuildScript): RunEnvironment {
  const place = graph.places.get(run.instruction);
  const stage = place === undefined ? undefined : graph.stages[place.stage];
  let settings: ReadonlyMap<string, Setting> | undefined;
  return {
    valueFor(command, name) {
      const own = command.assignments.findLast((assignment) => assignment.name === name);
      if (own !== undefined) return own.value?.text ?? "";
      settings ??= settingsOf(run.script.commands);
      const setting = settings.get(name);
      if (setting !== undefined && setting.from < command.span.start) return setting.value;
      const variable = stage?.scope.lookup(name, place?.position ?? 0);
      if (variable?.state === "unknown") return `$${name}`;
      return variable?.state === "set" ? variable.value : undefined;
    },
  };
}

/** What the script sets for the commands behind: `export A=1`, `A=1`. */
function settingsOf(commands: readonly ShellCommand[]): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>();
  for (const { name, args, assignments, span } of commands) {
    const set = (variable: string, value: string): void => {
      settings.set(variable, { from: settings.get(variable)?.from ?? span.start, value });
    };
    if (name === undefined) for (const assignment of assignments) set(assignment.name, assignment.value?.text ?? "");
    if (name !== "export") continue;
    for (const { text } of args) {
      const equals = text.indexOf("=");
      if (equals > 0) set(text.slice(0, equals), text.slice(equals + 1));
    }
  }
  return settings;
}
