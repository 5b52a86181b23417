import { addSizes, baseImageSize, type PlannedBuild, type Size, stepCodes } from "@plimsoll/core/plan";
import type { BuildPlan, Stage, StageGraph } from "@plimsoll/core";
import type { DocumentBuild } from "./document-build.ts";

/** What the text alone tells of a stage. */
export interface StageShape {
  readonly stage: Stage;
  readonly layers: number;
  /** Other stages that take something from it. */
  readonly usedBy: number;
  readonly isTarget: boolean;
}

/** Of all stages, in their order. One pass over steps and edges. */
export function stageShapes({ stages, target }: StageGraph, plan: BuildPlan): readonly StageShape[] {
  const layers = stages.map(() => 0);
  for (const { kind, stage } of plan.steps) if (kind === "layer") layers[stage]! += 1;
  const users = stages.map(() => new Set<number>());
  for (const { index, edges } of stages) {
    for (const { target: from } of edges) if (from.kind === "stage") users[from.index]?.add(index);
  }
  return stages.map((stage) => ({
    stage,
    layers: layers[stage.index]!,
    usedBy: users[stage.index]!.size,
    isTarget: stage.index === target,
  }));
}

/** What a build tells of its stages. */
export interface StageFacts {
  /** Bytes of the layers that each stage makes itself; undefined for a stage without layers, and where nobody works out sizes. */
  readonly sizes: readonly (Size | undefined)[];
  /** The image that the build makes: its base and all layers; undefined without a target, or where nobody works out sizes. */
  readonly image: { readonly bytes: Size; readonly layers: number } | undefined;
  /** In how many of the replayed commits some step of each stage was rebuilt, or may have been; undefined without a history. */
  readonly rebuilds: readonly number[] | undefined;
  /** So many commits were replayed. */
  readonly commits: number;
}

export function stageFacts(build: DocumentBuild): StageFacts {
  return {
    sizes: stageSizes(build),
    image: imageSize(build),
    rebuilds: stageRebuilds(build),
    commits: build.history?.compared ?? 0,
  };
}

function stageSizes({ planned, layers }: DocumentBuild): StageFacts["sizes"] {
  const own = planned.graph.stages.map((): Size[] => []);
  for (const [index, layer] of layers.entries()) {
    const stage = planned.plan.steps[index]?.stage;
    if (layer !== undefined && stage !== undefined) own[stage]?.push(layer.bytes);
  }
  return own.map((sizes) => (sizes.length === 0 ? undefined : addSizes(sizes, "")));
}

function imageSize({ planned, layers }: DocumentBuild): StageFacts["image"] {
  if (planned.graph.target === undefined || layers.length === 0) return undefined;
  const own = planned.plan.steps.flatMap(({ inImage }, index) => (inImage ? (layers[index] ?? []) : []));
  const base = bottomSize(planned);
  const sizes = [...(base === undefined ? [] : [base]), ...own.map(({ bytes }) => bytes)];
  return { bytes: addSizes(sizes, ""), layers: own.length };
}

/** Of the image at the bottom of the target; undefined for scratch. */
function bottomSize({ graph, plan }: PlannedBuild): Size | undefined {
  let bottom = graph.stages[graph.target ?? -1];
  while (bottom?.base.kind === "stage") bottom = graph.stages[bottom.base.index];
  if (bottom === undefined || bottom.base.kind === "scratch") return undefined;
  const { index } = bottom;
  return baseImageSize(plan.steps.find(({ kind, stage }) => kind === "base" && stage === index)?.baseImage).bytes;
}

function stageRebuilds({ planned, history }: DocumentBuild): StageFacts["rebuilds"] {
  if (history === undefined) return undefined;
  const touched = planned.graph.stages.map(() => new Set<number>());
  for (const { step, commits } of history.steps) {
    const stage = planned.plan.steps[step]?.stage;
    for (const [commit, code] of commits.entries()) {
      if (stage !== undefined && (code === stepCodes.rebuilt || code === stepCodes.depends)) touched[stage]?.add(commit);
    }
  }
  return touched.map(({ size }) => size);
}
