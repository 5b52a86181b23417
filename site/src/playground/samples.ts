import type { ContextFile } from "../engine/engine-message.ts";

/** A project to start with. */
export interface Sample {
  /** Of its folder in `examples/`. */
  readonly name: string;
  readonly text: string;
  readonly files: readonly ContextFile[];
  readonly ignore: string;
}

declare global {
  /** Put in its place when the site is built: see packages/dev/src/site/site-samples.ts. */
  const PLIMSOLL_SAMPLES: readonly Sample[];
}

/** The projects in `examples/`, as they were when the site was built. */
export const samples: readonly Sample[] = PLIMSOLL_SAMPLES;
