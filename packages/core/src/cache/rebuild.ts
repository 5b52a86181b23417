import type { PlannedBuild } from "../plan-dockerfile.ts";
import { alignSteps } from "./align-steps.ts";
import { BuildCache, type VertexOutcome } from "./build-cache.ts";
import { causesOf } from "./causes.ts";
import { lowerBuild } from "./lower-build.ts";
import type { RebuildReport, RebuiltStep, StepState } from "./rebuild-report.ts";
import { contentsOfFacts, type SourceContents } from "./source-contents.ts";
import type { VertexGraph } from "./vertex.ts";

/** A build, its operations, and what became of them. */
export interface RanBuild {
  readonly build: PlannedBuild;
  readonly graph: VertexGraph;
  readonly contents: SourceContents;
  readonly outcomes: readonly VertexOutcome[];
}

/**
 * Which steps of `after` a builder runs again that has built `before` and nothing else, and why. Where `contents` are not given,
 * those of the facts of each build are taken; files are compared by their digests.
 */
export function rebuild(
  before: PlannedBuild,
  after: PlannedBuild,
  contents: { readonly before?: SourceContents; readonly after?: SourceContents } = {},
): RebuildReport {
  const cache = new BuildCache();
  const old = runBuild(cache, before, contents.before);
  const fresh = runBuild(cache, after, contents.after);
  const alignment = alignSteps(before, after);
  const steps = after.plan.steps.flatMap((step, index): readonly RebuiltStep[] => {
    const state = stateOfStep(fresh, index);
    if (state === undefined) return [];
    const open = state === "rebuilt" || state === "depends";
    return [{ step, index, state, causes: open ? causesOf(old, fresh, alignment, index) : [] }];
  });
  return { steps };
}

/** Runs a build on a cache, which keeps what it makes. */
export function runBuild(cache: BuildCache, build: PlannedBuild, given?: SourceContents): RanBuild {
  const contents = given ?? contentsOfFacts(build.facts);
  const graph = lowerBuild(build, contents);
  return { build, graph, contents, outcomes: cache.build(graph) };
}

/** State of the step at that position of the plan; undefined for one that does nothing to the file system. */
export function stateOfStep({ build, graph, outcomes }: RanBuild, index: number): StepState | undefined {
  if (build.plan.steps[index]?.kind !== "layer") return undefined;
  const vertex = graph.stepVertices[index];
  if (vertex === undefined || graph.needed[vertex] !== true) return "unused";
  const { state } = outcomes[vertex]!;
  return state === "source" ? "cached" : state;
}
