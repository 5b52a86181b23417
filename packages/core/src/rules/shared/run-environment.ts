import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { BuildScript } from "./build-scripts.ts";

/**
 * The value of a variable as a command of a RUN sees it: set in front of it, exported before it, or given by ENV or ARG. Undefined when
 * nothing in the file sets it; where something does, but with a value that is not known here, the text as it is written.
 */
export function environmentOf(graph: StageGraph, run: BuildScript, command: ShellCommand, name: string): string | undefined {
  const own = command.assignments.findLast((assignment) => assignment.name === name);
  if (own !== undefined) return own.value?.text ?? "";
  const exported = exportedValue(run, command, name);
  if (exported !== undefined) return exported;
  const place = graph.places.get(run.instruction);
  const stage = place === undefined ? undefined : graph.stages[place.stage];
  const variable = stage?.scope.lookup(name, place?.position ?? 0);
  switch (variable?.state) {
    case "set":
      return variable.value;
    case "unknown":
      return `$${name}`;
    default:
      return undefined;
  }
}

function exportedValue({ script }: BuildScript, command: ShellCommand, name: string): string | undefined {
  let value: string | undefined;
  for (const { name: program, args, assignments, span } of script.commands) {
    if (span.start >= command.span.start) break;
    if (program === undefined) {
      const assignment = assignments.find((candidate) => candidate.name === name);
      if (assignment !== undefined) value = assignment.value?.text ?? "";
    } else if (program === "export") {
      const word = args.find(({ text }) => text.startsWith(`${name}=`));
      if (word !== undefined) value = word.text.slice(name.length + 1);
    }
  }
  return value;
}
