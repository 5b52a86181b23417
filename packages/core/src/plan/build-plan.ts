import type { Instruction } from "../instructions/instruction.ts";

/** The steps of a build and what each makes. */
export interface BuildPlan {
  readonly steps: readonly BuildStep[];
  readonly context: PlannedContext | undefined;
}

/** One instruction of a stage as a step of the build. */
export interface BuildStep {
  readonly instruction: Instruction;
  readonly stage: number;
  /** Position in the stage, FROM not counted; -1 for the FROM itself. */
  readonly position: number;
  readonly kind: "base" | "layer" | "metadata";
  /** Whether the target needs its stage. */
  readonly reachable: boolean;
  /** Whether the layer is part of the target's image. */
  readonly inImage: boolean;
  /** What COPY and ADD take from the build context; undefined for other steps and when the context is not known. */
  readonly selection: SourceSelection | undefined;
}

/** What one COPY or ADD takes from the context. */
export interface SourceSelection {
  readonly sources: readonly SelectedSource[];
}

export interface SelectedSource {
  /** The source after variables are filled in. */
  readonly pattern: string;
  /** Files and directories that are copied, by path in the context. */
  readonly paths: readonly string[];
  /** Paths that match but are left out by the ignore file. */
  readonly ignored: readonly string[];
  /** Total size of the files in bytes. */
  readonly bytes: number;
}

export interface PlannedContext {
  readonly files: number;
  readonly bytes: number;
  readonly ignoredFiles: number;
  readonly ignoredBytes: number;
}
