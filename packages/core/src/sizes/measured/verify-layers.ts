import type { BaseImage } from "../../analysis.ts";
import type { PlannedBuild } from "../../plan-dockerfile.ts";
import { baseImageSize } from "../base-image-size.ts";
import type { LayerSize } from "../layers/layer-size.ts";
import { addSizes, type Size } from "../layers/size.ts";
import { alignHistory, type HistoryAlignment } from "./align-history.ts";
import { type ComparedSize, compareSize } from "./compare-size.ts";
import { historyOnFiles } from "./history-on-files.ts";
import { addLayers, type MeasuredImage, measuredImage, type MeasuredLayer } from "./measured-image.ts";

/** Predicted sizes beside those of an image that was really built. */
export interface VerifiedImage {
  readonly image: MeasuredImage;
  readonly alignment: HistoryAlignment;
  /** Layers that the Dockerfile makes, and those of the image that it does not make, in the image's order. */
  readonly layers: readonly VerifiedLayer[];
  /** All layers of the base image together; undefined where there is none. */
  readonly base: VerifiedSizes | undefined;
  /** The whole image. */
  readonly total: VerifiedSizes;
}

/** The three numbers that a layer has, compared. */
export interface VerifiedSizes {
  readonly bytes: ComparedSize;
  readonly tar: ComparedSize;
  readonly transfer: ComparedSize;
}

export interface VerifiedLayer extends VerifiedSizes {
  /** "extra": the image has it, the Dockerfile does not make it. "missing": the other way round. "similar": most likely the same step. */
  readonly match: "same" | "similar" | "extra" | "missing";
  /** Position in the plan's steps; undefined for "extra". */
  readonly step: number | undefined;
  /** As the builder wrote it down; for "missing" as BuildKit would. */
  readonly createdBy: string;
  /** Whether all that stands above it is the same too. */
  readonly isSure: boolean;
  /** False for a step of which the image has no layer, since nothing was changed. */
  readonly isInImage: boolean;
}

/** `sizes`: for each step of the plan, as predicted. */
export function verifyLayers(planned: PlannedBuild, sizes: readonly (LayerSize | undefined)[], real: BaseImage): VerifiedImage {
  const image = measuredImage({ ...real, history: historyOnFiles(planned, real.history) });
  const alignment = alignHistory(planned, image);
  const history = planned.image.target?.history ?? [];
  let isSure = alignment.isSameBase !== false;
  const layers = alignment.pairs.flatMap((pair): readonly VerifiedLayer[] => {
    isSure &&= pair.match === "same";
    const entry = pair.real === undefined ? undefined : image.entries[pair.real]!;
    const step = pair.planned === undefined ? undefined : history[pair.planned]!.step;
    const predicted = step === undefined ? undefined : sizes[step];
    const layer = entry?.layer;
    if (predicted === undefined && layer === undefined) return [];
    const measured = layer ?? (entry === undefined || image.kind !== "whole" ? undefined : noLayer);
    return [
      {
        match: pair.match ?? (entry === undefined ? "missing" : "extra"),
        step,
        createdBy: entry?.createdBy ?? history[pair.planned!]!.createdBy,
        isSure,
        isInImage: layer !== undefined,
        ...compareLayer(predicted, measured),
      },
    ];
  });
  return { image, alignment, layers, ...baseAndTotal(planned, sizes, image, alignment) };
}

/** A step without a layer adds nothing. */
const noLayer: MeasuredLayer = { bytes: 0, tar: undefined, transfer: undefined };

interface PredictedSizes {
  readonly bytes: Size;
  readonly tar: Size;
  readonly transfer: Size;
}

function compareLayer(predicted: PredictedSizes | undefined, real: MeasuredLayer | undefined): VerifiedSizes {
  return {
    bytes: compareSize(predicted?.bytes, real?.bytes),
    tar: compareSize(predicted?.tar, real?.tar),
    transfer: compareSize(predicted?.transfer, real?.transfer),
  };
}

function baseAndTotal(
  { plan, graph }: PlannedBuild,
  sizes: readonly (LayerSize | undefined)[],
  image: MeasuredImage,
  { base: entries }: HistoryAlignment,
): Pick<VerifiedImage, "base" | "total"> {
  let bottom = graph.target === undefined ? undefined : graph.stages[graph.target];
  while (bottom?.base.kind === "stage") bottom = graph.stages[bottom.base.index];
  const isScratch = bottom?.base.kind === "scratch";
  const from = plan.steps.find(({ kind, stage }) => kind === "base" && stage === bottom?.index);
  const below = isScratch ? undefined : baseImageSize(from?.baseImage);
  const own = plan.steps.flatMap((step, index) => (step.inImage ? (sizes[index] ?? []) : []));
  const all: readonly PredictedSizes[] = below === undefined ? own : [below, ...own];
  const sum = (of: (sizes: PredictedSizes) => Size): Size => addSizes(all.map(of), "all layers");
  const total = { bytes: sum(({ bytes }) => bytes), tar: sum(({ tar }) => tar), transfer: sum(({ transfer }) => transfer) };
  const realBase =
    image.kind === "whole" ? addLayers(image.entries.slice(0, entries).flatMap(({ layer }) => layer ?? [])) : undefined;
  return {
    base: below && compareLayer(below, realBase),
    total: compareLayer(total, image.layers && addLayers(image.layers)),
  };
}
