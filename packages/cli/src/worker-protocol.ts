import type { FileOutcome, LintTask } from "./lint-file.ts";

/** Tells the entry of the program that it runs on a thread of the pool. Known without loading node's threads. */
export const workerArgument = "--plimsoll-worker";

/** To a thread: files to lint. */
export interface WorkerRequest {
  readonly tasks: readonly LintTask[];
}

/** From a thread: what became of the files of one request, in their order. */
export interface WorkerAnswer {
  readonly outcomes: readonly FileOutcome[];
}
