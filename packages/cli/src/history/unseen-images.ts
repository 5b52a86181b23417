import type { PlannedBuild } from "@plimsoll/core/plan";

/** Images by tag that the target is made of: what a tag stands for changes without a commit. Names as the file gives them. */
export function unseenImages({ graph }: PlannedBuild): readonly string[] {
  const names = new Set<string>();
  for (const { base, edges, reachable } of graph.stages) {
    if (!reachable) continue;
    if (base.kind === "image") names.add(base.text);
    for (const { target } of edges) if (target.kind === "image") names.add(target.text);
  }
  return [...names].filter((name) => name !== "scratch" && !name.includes("@"));
}
