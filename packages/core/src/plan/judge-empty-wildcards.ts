import type { ContextIndex } from "../context/context-index.ts";
import { contextRoot, followLinks } from "../context/follow-links.ts";
import { type SentContext, sentContext } from "../context/follow-paths.ts";
import { mountOption } from "../instructions/mount.ts";
import { expandText } from "../stages/scope.ts";
import type { StageGraph } from "../stages/stage-graph.ts";
import type { BuildStep, SelectedSource } from "./build-plan.ts";

/**
 * A wildcard that matches nothing is fine, yet `COPY dir/*.conf /etc/` fails when nothing else needs `dir`: only what the build needs is
 * sent, so the directory is not there to be looked through (`lstat /dir: no such file or directory`). What the whole build needs is known
 * only now that all sources are selected.
 */
export function judgeEmptyWildcards(graph: StageGraph, index: ContextIndex, steps: readonly BuildStep[]): readonly BuildStep[] {
  if (!steps.some((step) => step.selection?.sources.some((source) => directoryNeeded(source) !== undefined))) return steps;
  const sent = sentContext(index, neededPaths(graph, steps));
  return steps.map((step): BuildStep => {
    if (step.selection === undefined) return step;
    return { ...step, selection: { sources: step.selection.sources.map((source) => judge(source, index, sent)) } };
  });
}

/** The directory that a wildcard without a match needs; undefined for other sources and where it is the root, which is always there. */
function directoryNeeded(source: SelectedSource): string | undefined {
  if (source.kind !== "context" || source.selected?.outcome.kind !== "no-match") return undefined;
  return source.selected.outcome.directory === "" ? undefined : source.selected.outcome.directory;
}

function judge(source: SelectedSource, index: ContextIndex, sent: SentContext): SelectedSource {
  const directory = directoryNeeded(source);
  if (directory === undefined || source.kind !== "context" || source.selected === undefined) return source;
  const at = followLinks(index, directory);
  if (at === contextRoot || (at !== undefined && sent.has(index.entries[at]!.path))) return source;
  return { ...source, selected: { ...source.selected, outcome: { kind: "missing", path: directory, because: "not-sent" } } };
}

/** What reachable steps ask of the context, wildcards and all. */
function neededPaths(graph: StageGraph, steps: readonly BuildStep[]): readonly string[] {
  const needed = new Set<string>();
  for (const step of steps) {
    if (!step.reachable) continue;
    for (const path of mountedPaths(graph, step)) needed.add(path);
    for (const source of step.selection?.sources ?? []) {
      if (source.kind === "context") needed.add(source.pattern);
    }
  }
  return [...needed];
}

/** A tmpfs mount needs nothing of the context, but BuildKit counts it as needing the root. */
function mountedPaths(graph: StageGraph, step: BuildStep): readonly string[] {
  const { instruction } = step;
  const stage = graph.stages[step.stage];
  if (instruction.kind !== "run" || stage === undefined) return [];
  const mounts = instruction.mounts.filter(({ type }) => type === "bind" || type === "tmpfs");
  return mounts.flatMap((mount) => {
    if ((mountOption(mount, "from")?.value ?? "") !== "") return [];
    const source = mountOption(mount, "source")?.value ?? "";
    return [expandText(source, stage.scope, Math.max(step.position, 0), graph.escape, stage.openEnded).text];
  });
}
