import type { Stage, StageGraph } from "../../stages/stage-graph.ts";

/** The stages that surely are Windows images: their platform or the name of their base image says so. */
export function windowsStages(graph: StageGraph): readonly Stage[] {
  const windows = new Set<number>();
  for (const { index, base, platform } of graph.stages) {
    const named =
      base.kind === "stage"
        ? windows.has(base.index)
        : base.kind === "image" &&
          /(?:^|\/)windows(?:\/|$)|(?:^|\/)dotnet\/framework\/|(?:^|[-:/])(?:nanoserver|windowsservercore)/.test(base.text);
    if (named || platform?.os === "windows") windows.add(index);
  }
  return graph.stages.filter(({ index }) => windows.has(index));
}
