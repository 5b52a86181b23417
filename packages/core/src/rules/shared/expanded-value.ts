import type { Instruction } from "../../instructions/instruction.ts";
import { expandText } from "../../stages/scope.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";

/**
 * A value of an instruction with its variables filled in and its quotes removed; undefined where a variable has no value, or
 * one that is not known here.
 */
export function expandedValue(graph: StageGraph, instruction: Instruction, value: string): string | undefined {
  const place = graph.places.get(instruction);
  const stage = place === undefined ? undefined : graph.stages[place.stage];
  if (place === undefined || stage === undefined) return undefined;
  const { text, known, unset, error } = expandText(value, stage.scope, place.position, graph.escape, stage.openEnded);
  return known && unset.length === 0 && error === undefined ? text : undefined;
}
