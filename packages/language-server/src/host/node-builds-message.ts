import type { BuildOptions, Facts } from "@plimsoll/core";
import type { LayerSize, RebuiltStep, ReplayResult } from "@plimsoll/core/plan";
import type { ContextRequest } from "../server-host.ts";

/** What is asked of the thread that works out builds. Plain data: it is copied on the way. */
export type BuildQuestion =
  | {
      readonly kind: "ask";
      readonly id: number;
      readonly about: "size" | "compress" | "sinceHead" | "history";
      readonly text: string;
      readonly build: BuildOptions;
      readonly images: Facts["images"];
      readonly request: Omit<ContextRequest, "signal">;
      readonly online: boolean;
    }
  /** Nobody waits for the answer any more. */
  | { readonly kind: "stop"; readonly id: number }
  | { readonly kind: "invalidate"; readonly uri: string };

export interface BuildAnswer {
  readonly id: number;
  /** Without the files that are known one by one, which can be many. */
  readonly layers?: readonly (LayerSize | undefined)[];
  /** Steps by their positions in the plan alone. */
  readonly rebuilt?: readonly Omit<RebuiltStep, "step">[];
  /** Without the plan that it is about, which whoever asks has. */
  readonly history?: Omit<ReplayResult, "build">;
}

/** One end of a thread. */
export interface BuildPort {
  listen(listener: (message: unknown) => void): void;
  post(message: unknown): void;
}
