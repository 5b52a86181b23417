import type { ContextListing } from "../context/context-listing.ts";
import { checkEdited } from "../fix/reparse.ts";
import { contextUse } from "../plan/context-use.ts";
import type { BuildPlan } from "../plan/build-plan.ts";
import { planDockerfile, type PlannedBuild } from "../plan-dockerfile.ts";
import { buildScriptsByInstruction } from "../rules/shared/build-scripts.ts";
import { runScripts } from "../shell/run-scripts.ts";
import { applyEdits, sortEdits, type TextEdit } from "../text/edit.ts";
import type { Advice, AdviceEffect, CheaperStep, KeptStep } from "./advice.ts";
import type { AdviceSource, Candidate, Evidence } from "./advice-source.ts";
import { countCommits, hasCommit } from "./commit-mask.ts";
import type { FileGroup } from "./file-group.ts";
import { withIgnoreLines } from "./ignore-text.ts";
import { pairSteps } from "./pair-steps.ts";
import { type Replayed, replayPlan } from "./replay-plan.ts";
import { stepCost } from "./step-cost.ts";

/**
 * Applies a candidate, plans the patched file and replays it over the same commits. Undefined when the result is not a Dockerfile
 * that does the same steps, or when nothing comes of it that is worth a change.
 */
export function evaluateCandidate(source: AdviceSource, candidate: Candidate): Advice | undefined {
  const patched = planPatched(source, candidate);
  if (patched === undefined) return undefined;
  const pairs = pairSteps(source.build.plan, patched.plan);
  const dropped = new Set(candidate.dropped);
  const isLost = source.replayed.rebuilt.some((mask, at) => mask !== undefined && pairs[at] === undefined && !dropped.has(at));
  if (isLost || missingSources(patched.plan) > missingSources(source.build.plan)) return undefined;
  const effect = effectOf(source, candidate, patched, pairs);
  if (!isWorthwhile(effect)) return undefined;
  const { kind, span, edits, ignoreLines, risk, reason } = candidate;
  return { kind, span, edits, ignoreLines, risk, reason, effect };
}

function planPatched({ build }: AdviceSource, { edits, ignoreLines }: Candidate): PlannedBuild | undefined {
  const { text } = build.syntax.source;
  if (overlap(edits)) return undefined;
  const patched = applyEdits(text, edits);
  if (checkEdited(text, edits, patched) !== undefined) return undefined;
  const { context } = build.facts;
  const facts =
    ignoreLines === undefined || context === undefined
      ? build.facts
      : { ...build.facts, context: { ...context, ignoreFile: withIgnoreLines(context.ignoreFile, ignoreLines) } };
  return planDockerfile({ text: patched, build: build.graph.options, facts });
}

function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = sortEdits(edits);
  return sorted.some(({ span }, index) => index > 0 && span.start < sorted[index - 1]!.span.end);
}

function missingSources({ steps }: BuildPlan): number {
  let missing = 0;
  for (const { selection, missingMounts, reachable } of steps) {
    if (reachable) missing += missingMounts?.length ?? 0;
    for (const source of selection?.sources ?? [])
      if (reachable && source.kind === "context" && source.selected?.outcome.kind === "missing") missing++;
  }
  return missing;
}

function effectOf(
  source: AdviceSource,
  candidate: Candidate,
  patched: PlannedBuild,
  pairs: readonly (number | undefined)[],
): AdviceEffect {
  const { evidence, build } = source;
  const { buildArgs, ignoreLines = [] } = candidate;
  const start: ContextListing =
    ignoreLines.length === 0
      ? evidence.start
      : { ...evidence.start, ignoreFile: withIgnoreLines(evidence.start.ignoreFile, ignoreLines) };
  const before = buildArgs === undefined ? source.replayed : replayPlan(build, withBuildArgs(evidence, build, buildArgs));
  const given: Evidence = { ...evidence, start };
  const after = replayPlan(patched, buildArgs === undefined ? given : withBuildArgs(given, patched, buildArgs));
  const scripts = buildScriptsByInstruction(runScripts(patched.graph));
  const [oldCosts, newCosts] = [costsOf(build, source.runs), costsOf(patched, scripts)];
  const keptCached = keptSteps(before, after, { pairs, oldCosts, focus: candidate.focus });
  const commits = countCommits(evidence.counted);
  return {
    basis: buildArgs === undefined ? evidence.basis : "build-arg",
    commits,
    uncounted: evidence.commits.length - commits,
    older: evidence.older,
    keptCached,
    cheaper: cheaperSteps(after, { pairs, oldCosts, newCosts }),
    stepsRebuiltBefore: sum(before, () => 1),
    stepsRebuiltAfter: sum(after, () => 1),
    contextBytesSaved: ignoreLines.length === 0 ? 0 : sentBytes(build) - sentBytes(patched),
    layersSaved: layersOf(build.plan) - layersOf(patched.plan),
    costBefore: sum(before, (at) => oldCosts[at]!) / commits,
    costAfter: sum(after, (at) => newCosts[at]!) / commits,
    groups: groupsKept(evidence, before, after, keptCached[0], pairs),
  };
}

/** Each build gets other values. */
function withBuildArgs(evidence: Evidence, build: PlannedBuild, names: readonly string[]): Evidence {
  const { graph, syntax, facts } = build;
  return {
    ...evidence,
    commits: evidence.commits.map((commit, index) => {
      const stamps = Object.fromEntries(names.map((name) => [name, `build ${index + 1}`]));
      const buildArgs = { ...graph.options.buildArgs, ...stamps };
      return { ...commit, build: planDockerfile({ text: syntax.source.text, build: { ...graph.options, buildArgs }, facts }) };
    }),
  };
}

function costsOf({ plan, graph }: PlannedBuild, runs: AdviceSource["runs"]): readonly number[] {
  return plan.steps.map((step) => stepCost(step, runs.get(step.instruction), graph));
}

function sum({ rebuilt }: Replayed, costOf: (step: number) => number): number {
  return rebuilt.reduce((total, mask, at) => (mask === undefined ? total : total + countCommits(mask) * costOf(at)), 0);
}

interface Paired {
  readonly pairs: readonly (number | undefined)[];
  readonly oldCosts: readonly number[];
}

function keptSteps(
  before: Replayed,
  after: Replayed,
  { pairs, oldCosts, focus }: Paired & { readonly focus: number | undefined },
): readonly KeptStep[] {
  const kept = before.rebuilt.flatMap((mask, step): KeptStep[] => {
    const pair = pairs[step];
    const now = pair === undefined ? undefined : after.rebuilt[pair];
    if (mask === undefined || now === undefined) return [];
    const counts = { step, before: countCommits(mask), after: countCommits(now), cost: oldCosts[step]! };
    return counts.after < counts.before ? [counts] : [];
  });
  const saved = (each: KeptStep): number => (each.before - each.after) * each.cost;
  return kept.sort((a, b) => Number(b.step === focus) - Number(a.step === focus) || saved(b) - saved(a));
}

function cheaperSteps(
  after: Replayed,
  { pairs, oldCosts, newCosts }: Paired & { readonly newCosts: readonly number[] },
): readonly CheaperStep[] {
  const cheaper = pairs.flatMap((pair, step): CheaperStep[] => {
    const mask = pair === undefined ? undefined : after.rebuilt[pair];
    const saved = pair === undefined ? 0 : oldCosts[step]! - newCosts[pair]!;
    return mask === undefined || saved <= 0 ? [] : [{ step, runs: countCommits(mask), saved }];
  });
  return cheaper.sort((a, b) => b.runs * b.saved - a.runs * a.saved);
}

function groupsKept(
  { groups }: Evidence,
  before: Replayed,
  after: Replayed,
  first: KeptStep | undefined,
  pairs: readonly (number | undefined)[],
): readonly FileGroup[] {
  const was = first && before.rebuilt[first.step];
  const pair = first && pairs[first.step];
  const is = pair === undefined ? undefined : after.rebuilt[pair];
  if (was === undefined || is === undefined) return [];
  const rebuilding = new Set(groups.filter((_, commit) => hasCommit(is, commit)));
  return [...new Set(groups.filter((group, commit) => hasCommit(was, commit) && !rebuilding.has(group)))];
}

function sentBytes({ graph, plan, facts }: PlannedBuild): number {
  return facts.context === undefined ? 0 : contextUse(graph, plan, facts.context).sent.bytes;
}

function layersOf({ steps }: BuildPlan): number {
  return steps.filter(({ kind, inImage }) => kind === "layer" && inImage).length;
}

/** In the units of `step-cost.ts`, per commit; more where it is not known how often each kind of file changes. */
export const leastSaved = { history: 1, "file-groups": 5, "build-arg": 1 } as const;
/** Part of what all rebuilds cost. */
const leastPart = 0.03;
/** Less than this is sent in no time. */
export const leastBytes = 1_000_000;

/**
 * Whether the advice is worth a reader's time: it saves enough units per commit and 3 % of what all rebuilds cost, or a
 * megabyte of the context, or a layer of the image; and it costs nothing elsewhere.
 */
function isWorthwhile(effect: AdviceEffect): boolean {
  const { costBefore, costAfter, contextBytesSaved, layersSaved } = effect;
  const saved = costBefore - costAfter;
  if (saved < -1e-9 || contextBytesSaved < 0) return false;
  if (saved >= leastSaved[effect.basis] && saved >= costBefore * leastPart) return true;
  return contextBytesSaved >= leastBytes || layersSaved > 0;
}
