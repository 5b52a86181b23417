import type { LayerSize } from "../layers/layer-size.ts";
import { exactSize, type Size } from "../layers/size.ts";
import type { MeasuredLayer } from "./measured-image.ts";
import type { VerifiedImage } from "./verify-layers.ts";

/** Steps whose size an image tells, by their position in the plan. */
export interface MeasuredSteps {
  readonly steps: ReadonlyMap<number, MeasuredLayer>;
  /**
   * Those of them that are sure to have been built from what is planned here: up to the first step whose size can be counted, and
   * was another one.
   */
  readonly sure: ReadonlySet<number>;
  /** The first step that was built from something else. */
  readonly stale: number | undefined;
}

/** What an image that was built of this Dockerfile, or of an earlier state of it, tells of the steps. */
export function measuredSteps({ layers }: VerifiedImage): MeasuredSteps {
  const steps = new Map<number, MeasuredLayer>();
  const sure = new Set<number>();
  let stale: number | undefined;
  for (const { match, step, bytes, tar, transfer, isSure } of layers) {
    if (step === undefined || match === "missing" || bytes.real === undefined) continue;
    if (isExact(bytes.predicted) && bytes.error !== 0) {
      stale ??= step;
      continue;
    }
    steps.set(step, { bytes: bytes.real, tar: tar.real, transfer: transfer.real });
    if (isSure && stale === undefined) sure.add(step);
  }
  return { steps, sure, stale };
}

/**
 * The same layer with the numbers that were measured. What was counted from the very files stays: they are what will be built, and
 * the image may be older.
 */
export function withMeasured(layer: LayerSize, measured: MeasuredLayer, source: string): LayerSize {
  if (measured.bytes === undefined || (isExact(layer.bytes) && layer.bytes.likely !== measured.bytes)) return layer;
  const fill = (size: Size, bytes: number | undefined): Size =>
    bytes === undefined || isExact(size) ? size : exactSize(bytes, source);
  return {
    ...layer,
    bytes: fill(layer.bytes, measured.bytes),
    tar: fill(layer.tar, measured.tar),
    transfer: fill(layer.transfer, measured.transfer),
  };
}

function isExact(size: Size | undefined): boolean {
  return size !== undefined && size.basis === "measured" && size.low === size.high;
}
