import { addSizes, baseImageSize, type ContentSize, type Size } from "@plimsoll/core/plan";
import type { ShownPlan } from "./shown-plan.ts";

/** What comes out of a build, and what goes into it. */
export interface ImageTotals {
  /** Layers that the Dockerfile makes. */
  readonly layers: number;
  /** Those of the base image; undefined when they are not known. */
  readonly baseLayers: number | undefined;
  /** Base image and all. */
  readonly bytes: Size;
  readonly transfer: Size;
  /** Without the base image. */
  readonly own: Size;
  /** Of the base image alone; undefined for scratch. */
  readonly below: Size | undefined;
  /** Layers of the Dockerfile whose size is not known. */
  readonly unknown: number;
  /** The image at the bottom; undefined for scratch. */
  readonly base: string | undefined;
}

/** What the image of a build stands on. */
export interface ImageBottom {
  /** As FROM names it. */
  readonly base: string;
  /** Position in the plan's steps of the FROM. */
  readonly index: number;
  readonly size: ContentSize;
  /** Undefined when they are not known. */
  readonly layers: number | undefined;
}

/** Undefined for scratch, and without a target. */
export function imageBottom({ planned, stages }: Pick<ShownPlan, "planned" | "stages">): ImageBottom | undefined {
  const { plan, graph } = planned;
  let bottom = graph.target === undefined ? undefined : stages[graph.target];
  while (bottom?.stage.base.kind === "stage") bottom = stages[bottom.stage.base.index];
  if (bottom === undefined || bottom.stage.base.kind === "scratch") return undefined;
  const index = plan.steps.findIndex(({ kind, stage }) => kind === "base" && stage === bottom.stage.index);
  const image = plan.steps[index]?.baseImage;
  const layers = image?.layers?.length ?? image?.history?.filter(({ empty }) => !empty).length;
  return { base: bottom.base, index, size: baseImageSize(image), layers };
}

export function imageTotals({ planned, sizes, stages }: ShownPlan): ImageTotals {
  const own = planned.plan.steps.flatMap((step, index) => (step.inImage ? (sizes[index] ?? []) : []));
  const bottom = imageBottom({ planned, stages });
  const below = bottom?.size;
  return {
    layers: own.length,
    baseLayers: bottom === undefined ? 0 : bottom.layers,
    bytes: addSizes([...(below === undefined ? [] : [below.bytes]), ...own.map(({ bytes }) => bytes)], "all layers"),
    transfer: addSizes([...(below === undefined ? [] : [below.transfer]), ...own.map(({ transfer }) => transfer)], "all layers"),
    own: addSizes(
      own.map(({ bytes }) => bytes),
      "own layers",
    ),
    below: below?.bytes,
    unknown: own.filter(({ bytes }) => bytes.likely === null).length,
    base: bottom?.base,
  };
}
