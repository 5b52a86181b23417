import { addSizes, baseImageSize, type Size } from "@plimsoll/core/plan";
import type { PlanView } from "./plan-view.ts";

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

export function imageTotals({ planned, sizes, stages }: PlanView): ImageTotals {
  const { plan, graph } = planned;
  const own = plan.steps.flatMap((step, index) => (step.inImage ? (sizes[index] ?? []) : []));
  let bottom = graph.target === undefined ? undefined : stages[graph.target];
  while (bottom?.stage.base.kind === "stage") bottom = stages[bottom.stage.base.index];
  const base = bottom === undefined || bottom.stage.base.kind === "scratch" ? undefined : bottom.base;
  const from = plan.steps.find(({ kind, stage }) => kind === "base" && stage === bottom?.stage.index);
  const history = from?.baseImage?.history;
  const below = base === undefined ? undefined : baseImageSize(from?.baseImage);
  return {
    layers: own.length,
    baseLayers: base === undefined ? 0 : (from?.baseImage?.layers?.length ?? history?.filter(({ empty }) => !empty).length),
    bytes: addSizes([...(below === undefined ? [] : [below.bytes]), ...own.map(({ bytes }) => bytes)], "all layers"),
    transfer: addSizes([...(below === undefined ? [] : [below.transfer]), ...own.map(({ transfer }) => transfer)], "all layers"),
    own: addSizes(
      own.map(({ bytes }) => bytes),
      "own layers",
    ),
    below: below?.bytes,
    unknown: own.filter(({ bytes }) => bytes.likely === null).length,
    base,
  };
}
