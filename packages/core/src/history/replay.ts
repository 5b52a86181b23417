import { BuildCache, type VertexOutcome } from "../cache/build-cache.ts";
import { alignSteps } from "../cache/align-steps.ts";
import { lowerBuild } from "../cache/lower-build.ts";
import { contentsOfFacts, type SourceContents } from "../cache/source-contents.ts";
import type { VertexGraph } from "../cache/vertex.ts";
import type { ContextListing, IgnoreFile } from "../context/context-listing.ts";
import type { PlannedBuild } from "../plan-dockerfile.ts";
import { createByteColumn } from "./byte-column.ts";
import type { ContextChange } from "./context-change.ts";
import { createContextTracker } from "./context-tracker.ts";
import { type Blame, findBlame } from "./find-blame.ts";
import { type OwnInputs, ownInputs } from "./own-inputs.ts";
import { recordedContext, type ReplayedContext } from "./recorded-context.ts";
import { commitCodes, stepCodes } from "./replay-codes.ts";
import type { ReplayResult } from "./replay-result.ts";
import { count, countFiles, createStepTrack, finishTrack, type StepTrack } from "./step-track.ts";

/** Where a replay begins: the build before the first commit. */
export interface ReplayStart {
  /** Undefined, or with problems, when nothing can be built yet: then the first build that works is what later ones are compared with. */
  readonly build: PlannedBuild | undefined;
  /** Files of the build context right before the first commit. */
  readonly listing: ContextListing;
}

/** One commit, and what of it concerns the build. */
export interface ReplayCommit {
  readonly id: string;
  readonly changes: readonly ContextChange[];
  /** The build with the Dockerfile of this commit, when that is another one than before. */
  readonly build?: PlannedBuild | undefined;
  /** The ignore file, when it is another one than before: `now` is undefined when there is none any more. */
  readonly ignoreFile?: { readonly now: IgnoreFile | undefined } | undefined;
}

/** A replay in progress. State with identity: what is built is kept. */
export interface Replay {
  add(commit: ReplayCommit): void;
  /**
   * What is known by now. With `now`, the Dockerfile as it is today, steps are those of it: what it has that no commit had is there
   * with rates of zero.
   */
  result(now?: PlannedBuild | undefined): ReplayResult;
}

/**
 * Replays commits, oldest first: each is a build on the cache that the commits before it have left. Variants of a Dockerfile are
 * compared at little cost when all are replayed over the same array of commits from the same listing.
 */
export function replay(start: ReplayStart, commits: Iterable<ReplayCommit>): ReplayResult {
  const { build, listing } = start;
  const all: readonly ReplayCommit[] = Array.isArray(commits) ? commits : [...commits];
  const isOneBuild = build !== undefined && canBuild(build) && all.every((commit) => commit.build === undefined);
  const running = createReplay(start, isOneBuild ? recordedContext(build, listing, all) : undefined);
  for (const commit of all) running.add(commit);
  return running.result();
}

/** `tracker`: knows the context, when not from the start and the commits alone. */
export function createReplay(start: ReplayStart, tracker: ReplayedContext = createContextTracker(start.listing)): Replay {
  const ever = new BuildCache();
  const codes = createByteColumn(commitCodes.broken);
  const rebuiltSteps = createByteColumn(0);
  let build = start.build;
  let ran: Ran | undefined;
  let tracks: ReadonlyMap<number, StepTrack> = new Map();
  let pending: Pending = { changes: new Map(), ignoreFile: undefined };
  let commits = 0;
  let compared = 0;

  function run(next: PlannedBuild): Ran {
    const graph = lowerBuild(next, contentsOf(next, tracker));
    return { build: next, graph, sources: sourcesOf(graph) };
  }

  function begin(first: PlannedBuild): void {
    ran = run(first);
    ever.build(ran.graph);
    tracks = new Map(stepsOf(ran).map((step) => [step, createStepTrack()]));
    for (const [step, track] of tracks) track.own = ownOf(ran, step);
  }

  function compare(before: Ran, next: PlannedBuild, ignoreChanged: boolean): void {
    const after = run(next);
    if (next !== before.build) tracks = carryOver(tracks, before.build, after);
    const cache = new BuildCache();
    cache.build(before.graph);
    const outcomes = cache.build(after.graph);
    const everOutcomes = ever.build(after.graph);
    const changed = new Map<number, OwnInputs>();
    for (const [step, track] of tracks) {
      const own = ownOf(after, step);
      if (own !== undefined && hasChanged(track.own, own)) changed.set(step, own);
    }
    const blames = findBlame(after.graph, outcomes, (step) => changed.has(step), before.sources);
    let count = 0;
    for (const [step, track] of tracks) {
      const at = neededVertex(after.graph, step);
      if (at === undefined) continue;
      const own = changed.get(step);
      const code = codeOf(outcomes[at]!);
      record(track, commits, { code, everCode: codeOf(everOutcomes[at]!), own });
      if (code !== stepCodes.cached) {
        if (own !== undefined) countOwnCauses(track, own, tracker, ignoreChanged);
        else countBlame(track, blames[at], tracks);
        count++;
      }
    }
    for (const [step, track] of tracks) track.own = ownOf(after, step) ?? track.own;
    rebuiltSteps.set(commits, Math.min(count, 255));
    ran = after;
  }

  if (build !== undefined && canBuild(build)) begin(build);
  return {
    add(commit) {
      build = commit.build ?? build;
      pending = addTo(pending, commit);
      if (build !== undefined && canBuild(build)) {
        tracker.apply([...pending.changes.values()], pending.ignoreFile);
        const ignoreChanged = pending.ignoreFile !== undefined;
        pending = { changes: new Map(), ignoreFile: undefined };
        codes.set(commits, ran === undefined ? commitCodes.first : commitCodes.compared);
        if (ran === undefined) begin(build);
        else {
          compare(ran, build, ignoreChanged);
          compared++;
        }
      } else codes.set(commits, commitCodes.broken);
      commits++;
    },
    result(now) {
      const last = now !== undefined && ran !== undefined && canBuild(now) ? run(now) : ran;
      const found = last === undefined || ran === undefined ? tracks : carryOver(tracks, ran.build, last);
      const places = new Map(Array.from(found, ([step, track]) => [track, step]));
      return {
        build: last?.build,
        commits: codes.toArray(commits),
        compared,
        steps: Array.from(found, ([step, track]) => finishTrack(track, step, commits, places)),
        rebuiltSteps: rebuiltSteps.toArray(commits),
      };
    },
  };
}

interface Ran {
  readonly build: PlannedBuild;
  readonly graph: VertexGraph;
  /** Digests of what comes from outside. */
  readonly sources: ReadonlySet<string>;
}

/** What changed since the last commit that could be built. */
interface Pending {
  readonly changes: Map<string, ContextChange>;
  readonly ignoreFile: ReplayCommit["ignoreFile"];
}

function addTo({ changes, ignoreFile }: Pending, commit: ReplayCommit): Pending {
  for (const change of commit.changes) {
    const earlier = changes.get(change.path);
    changes.set(change.path, earlier === undefined ? change : { ...change, before: earlier.before });
  }
  return { changes, ignoreFile: commit.ignoreFile ?? ignoreFile };
}

function canBuild({ problems, graph }: PlannedBuild): boolean {
  return problems.length === 0 && graph.target !== undefined;
}

/** Files of named contexts are those of the facts, and do not change. */
function contentsOf(build: PlannedBuild, tracker: ReplayedContext): SourceContents {
  const named = contentsOfFacts(build.facts);
  return {
    keyOf: (source) => (source.context === "" ? tracker : named).keyOf(source),
    selectionOf: (source) => (source.context === "" ? tracker : named).selectionOf(source),
  };
}

function sourcesOf({ vertices }: VertexGraph): ReadonlySet<string> {
  return new Set(vertices.flatMap(({ source, digest }) => (source === undefined ? [] : [digest])));
}

function neededVertex({ stepVertices, needed }: VertexGraph, step: number): number | undefined {
  const vertex = stepVertices[step];
  return vertex !== undefined && needed[vertex] === true ? vertex : undefined;
}

/** Positions of the steps that do something to a file system that the target needs. */
function stepsOf({ graph }: Ran): readonly number[] {
  return graph.stepVertices.flatMap((_, step) => (neededVertex(graph, step) === undefined ? [] : [step]));
}

function ownOf({ build, graph }: Ran, step: number): OwnInputs | undefined {
  const vertex = neededVertex(graph, step);
  return vertex === undefined ? undefined : ownInputs(build.plan.steps[step]!, graph, vertex);
}

function hasChanged(before: OwnInputs | undefined, after: OwnInputs): boolean {
  return before === undefined || before.operation !== after.operation || before.contents !== after.contents;
}

/** Finds the steps again in another Dockerfile. */
function carryOver(tracks: ReadonlyMap<number, StepTrack>, before: PlannedBuild, after: Ran): ReadonlyMap<number, StepTrack> {
  const alignment = alignSteps(before, after.build).before;
  return new Map(
    stepsOf(after).map((step) => {
      const old = alignment.get(step);
      return [step, (old === undefined ? undefined : tracks.get(old)) ?? createStepTrack()];
    }),
  );
}

type Code = (typeof stepCodes)[keyof typeof stepCodes];

function codeOf({ state }: VertexOutcome): Code {
  if (state === "rebuilt") return stepCodes.rebuilt;
  return state === "depends" ? stepCodes.depends : stepCodes.cached;
}

function record(
  track: StepTrack,
  commit: number,
  { code, everCode, own }: { readonly code: Code; readonly everCode: Code; readonly own: OwnInputs | undefined },
): void {
  track.codes.set(commit, code);
  track.present++;
  if (code === stepCodes.rebuilt) track.rebuilt++;
  if (code === stepCodes.depends) track.depends++;
  if (everCode === stepCodes.rebuilt) track.rebuiltEver++;
  if (own === undefined) return;
  track.ownChanges.set(commit, 1);
  if (code !== stepCodes.cached) track.ownCount++;
}

function countOwnCauses(track: StepTrack, own: OwnInputs, tracker: ReplayedContext, ignoreChanged: boolean): void {
  const before = track.own;
  if (before === undefined) {
    count(track.others, "new");
    return;
  }
  if (before.text !== own.text) count(track.others, "edited");
  else if (before.operation !== own.operation) count(track.others, "environment");
  if (before.contents === own.contents || before.text !== own.text) return;
  if (ignoreChanged) count(track.others, "ignore-file");
  else
    countFiles(
      track,
      own.sources.flatMap((source) => (source.context === "" ? tracker.changedFiles(source) : [])),
    );
}

function countBlame(track: StepTrack, blame: Blame | undefined, tracks: ReadonlyMap<number, StepTrack>): void {
  const cause = blame?.kind === "step" ? tracks.get(blame.step) : undefined;
  if (cause !== undefined) count(track.steps, cause);
  else count(track.others, blame?.kind === "base-image" ? "base-image" : "moved");
}
