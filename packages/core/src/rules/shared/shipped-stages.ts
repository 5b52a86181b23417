import type { Stage, StageGraph } from "../../stages/stage-graph.ts";

/**
 * The stages that a build may be asked for: the last one, and any other that no stage builds on or copies from, since it can
 * only be there to be a target.
 */
export function shippedStages(graph: StageGraph): readonly Stage[] {
  const used = new Set<number>();
  for (const { edges } of graph.stages) for (const { target } of edges) if (target.kind === "stage") used.add(target.index);
  return graph.stages.filter(({ index }) => index === graph.stages.length - 1 || !used.has(index));
}

/** The stage and those that it is built on, from the top of the image down. */
export function baseChain(graph: StageGraph, stage: Stage): readonly Stage[] {
  const chain: Stage[] = [];
  for (let current: Stage | undefined = stage; current !== undefined;) {
    chain.push(current);
    current = current.base.kind === "stage" ? graph.stages[current.base.index] : undefined;
  }
  return chain;
}
