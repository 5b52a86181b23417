import type { ContextIndex } from "../context/context-index.ts";
import { contextRoot, followLinks } from "../context/follow-links.ts";
import { type SentContext, sentContext } from "../context/follow-paths.ts";
import type { StageGraph } from "../stages/stage-graph.ts";
import type { BuildStep, SelectedSource } from "./build-plan.ts";
import { neededPaths } from "./needed-paths.ts";

/**
 * Only what the build needs is sent to BuildKit, and two kinds of sources fail for it though all is in place. `COPY dir/*.conf
 * /etc/` with a wildcard that matches nothing needs `dir` to look through, and that is not sent unless something else in it is
 * needed (`lstat /dir: no such file or directory`). And a link that a wildcard behind another wildcard matches does not bring
 * along what it leads to. What the whole build needs is known only now that all sources are selected.
 */
export function judgeUnsent(graph: StageGraph, index: ContextIndex, steps: readonly BuildStep[]): readonly BuildStep[] {
  if (!steps.some((step) => step.selection?.sources.some((source) => neededBy(source).length > 0))) return steps;
  const sent = sentContext(index, neededPaths(graph, steps));
  return steps.map((step): BuildStep => {
    if (step.selection === undefined) return step;
    return { ...step, selection: { sources: step.selection.sources.map((source) => judge(source, index, sent)) } };
  });
}

/** Paths that must be sent although the source does not name them, by what BuildKit says is missing without them. */
function neededBy(source: SelectedSource): readonly { readonly path: string; readonly missing: string }[] {
  if (source.kind !== "context" || source.selected === undefined) return [];
  const { outcome, matches } = source.selected;
  if (outcome.kind === "no-match")
    return outcome.directory === "" ? [] : [{ path: outcome.directory, missing: outcome.directory }];
  const links = matches.filter(({ path, resolved }) => path !== resolved);
  return links.map(({ path, resolved }) => ({ path: resolved, missing: path }));
}

function judge(source: SelectedSource, index: ContextIndex, sent: SentContext): SelectedSource {
  if (source.kind !== "context" || source.selected === undefined) return source;
  const unsent = neededBy(source).find(({ path }) => {
    const at = followLinks(index, path);
    return at !== contextRoot && (at === undefined || !sent.has(index.entries[at]!.path));
  });
  if (unsent === undefined) return source;
  const outcome = { kind: "missing", path: unsent.missing, because: "not-sent" } as const;
  return { ...source, selected: { ...source.selected, outcome } };
}
