import type { Facts } from "../analysis.ts";
import type { StageGraph } from "../stages/stage-graph.ts";
import type { BuildPlan } from "./build-plan.ts";

/** Placeholder until the plan layer lands: the engineer who owns plan/ replaces this file. */
export function planBuild(_graph: StageGraph, _facts: Facts): BuildPlan {
  return { steps: [], context: undefined };
}
