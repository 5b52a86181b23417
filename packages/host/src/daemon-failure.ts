import type { ImageFailure } from "./image-failure.ts";

/** Why a daemon gave no image. `describeDaemonFailure` makes the words. */
export type DaemonFailure =
  /** It listens, and the user may not talk to it. */
  | { readonly kind: "denied"; readonly socket: string }
  /** It does not answer any more, or answers with an error. `detail`: its words, or the system's. */
  | { readonly kind: "broken"; readonly socket: string; readonly detail: string }
  /** What it sent cannot be read. */
  | { readonly kind: "image"; readonly failure: ImageFailure };
