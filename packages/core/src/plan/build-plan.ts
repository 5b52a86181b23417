import type { BaseImage } from "../analysis.ts";
import type { ContextSummary } from "../context/context-summary.ts";
import type { SelectedPaths } from "../context/select-sources.ts";
import type { CopySource, Instruction } from "../instructions/instruction.ts";
import type { Span } from "../text/span.ts";
import type { StageState } from "./stage-state.ts";

/** The steps of a build and what each makes. */
export interface BuildPlan {
  /**
   * In the order of the file. What a base stage or a known base image has behind ONBUILD stands as steps of its own right after
   * the FROM that triggers it.
   */
  readonly steps: readonly BuildStep[];
  /** What stage n leaves behind for whatever is built on it, and for the container that runs it. */
  readonly endStates: readonly StageState[];
  /** The build context; undefined when its files are not known. */
  readonly context: ContextSummary | undefined;
}

/** One instruction of a stage as a step of the build. */
export interface BuildStep {
  readonly instruction: Instruction;
  readonly stage: number;
  /** Position in the stage, FROM not counted; -1 for the FROM itself and for what it triggers. */
  readonly position: number;
  /**
   * Whether it comes from an ONBUILD of the stage that this one is built on, where its text then stands, or of the image: that has
   * no text in the file, and all spans of the instruction are that of the FROM.
   */
  readonly triggered: boolean;
  /** "layer": a file system layer, even if nothing changes. "metadata": image config alone, or nothing at all. "base": a FROM. */
  readonly kind: "base" | "layer" | "metadata";
  /** Whether the target needs its stage. */
  readonly reachable: boolean;
  /** Whether the step belongs to the target's image: its stage is the target, or the target is built on it. */
  readonly inImage: boolean;
  /** Before the step; for a FROM, what its base gives. */
  readonly state: StageState;
  /** What COPY and ADD take, source by source; undefined for other steps and for `COPY --from`. */
  readonly selection: SourceSelection | undefined;
  /** What the bind mounts of a RUN do not find in the context, so that the build fails; undefined when they miss nothing, or nobody knows. */
  readonly missingMounts?: readonly MissingMount[] | undefined;
  /** What is known of the image that a FROM stands on; undefined for other steps. */
  readonly baseImage: BaseImage | undefined;
}

/** The source of a bind mount that is not in the build context. */
export interface MissingMount {
  /** With variables filled in, relative to the root of the context. */
  readonly path: string;
  readonly because: "absent" | "ignored";
}

/** What one COPY or ADD takes from the build context and from elsewhere outside of the build. */
export interface SourceSelection {
  /** In the order in which BuildKit copies: paths and URLs as written, then the heredocs. */
  readonly sources: readonly SelectedSource[];
}

export type SelectedSource =
  | ContextSource
  | { readonly kind: "heredoc"; readonly source: CopySource; readonly span: Span }
  /** A URL or a Git repository, with variables filled in. BuildKit refuses it for COPY. */
  | { readonly kind: "http" | "git"; readonly source: CopySource; readonly span: Span; readonly text: string }
  /** The source depends on a variable whose value is not known here, or BuildKit cannot expand it. */
  | { readonly kind: "unknown"; readonly source: CopySource; readonly span: Span };

/** A source in the build context. */
export interface ContextSource {
  readonly kind: "context";
  readonly source: CopySource;
  readonly span: Span;
  /** With variables filled in. */
  readonly pattern: string;
  /** What it takes; undefined when the files of the context are not known. */
  readonly selected: SelectedPaths | undefined;
  /**
   * Whether BuildKit's check CopyIgnoredFile reports it: the ignore file, which has no exceptions, matches the source as it is
   * written.
   */
  readonly ignoredByName: boolean;
}
