import type { Facts } from "./analysis.ts";
import type { ImagePlan } from "./image/image-plan.ts";
import { planImage } from "./image/plan-image.ts";
import { readInstructions } from "./instructions/read-instructions.ts";
import type { BuildPlan } from "./plan/build-plan.ts";
import { planBuild } from "./plan/plan-build.ts";
import { buildStageGraph } from "./stages/build-stage-graph.ts";
import type { BuildOptions, StageGraph } from "./stages/stage-graph.ts";
import { parseSyntax } from "./syntax/parse-syntax.ts";
import type { Problem } from "./syntax/problem.ts";
import type { SyntaxTree } from "./syntax/syntax-tree.ts";

export interface PlanInput {
  readonly text: string;
  readonly build?: BuildOptions | undefined;
  readonly facts?: Facts | undefined;
}

/** A Dockerfile as one build sees it: everything that says which steps run and what image comes out. Plain data. */
export interface PlannedBuild {
  readonly syntax: SyntaxTree;
  /** What BuildKit refuses, in the order in which it would say so. */
  readonly problems: readonly Problem[];
  readonly graph: StageGraph;
  readonly plan: BuildPlan;
  readonly image: ImagePlan;
  readonly facts: Facts;
}

/**
 * Plans a build without building. Base images whose config is not known are taken to have an empty one (`image.assumed` names
 * them), so that every variable has a value. Does no IO and does not fail: a broken file has problems and the plan of its sound
 * part.
 */
export function planDockerfile(input: PlanInput): PlannedBuild {
  const facts = input.facts ?? {};
  const syntax = parseSyntax(input.text);
  const { instructions, problems } = readInstructions(syntax);
  const graph = buildStageGraph(instructions, input.build ?? {}, syntax.directives.escape, {
    known: facts.images ?? {},
    assumeEmpty: true,
  });
  const plan = planBuild(graph, facts);
  return { syntax, problems, graph, plan, image: planImage(graph, plan), facts };
}
