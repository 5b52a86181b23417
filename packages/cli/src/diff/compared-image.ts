import type { ShownComparison } from "../rebuild/rebuild-text.ts";
import type { JudgedLimit } from "../budget/build-budget.ts";
import type { ImageDiff } from "./compared-layers.ts";

/** A compared build as all reports show it. */
export interface ComparedImage {
  readonly diff: ImageDiff;
  readonly comparison: ShownComparison;
  /** Limits of the image after the change. */
  readonly judged: readonly JudgedLimit[];
}
