import type { HistoryEntry, ImageConfig } from "../stages/image-config.ts";

/** What a build writes into the image besides layers, and what each step sees of it. */
export interface ImagePlan {
  /** For each step of the plan, in the same order: what holds right before it. */
  readonly steps: readonly StepImage[];
  /** The target's image, base image included as far as it is known; undefined when there is no target. */
  readonly target: TargetImage | undefined;
  /** Names of base images whose config is not known: they are taken to have an empty one. */
  readonly assumed: readonly string[];
}

export interface TargetImage {
  readonly config: ImageConfig;
  readonly history: readonly PlannedHistoryEntry[];
}

export interface PlannedHistoryEntry extends HistoryEntry {
  /** Position in the plan's steps; undefined for what the base image brings along. */
  readonly step: number | undefined;
}

/** What holds in a stage right before a step. */
export interface StepImage {
  /** The environment of a RUN here, ARGs included, in the order in which BuildKit hands it over (that of the last assignment). */
  readonly env: readonly EnvVariable[];
  /** As BuildKit keeps it, which is not always the shortest form of the path. */
  readonly workingDirectory: string;
  /** "" for root by default. */
  readonly user: string;
  /** Program and arguments in front of a shell form. */
  readonly shell: readonly string[];
  /** For a RUN: the whole command line that is executed, shell included. Undefined for other steps. */
  readonly args: readonly string[] | undefined;
}

export interface EnvVariable {
  readonly name: string;
  readonly value: string;
  /** What gave it its value last. */
  readonly by: "arg" | "env" | "base-image" | "default";
}
