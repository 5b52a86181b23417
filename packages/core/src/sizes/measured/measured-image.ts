import type { BaseImage, BaseLayer } from "../../analysis.ts";

/** The history of an image that was really built, with the layer of each entry that has one. */
export interface MeasuredImage {
  readonly entries: readonly MeasuredEntry[];
  /**
   * "whole": every layer has its entry. "squashed": entries are there, and their layers were merged. "bare": nothing says which
   * step made which layer. Where it is not "whole", no entry has a layer.
   */
  readonly kind: "whole" | "squashed" | "bare";
  /** From the bottom up; undefined when they are not known. */
  readonly layers: readonly MeasuredLayer[] | undefined;
}

export interface MeasuredEntry {
  /** `created_by`, as the builder wrote it. */
  readonly createdBy: string;
  /** Undefined for an entry without one. */
  readonly layer: MeasuredLayer | undefined;
}

/** Bytes of a layer that was looked at; undefined where that was not possible. */
export interface MeasuredLayer {
  /** Of all files. */
  readonly bytes: number | undefined;
  /** The uncompressed tar. */
  readonly tar: number | undefined;
  /** Compressed, as it is pulled. */
  readonly transfer: number | undefined;
}

/** Which history entry made which layer (OCI image-spec, config.md: entries without a layer say so). */
export function measuredImage({ history = [], layers }: BaseImage): MeasuredImage {
  const measured = layers?.map(measuredLayer);
  const filled = history.filter(({ empty }) => !empty).length;
  if (measured === undefined || filled !== measured.length) {
    return { entries: history.map(withoutLayer), kind: history.length === 0 ? "bare" : "squashed", layers: measured };
  }
  let next = 0;
  const entries = history.map(({ createdBy, empty }) => ({ createdBy, layer: empty ? undefined : measured[next++] }));
  const last = history.at(-1);
  // What `docker build --squash` leaves: steps without layers, and one entry for all of them.
  const isMerged = last !== undefined && !last.empty && /^$|^create new from |^merge sha256:/i.test(last.createdBy.trim());
  return isMerged && entries.length > 1
    ? { entries: history.map(withoutLayer), kind: "squashed", layers: measured }
    : { entries, kind: history.length === 0 ? "bare" : "whole", layers: measured };
}

/** All layers together; a number is undefined when one of them is. */
export function addLayers(layers: readonly MeasuredLayer[]): MeasuredLayer {
  const sum = (of: (layer: MeasuredLayer) => number | undefined): number | undefined => {
    let total: number | undefined = 0;
    for (const layer of layers) {
      const bytes = of(layer);
      total = total === undefined || bytes === undefined ? undefined : total + bytes;
    }
    return total;
  };
  return { bytes: sum(({ bytes }) => bytes), tar: sum(({ tar }) => tar), transfer: sum(({ transfer }) => transfer) };
}

function measuredLayer({ bytes, tar, transfer }: BaseLayer): MeasuredLayer {
  return { bytes, tar, transfer };
}

function withoutLayer({ createdBy }: { readonly createdBy: string }): MeasuredEntry {
  return { createdBy, layer: undefined };
}
