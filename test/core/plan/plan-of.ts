import type { ContextListing } from "../../../packages/core/src/context/context-listing.ts";
import { readInstructions } from "../../../packages/core/src/instructions/read-instructions.ts";
import type { BuildPlan, BuildStep, ContextSource } from "../../../packages/core/src/plan/build-plan.ts";
import { planBuild } from "../../../packages/core/src/plan/plan-build.ts";
import { buildStageGraph } from "../../../packages/core/src/stages/build-stage-graph.ts";
import type { BuildOptions } from "../../../packages/core/src/stages/stage-graph.ts";
import { parseSyntax } from "../../../packages/core/src/syntax/parse-syntax.ts";

export function planOf(dockerfile: string, context?: ContextListing, options: BuildOptions = {}): BuildPlan {
  const syntax = parseSyntax(dockerfile);
  const graph = buildStageGraph(readInstructions(syntax).instructions, options, syntax.directives.escape);
  return planBuild(graph, { context });
}

/** The sources of a step that lie in the context. */
export function contextSources(step: BuildStep | undefined): ContextSource[] {
  return (step?.selection?.sources ?? []).filter((source) => source.kind === "context");
}
