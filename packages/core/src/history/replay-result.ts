import type { PlannedBuild } from "../plan-dockerfile.ts";

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
  /** For each commit how many steps were rebuilt, or may have been, of the build as it was then; at most 255. */
  readonly rebuiltSteps: Uint8Array;
}
