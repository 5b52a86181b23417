import type { Stage, StageGraph } from "../../stages/stage-graph.ts";

/** What the tag of an official CUDA image says: `nvidia/cuda:12.9.1-cudnn-devel-ubuntu24.04`. */
export interface CudaImage {
  /** The stage whose FROM names it. */
  readonly stage: Stage;
  readonly tag: string;
  readonly major: number;
  readonly minor: number;
  readonly flavor: "base" | "runtime" | "devel";
}

/** The CUDA image below each stage, through the stages that it is built on; by stage index. */
export function cudaImages(graph: StageGraph): readonly (CudaImage | undefined)[] {
  const images: (CudaImage | undefined)[] = [];
  for (const stage of graph.stages) images.push(stage.base.kind === "stage" ? images[stage.base.index] : readCudaImage(stage));
  return images;
}

function readCudaImage(stage: Stage): CudaImage | undefined {
  const { base } = stage;
  if (base.kind !== "image" || !/(?:^|\/)nvidia\/cuda$/.test(base.reference.repository)) return undefined;
  const tag = base.reference.tag ?? "";
  const match = /^(\d+)\.(\d+)(?:\.\d+)?-.*?(base|runtime|devel)(?:-|$)/.exec(tag);
  const flavor = match?.[3];
  if (match === null || (flavor !== "base" && flavor !== "runtime" && flavor !== "devel")) return undefined;
  return { stage, tag, major: Number(match[1]), minor: Number(match[2]), flavor };
}
