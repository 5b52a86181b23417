import type { ContextListing } from "../context/context-listing.ts";
import type { PlannedBuild } from "../plan-dockerfile.ts";
import type { Advice } from "./advice.ts";
import { type AdviceHistory, replayable } from "./advice-history.ts";
import { type AdviceSource, type Candidate, createAdviceSource, type Evidence } from "./advice-source.ts";
import { countCommits, maskWhere } from "./commit-mask.ts";
import { bindMount } from "./candidates/bind-mount.ts";
import { cacheMount } from "./candidates/cache-mount.ts";
import { copyLink } from "./candidates/copy-link.ts";
import { ignoreLines } from "./candidates/ignore-lines.ts";
import { joinCleanUp } from "./candidates/join-clean-up.ts";
import { laterArg } from "./candidates/later-arg.ts";
import { manifestsFirst } from "./candidates/manifests-first.ts";
import { narrowerCopy } from "./candidates/narrower-copy.ts";
import { reorder } from "./candidates/reorder.ts";
import { evaluateCandidate, leastBytes, leastSaved } from "./evaluate-candidate.ts";
import { assumeCommits } from "./file-groups.ts";

/** So many candidates are planned and replayed for one file, and so many commits for all of them: each costs a replay of its own. */
const mostCandidates = 40;
const mostReplayed = 2000;
/** Each candidate replays all steps: a file with more of them was written by a program, and is not read for advice. */
const mostSteps = 400;

const finders: readonly ((source: AdviceSource) => Iterable<Candidate>)[] = [
  ignoreLines,
  manifestsFirst,
  narrowerCopy,
  reorder,
  copyLink,
  laterArg,
  cacheMount,
  bindMount,
  joinCleanUp,
];

/**
 * Changes that would make builds cheaper, best first: each is applied, planned and replayed over the commits, and only what then
 * helps is given. Without a history each kind of file in the context is taken to change once, alone (`effect.basis` says which).
 * None without the files of the context, for a file that BuildKit refuses, or for one with more than 400 steps.
 */
export function advise(build: PlannedBuild, history?: AdviceHistory): readonly Advice[] {
  const { context } = build.facts;
  if (context === undefined || build.problems.length > 0 || build.graph.target === undefined) return [];
  if (build.plan.steps.filter(({ kind, reachable }) => kind === "layer" && reachable).length > mostSteps) return [];
  const evidence = history === undefined ? assumed(build, context) : replayable(history, context);
  if (countCommits(evidence.counted) === 0) return [];
  const source = createAdviceSource(build, evidence);
  const most = Math.min(mostCandidates, Math.max(6, Math.floor(mostReplayed / evidence.commits.length)));
  const found = firstCandidates(source, most).flatMap((candidate) => evaluateCandidate(source, candidate) ?? []);
  return withoutRepeats(found.sort(byWorth));
}

/** Looked for one after the other, and no further than can be replayed: a file may have thousands. */
function firstCandidates(source: AdviceSource, most: number): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const find of finders) {
    for (const candidate of find(source)) {
      if (found.length === most) return found;
      found.push(candidate);
    }
  }
  return found;
}

function assumed(build: PlannedBuild, context: ContextListing): Evidence {
  const { start, commits, groups } = assumeCommits(build.plan, context);
  return { basis: "file-groups", start, commits, groups, counted: maskWhere(commits.length, () => true), older: 0 };
}

function byWorth(a: Advice, b: Advice): number {
  return (
    worth(b) - worth(a) ||
    b.effect.contextBytesSaved - a.effect.contextBytesSaved ||
    b.effect.layersSaved - a.effect.layersSaved ||
    a.span.start - b.span.start
  );
}

/** Of two that save about as much, the one that keeps the image as it is goes first. */
function worth({ effect, risk }: Advice): number {
  return (effect.costBefore - effect.costAfter) * (risk === "none" ? 1.1 : 1);
}

/** Leaves out what better advice does already, as far as what is left is not worth a change. */
function withoutRepeats(sorted: readonly Advice[]): readonly Advice[] {
  /** For each step the commits that still rebuild it. */
  const left = new Map<number, number>();
  return sorted.filter(({ effect }) => {
    const { keptCached, cheaper, commits, layersSaved, contextBytesSaved, basis } = effect;
    const kept = keptCached.map(({ step, before, after, cost }) => Math.max(0, (left.get(step) ?? before) - after) * cost);
    const spared = cheaper.map(({ step, runs, saved }) => Math.min(left.get(step) ?? runs, runs) * saved);
    const more = [...kept, ...spared].reduce((sum, each) => sum + each, 0) / commits;
    const isNew = more >= leastSaved[basis] || layersSaved > 0 || contextBytesSaved >= leastBytes;
    // With another build arg in every build other counts are compared.
    if (isNew && basis !== "build-arg")
      for (const { step, before, after } of keptCached) left.set(step, Math.min(after, left.get(step) ?? before));
    return isNew;
  });
}
