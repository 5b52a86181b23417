import { mountOption } from "../instructions/mount.ts";
import { expandText } from "../stages/scope.ts";
import type { StageGraph } from "../stages/stage-graph.ts";
import type { BuildStep } from "./build-plan.ts";

/** What the steps that the target needs ask of the context, wildcards and all. Empty when the build does without a context. */
export function neededPaths(graph: StageGraph, steps: readonly BuildStep[]): readonly string[] {
  const needed = new Set<string>();
  for (const step of steps) {
    if (!step.reachable) continue;
    for (const { path } of mountedPaths(graph, step)) needed.add(path);
    for (const source of step.selection?.sources ?? []) {
      if (source.kind === "context") needed.add(source.pattern);
    }
  }
  return [...needed];
}

export interface MountedPath {
  readonly type: "bind" | "tmpfs";
  readonly path: string;
  /** Whether all variables in it are known; where not, the path lacks them. */
  readonly known: boolean;
}

/** What the mounts of a RUN ask of the context. A tmpfs mount needs nothing of it, but BuildKit counts it as needing the root. */
export function mountedPaths(graph: StageGraph, step: BuildStep): readonly MountedPath[] {
  const { instruction } = step;
  const stage = graph.stages[step.stage];
  if (instruction.kind !== "run" || stage === undefined) return [];
  return instruction.mounts.flatMap((mount) => {
    const { type } = mount;
    if ((type !== "bind" && type !== "tmpfs") || (mountOption(mount, "from")?.value ?? "") !== "") return [];
    const source = mountOption(mount, "source")?.value ?? "";
    const expanded = expandText(source, stage.scope, Math.max(step.position, 0), graph.escape, stage.openEnded);
    return [{ type, path: expanded.text, known: expanded.known && expanded.error === undefined }];
  });
}
