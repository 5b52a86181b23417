import type { ContextListing, IgnoreFile } from "../context/context-listing.ts";
import type { PlannedBuild } from "../plan-dockerfile.ts";
import type { ContextChange } from "./context-change.ts";

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

/** What a commit is worth for the rates. */
export const commitCodes = {
  /** Built, and compared with the build before it. */
  compared: 0,
  /** Nothing could be built: BuildKit refuses the Dockerfile. What changed counts for the next commit that can be built. */
  broken: 1,
  /** The first build: there is nothing to compare it with. */
  first: 2,
} as const;

/** What became of a step in a commit. */
export const stepCodes = {
  cached: 0,
  rebuilt: 1,
  /** Cached if what an earlier step made anew was the same as before, byte for byte. */
  depends: 2,
  /** The step was not part of the build, or there was no build to compare. */
  absent: 3,
} as const;

/** How often one step of the last build ran again. */
export interface ReplayStep {
  /** Position in the steps of the last build's plan: a RUN, COPY, ADD or WORKDIR. */
  readonly step: number;
  /** Commits in which it was part of a build that was compared. */
  readonly present: number;
  /** Commits that rebuild it for a builder that knows the commit before, and nothing else. */
  readonly rebuilt: number;
  /** Commits in which that depends on what an earlier step makes. */
  readonly depends: number;
  /** Commits that rebuild it for a builder that still knows all earlier commits of the replay. */
  readonly rebuiltEver: number;
  /** Commits in which its own inputs changed, and not just those of earlier steps, among those that rebuild it. */
  readonly own: number;
  /** For each commit one of `stepCodes`, against the commit before. */
  readonly commits: Uint8Array;
  /** For each commit 1 where its own inputs changed: its files, its instruction, its variables. */
  readonly ownChange: Uint8Array;
  /** Why it was rebuilt or may have been, the most frequent first. */
  readonly causes: readonly ReplayCause[];
}

/** One reason, and in how many commits it was there. A commit can have several. */
export type ReplayCause =
  /** A file that the step takes, or a folder with such files (then `path` ends in "/"). */
  | { readonly kind: "file"; readonly path: string; readonly commits: number }
  /** The first step on the way to it whose own inputs changed. `step`: position in the last build's plan; undefined when it is not in it. */
  | { readonly kind: "step"; readonly step: number | undefined; readonly commits: number }
  /** "edited": its own text; "environment": what it is run with (variables, user, directory, shell); "new": it was added. */
  | { readonly kind: "instruction"; readonly what: "edited" | "environment" | "new" | "moved"; readonly commits: number }
  | { readonly kind: "base-image"; readonly commits: number }
  | { readonly kind: "ignore-file"; readonly commits: number };

export interface ReplayResult {
  /** The last build that could be made: the one that `steps` speaks of. Undefined when none could. */
  readonly build: PlannedBuild | undefined;
  /** For each commit one of `commitCodes`. */
  readonly commits: Uint8Array;
  /** Commits that were compared with the build before them. */
  readonly compared: number;
  /** In the order of the plan; steps that the target does not need are left out. */
  readonly steps: readonly ReplayStep[];
  /** For each commit the number of steps that were rebuilt, of the build as it was then. */
  readonly rebuiltSteps: Uint16Array;
  /** The same for those of which it depends. */
  readonly dependsSteps: Uint16Array;
}

/** A replay in progress. State with identity: what is built is kept. */
export interface Replay {
  add(commit: ReplayCommit): void;
  /** What is known by now. */
  result(): ReplayResult;
}

/** Replays commits, oldest first: each is a build on the cache that the commits before it have left. */
export function replay(start: ReplayStart, commits: Iterable<ReplayCommit>): ReplayResult {
  const running = createReplay(start);
  for (const commit of commits) running.add(commit);
  return running.result();
}

export function createReplay(_start: ReplayStart): Replay {
  throw new Error("not written yet");
}
