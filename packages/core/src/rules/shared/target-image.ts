import type { Stage, StageGraph } from "../../stages/stage-graph.ts";
import { imageStages } from "./image-stages.ts";

/** The image that the build makes. */
export interface TargetImage {
  readonly target: Stage;
  /** The stage that its chain of stages begins with, which stands on what is no stage. */
  readonly lowest: Stage;
  /** Indexes of the stages of the chain. */
  readonly stages: ReadonlySet<number>;
  /** Whether the name of the target says that people work in it: `dev`, `test`, `ci`. */
  readonly isForDevelopment: boolean;
}

/** Undefined when there is no stage, or none of the name that is asked for. */
export function targetImage(graph: StageGraph): TargetImage | undefined {
  const target = graph.target === undefined ? undefined : graph.stages[graph.target];
  if (target === undefined) return undefined;
  const stages = imageStages(graph);
  let lowest = target;
  for (const index of stages) lowest = graph.stages[index] ?? lowest;
  return { target, lowest, stages, isForDevelopment: isDevelopmentName(target.name) };
}

/** Whether a stage of that name is not for production. */
export function isDevelopmentName(name: string | undefined): boolean {
  return (
    name !== undefined &&
    /(?:^|[-_.])(?:dev\w*|test\w*|ci|debug\w*|lint\w*|build\w*|local|e2e|sandbox|tools?|verify\w*|validat\w*)(?:[-_.]|$)/.test(
      name,
    )
  );
}
