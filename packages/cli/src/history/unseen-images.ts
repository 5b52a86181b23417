import { baseImageName, contextSource, type PlannedBuild } from "@plimsoll/core/plan";

/** Images by tag that the target is made of: what a tag stands for changes without a commit. Names as the file gives them. */
export function unseenImages({ graph }: PlannedBuild): readonly string[] {
  const names = new Set<string>();
  for (const { base, edges, reachable } of graph.stages) {
    if (!reachable) continue;
    const below = baseImageName(graph.options, base);
    if (below !== undefined) names.add(below);
    for (const { target } of edges) {
      const source = target.kind === "context" ? contextSource(graph.options, target.name) : target;
      if (source?.kind === "image") names.add(source.text);
    }
  }
  return [...names].filter((name) => name !== "scratch" && !name.includes("@"));
}
