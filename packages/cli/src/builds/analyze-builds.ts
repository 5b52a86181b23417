import { type Analysis, analyze, type AnalyzeInput, type AnyRule, type Facts, type Finding } from "@plimsoll/core";
import type { TaskBuild } from "./task-build.ts";

/**
 * One analysis for all builds of a Dockerfile. A finding is told once, with the builds that have it when not all do; only what all have can be
 * fixed, since a fix of one build's finding may harm another one.
 */
export function analyzeBuilds(
  { shellcheck, ...input }: Pick<AnalyzeInput, "text" | "config"> & Pick<Facts, "shellcheck">,
  builds: readonly TaskBuild[],
  rules: readonly AnyRule[],
): Analysis {
  const analyses = builds.map(({ build, context }) => {
    const facts = { context, shellcheck };
    const analysis = analyze({ ...input, build, facts }, rules);
    // A target that does not exist is told where it is named; without it there is something to look at.
    return analysis.stages.target === undefined
      ? analyze({ ...input, build: { ...build, target: undefined }, facts }, rules)
      : analysis;
  });
  const [first, ...others] = analyses;
  if (first === undefined) return analyze(input, rules);
  if (others.length === 0) return first;
  return {
    ...first,
    problems: unique(
      analyses.flatMap(({ problems }) => problems),
      ({ code, span }) => `${code} ${span.start} ${span.end}`,
    ),
    findings: mergeFindings(analyses, builds),
    suppressed: unique(
      analyses.flatMap(({ suppressed }) => suppressed),
      keyOf,
    ),
    crashes: unique(
      analyses.flatMap(({ crashes }) => crashes),
      ({ rule, error }) => `${rule} ${error}`,
    ),
    wanted: analyses.flatMap(({ wanted }) => wanted),
  };
}

/** What is found because something is not used: one build that uses it is enough. */
const aboutAbsence: ReadonlySet<string> = new Set(["unreachable-stage", "unused-suppression"]);

function mergeFindings(analyses: readonly Analysis[], builds: readonly TaskBuild[]): readonly Finding[] {
  const merged = new Map<string, { readonly finding: Finding; readonly by: number[] }>();
  for (const [index, { findings }] of analyses.entries()) {
    for (const finding of findings) {
      const key = keyOf(finding);
      const known = merged.get(key);
      if (known === undefined) merged.set(key, { finding, by: [index] });
      else known.by.push(index);
    }
  }
  const all = [...merged.values()].flatMap(({ finding, by }): readonly Finding[] => {
    if (by.length === analyses.length) return [finding];
    if (aboutAbsence.has(finding.rule)) return [];
    return [{ ...finding, fix: undefined, builds: by.flatMap((index) => builds[index]?.names ?? []) }];
  });
  return all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function keyOf({ rule, message, span, params }: Finding): string {
  return `${rule} ${message} ${span.start} ${span.end} ${JSON.stringify(params)}`;
}

function unique<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
