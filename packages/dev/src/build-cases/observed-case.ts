import type { CaseEdit } from "./build-case.ts";

/** `observed.json`: what an engine did with a case. */
export interface ObservedCase {
  readonly name: string;
  /** The base image of the target; null for none that is known. */
  readonly base: string | null;
  /** How many entries of the history belong to the base image. */
  readonly baseHistory: number;
  readonly target: string | null;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly steps: readonly ObservedStep[];
  readonly history: readonly ObservedHistoryEntry[];
  readonly config: Readonly<Record<string, unknown>>;
  readonly edits: readonly ObservedEdit[];
  /** Symbolic links of the context, which are not on the disk: path → target. */
  readonly links?: Readonly<Record<string, string>> | undefined;
}

export interface ObservedEdit extends CaseEdit {
  /** Lines are those of the changed Dockerfile. */
  readonly steps: readonly ObservedStep[];
}

/** One RUN, COPY, ADD or WORKDIR. */
export interface ObservedStep {
  /** 1-based. For what an ONBUILD of the base stage triggers, that of the FROM. */
  readonly line: number;
  readonly stage: number;
  readonly instruction: string;
  /** `absent`: the engine never needed it. */
  readonly state: StepState;
  /** Whether an ONBUILD of the base stage stands behind it. */
  readonly trigger?: true | undefined;
}

export type StepState = "executed" | "cached" | "absent";

export interface ObservedHistoryEntry {
  readonly createdBy: string;
  readonly empty: boolean;
  /** Of an entry that is not empty, where the engine tells. */
  readonly layer?: LayerFigures | undefined;
}

/** What is in a layer's archive. */
export interface LayerFigures {
  /** As it is pushed. */
  readonly gzipBytes: number;
  /** Uncompressed. */
  readonly tarBytes: number;
  /** Sum of the sizes of its files. */
  readonly contentBytes: number;
  readonly files: number;
  readonly dirs: number;
  /** Symbolic and hard ones. */
  readonly links: number;
  readonly whiteouts: number;
}
