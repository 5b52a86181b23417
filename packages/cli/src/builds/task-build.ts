import type { BuildOptions, ContextListing } from "@plimsoll/core";

/** One way in which a Dockerfile is built. Plain data, since it may go to another thread. */
export interface TaskBuild {
  /** The services and targets that build it so. */
  readonly names: readonly string[];
  readonly build: BuildOptions;
  readonly context: ContextListing | undefined;
}
