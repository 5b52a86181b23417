import type { StageGraph } from "../../stages/stage-graph.ts";

/** Indexes of the stages whose layers are part of the image: the target and the stages that it is built on. */
export function imageStages(graph: StageGraph): ReadonlySet<number> {
  const indexes = new Set<number>();
  for (let index = graph.target; index !== undefined;) {
    indexes.add(index);
    const base = graph.stages[index]?.base;
    index = base?.kind === "stage" ? base.index : undefined;
  }
  return indexes;
}
