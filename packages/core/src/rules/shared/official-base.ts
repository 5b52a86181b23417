import type { StageGraph } from "../../stages/stage-graph.ts";

/** The tag that each stage on an official image of Docker Hub has (`ruby`, `php`), through the stages below it; by stage index. */
export function officialStages(graph: StageGraph, name: string): ReadonlyMap<number, string> {
  const tags = new Map<number, string>();
  for (const { index, base } of graph.stages) {
    const below = base.kind === "stage" ? tags.get(base.index) : undefined;
    if (below !== undefined) tags.set(index, below);
    else if (base.kind === "image" && base.reference.familiar === `docker.io/library/${name}`) {
      tags.set(index, base.reference.tag ?? "");
    }
  }
  return tags;
}
