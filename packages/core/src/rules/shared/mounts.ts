import { mountOption } from "../../instructions/mount.ts";
import type { RunInstruction } from "../../instructions/instruction.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { expandText } from "../../stages/scope.ts";

/**
 * Where the mounts of a RUN lie: what is written there does not become part of the layer. Variables are filled in; slashes
 * at the end are dropped.
 */
export function mountTargets(run: RunInstruction, graph: StageGraph): readonly string[] {
  if (run.mounts.length === 0) return [];
  const place = graph.places.get(run);
  const stage = place === undefined ? undefined : graph.stages[place.stage];
  return run.mounts.flatMap((mount) => {
    const target = mountOption(mount, "target")?.value;
    if (target === undefined || target === "") return [];
    const expanded =
      stage === undefined ? target : expandText(target, stage.scope, place?.position ?? 0, graph.escape, stage.openEnded).text;
    return [expanded.replace(/\/+$/, "")];
  });
}

/** Whether one of the mounts holds the directory. */
export function isMounted(targets: readonly string[], directory: string): boolean {
  return targets.some((target) => directory === target || directory.startsWith(`${target}/`));
}
