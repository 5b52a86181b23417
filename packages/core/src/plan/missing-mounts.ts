import { absenceOf, followLinks } from "../context/follow-links.ts";
import type { ContextIndex } from "../context/context-index.ts";
import { pathInRoot } from "../context/go-path.ts";
import type { StageGraph } from "../stages/stage-graph.ts";
import type { BuildStep, MissingMount } from "./build-plan.ts";
import { mountedPaths } from "./needed-paths.ts";

/**
 * What the bind mounts of a RUN do not find in the context: the build fails there, as a mount takes its source as it is written,
 * without wildcards. Sources that depend on an unknown variable or lie in an unreadable directory are passed over.
 */
export function missingMounts(graph: StageGraph, step: BuildStep, index: ContextIndex): readonly MissingMount[] {
  return mountedPaths(graph, step).flatMap(({ type, path, known }): readonly MissingMount[] => {
    if (type !== "bind" || !known) return [];
    const source = pathInRoot(path);
    if (followLinks(index, source) !== undefined) return [];
    const absence = absenceOf(index, source);
    return absence === "unlisted" ? [] : [{ path: source, because: absence === "ignored" ? "ignored" : "absent" }];
  });
}
