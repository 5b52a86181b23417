import type { LayerSize } from "./layer-size.ts";
import { addSizes, type Size } from "./size.ts";

/**
 * The layer with what its listed files were found to weigh compressed; what is counted without being listed has its own numbers.
 */
export function withTransfer(layer: LayerSize, ofEntries: Size): LayerSize {
  if (layer.complete) return { ...layer, transfer: ofEntries };
  const others = layer.unlisted === undefined ? [] : [layer.unlisted];
  const sum = addSizes([ofEntries, ...layer.groups.map(({ size }) => size.transfer), ...others], layer.bytes.source);
  const isUnknown = layer.bytes.likely === null;
  return { ...layer, transfer: isUnknown ? { ...sum, likely: null, high: null, basis: "unknown" } : sum };
}
