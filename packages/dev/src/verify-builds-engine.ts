import type { BuildInput, Dialect } from "./build-cases/build-case.ts";
import type { ObservedHistoryEntry, ObservedStep } from "./build-cases/observed-case.ts";
import type { BaseRootfs } from "./verify-builds-base.ts";

/** In the order in which they are looked for. */
export const engineNames = ["buildkit", "dockerd", "buildah"] as const;
export type EngineName = (typeof engineNames)[number];

/** A program that builds images, set up and ready. */
export interface BuildEngine {
  /** Name and version, for people. */
  readonly title: string;
  /**
   * Whether it decides as BuildKit does what to build again. One that has its own ways is compared, but cannot prove plimsoll
   * wrong.
   */
  readonly isBuildKit: boolean;
  /** What it can read: everything, or no more than the first BuildKits with `RUN --mount`. */
  readonly dialect: Dialect;
  /** What the history of every image begins with that stands on one of its base images. */
  readonly baseHistory: readonly string[];
  readonly build: (input: BuildInput) => BuildOutcome;
  /** Empties the cache of earlier builds; the base images stay. */
  readonly forget: () => void;
  /** Stops what was started for it. */
  readonly close: () => Promise<void>;
}

/** What one build came to. */
export type BuildOutcome =
  | { readonly kind: "built"; readonly steps: readonly ObservedStep[]; readonly image: BuiltImage }
  | { readonly kind: "failed"; readonly message: string };

export interface BuiltImage {
  readonly config: Readonly<Record<string, unknown>>;
  readonly history: readonly ObservedHistoryEntry[];
}

/** An engine, or the names of the programs that it lacks here. */
export type OpenedEngine =
  | { readonly kind: "open"; readonly engine: BuildEngine }
  | { readonly kind: "missing"; readonly programs: readonly string[] };

export interface EngineRequest {
  /** A folder that exists and may be removed once the engine is closed. */
  readonly folder: string;
  readonly bases: readonly BaseRootfs[];
}
