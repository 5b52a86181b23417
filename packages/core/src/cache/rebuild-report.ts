import type { BuildStep } from "../plan/build-plan.ts";

/**
 * What becomes of a step. "depends": cached if what an earlier step makes anew is the same, byte for byte. "unused": the target
 * does not need it.
 */
export type StepState = "cached" | "rebuilt" | "depends" | "unused";

/** What a change does to a build, for each step of the build after it. */
export interface RebuildReport {
  /** RUN, COPY, ADD and WORKDIR, in the order of the plan. */
  readonly steps: readonly RebuiltStep[];
}

export interface RebuiltStep {
  readonly step: BuildStep;
  /** Position in the plan's steps. */
  readonly index: number;
  readonly state: StepState;
  /** Why it is not cached, the nearest first; none for "cached" and "unused". */
  readonly causes: readonly RebuildCause[];
}

export type RebuildCause =
  /** A file that the step takes. `context`: "" for the build context, else the name of a named context. */
  | {
      readonly kind: "file";
      readonly context: string;
      readonly path: string;
      readonly change: "added" | "removed" | "changed" | "mode" | "link";
    }
  /** A variable has another value, or is there on one side only, because of a build arg or the default of an ARG. */
  | { readonly kind: "build-arg"; readonly name: string; readonly before: string | undefined; readonly after: string | undefined }
  /** The instruction itself, or one that decides what it does: ENV, USER, WORKDIR, SHELL. */
  | {
      readonly kind: "instruction";
      readonly what: "new" | "edited" | "environment" | "user" | "working-directory" | "shell" | "sources" | "moved";
      /** Variable names for "environment"; the old text for "edited"; else "". */
      readonly detail: string;
    }
  | { readonly kind: "base-image"; readonly before: string | undefined; readonly after: string }
  /** It stands on the folder of a named context, which each build sends anew: nothing that stands on one is found in a cache. */
  | { readonly kind: "folder-base"; readonly context: string }
  /** An earlier step of its stage, or of a stage that it takes something from, is rebuilt. `index`: its position in the plan's steps. */
  | { readonly kind: "upstream-step"; readonly index: number }
  /** What stood before it is gone: the step that it follows now is another one. `text` is the first line of what was removed. */
  | { readonly kind: "step-removed"; readonly line: number; readonly text: string }
  /** It is rebuilt only if the step at `index`, which runs again, makes something else than before. */
  | { readonly kind: "output-differs?"; readonly index: number };
