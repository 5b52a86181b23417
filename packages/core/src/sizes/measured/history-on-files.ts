import type { PlannedBuild } from "../../plan-dockerfile.ts";
import type { HistoryEntry } from "../../stages/image-config.ts";
import { historyKey } from "./history-key.ts";

/**
 * The history of an image that stands on a folder, each entry beside the layer that it is about. Such a base has a layer and no
 * entry, so BuildKit's exporter adds one at the end, and every text stands one layer too low (exporter/containerimage/writer.go).
 * Any other history is given as it is.
 */
export function historyOnFiles(
  { graph, plan, image }: PlannedBuild,
  history: readonly HistoryEntry[] | undefined,
): readonly HistoryEntry[] | undefined {
  let stage = graph.target === undefined ? undefined : graph.stages[graph.target];
  while (stage?.base.kind === "stage") stage = graph.stages[stage.base.index];
  const from = plan.steps.find(({ kind, stage: at }) => kind === "base" && at === stage?.index);
  if (stage?.base.kind !== "context" || from?.baseImage?.layers?.length !== 1) return history;
  if (from.baseImage.history?.length !== 0) return history;
  const last = history?.at(-1);
  const planned = image.target?.history.at(-1);
  const isAdded = last?.empty === false && planned !== undefined && keyOf(last) !== keyOf(planned);
  return isAdded ? [{ createdBy: "", empty: false }, ...history!.slice(0, -1)] : history;
}

function keyOf({ createdBy }: Pick<HistoryEntry, "createdBy">): string {
  return historyKey(createdBy).exact;
}
