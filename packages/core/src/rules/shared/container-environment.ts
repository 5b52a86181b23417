import type { Stage } from "../../stages/stage-graph.ts";

/** Whether ENV gives the containers of a stage the variable, with any value that is not empty. */
export function isSetForContainer({ scope, instructions }: Stage, name: string): boolean {
  const variable = scope.lookup(name, instructions.length);
  return variable?.state === "unknown" || (variable?.state === "set" && variable.by === "env" && variable.value !== "");
}
