import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import type { FileGroup } from "./file-group.ts";

/** A change of a Dockerfile or its ignore file, and what it brings: planned and replayed, not guessed. Plain data. */
export interface Advice {
  readonly kind: AdviceKind;
  /** The instruction that it is about. */
  readonly span: Span;
  /** On the Dockerfile. */
  readonly edits: readonly TextEdit[];
  /** Lines to add at the end of the ignore file. */
  readonly ignoreLines?: readonly string[] | undefined;
  /** "changes-image": the image may hold something else afterwards; the reason says what to look at. */
  readonly risk: AdviceRisk;
  readonly reason: AdviceReason;
  readonly effect: AdviceEffect;
}

export type AdviceKind =
  | "manifests-first"
  | "split-run"
  | "narrower-copy"
  | "reorder"
  | "copy-link"
  | "bind-mount"
  | "later-arg"
  | "join-clean-up"
  | "ignore-lines"
  | "cache-mount";

export type AdviceRisk = "none" | "changes-image";

/** A message and what it is filled with; texts are made of it at the edge. */
export interface AdviceReason {
  readonly key: AdviceKind;
  /** `line` and `otherLine` are 1-based. */
  readonly params: Readonly<Record<string, string | number>>;
  /** What may differ in the image. */
  readonly caution?: AdviceCaution | undefined;
}

export type AdviceCaution =
  /** Scripts of the packages or of the project run without the files that now come later. */
  | "install-scripts"
  /** A copy that is a layer of its own replaces links in its destination by directories. */
  | "links-in-destination"
  | "file-not-in-image"
  | "variable-in-environment"
  | "files-left-out"
  | "docker-clean-removed"
  | "clean-up-in-layer";

/** What the patched file does with the same commits. */
export interface AdviceEffect {
  /**
   * "history": commits that were really made. "file-groups": no history is known, and each kind of file in the context changes once,
   * alone. "build-arg": the same, and each build gets another value of the build arg that the advice is about.
   */
  readonly basis: "history" | "file-groups" | "build-arg";
  /** Commits, or kinds of files, that were replayed. */
  readonly commits: number;
  /** Commits that were not counted, since they edit the Dockerfile or the ignore file. */
  readonly uncounted: number;
  /** Commits of the history that were not looked at, since there are enough newer ones. */
  readonly older: number;
  /** Steps that are rebuilt less often: the one that the advice is about first, then the one that saves most. */
  readonly keptCached: readonly KeptStep[];
  /** Steps that run as often, and cost less each time; the one that saves most first. */
  readonly cheaper: readonly CheaperStep[];
  /** Over all commits. */
  readonly stepsRebuiltBefore: number;
  readonly stepsRebuiltAfter: number;
  /** In bytes; what is no longer sent to the builder. */
  readonly contextBytesSaved: number;
  /** In the target's image. */
  readonly layersSaved: number;
  /** Per commit, in the units of `step-cost.ts`, about seconds. */
  readonly costBefore: number;
  readonly costAfter: number;
  /** For "file-groups": the kinds of files whose change leaves the first of `keptCached` in the cache now. */
  readonly groups: readonly FileGroup[];
}

export interface KeptStep {
  /** Position in the steps of the plan before the change. */
  readonly step: number;
  /** Commits that rebuild it; those that do so unless an earlier step happens to write the same bytes again are counted. */
  readonly before: number;
  readonly after: number;
  /** Of one run, in the units of `step-cost.ts`. */
  readonly cost: number;
}

export interface CheaperStep {
  /** Position in the steps of the plan before the change. */
  readonly step: number;
  /** Commits that run it. */
  readonly runs: number;
  /** In each run, in the units of `step-cost.ts`. */
  readonly saved: number;
}
