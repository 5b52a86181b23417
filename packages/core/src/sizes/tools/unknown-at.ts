import type { LayerDraft } from "../commands/estimator.ts";

/** Says that nobody knows what is written at or below these absolute paths; in mounts it does not matter. */
export function unknownAt(layer: LayerDraft, source: string, ...paths: readonly string[]): void {
  for (const path of new Set(paths)) layer.unknown(source, undefined, path);
}
