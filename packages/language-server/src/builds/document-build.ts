import type { LayerSize, PlannedBuild, RebuildReport, ReplayResult } from "@plimsoll/core/plan";

/** What building a document would do: the plan of one snapshot with all that is known of it so far. Plain data. */
export interface DocumentBuild {
  readonly planned: PlannedBuild;
  /** For each step of the plan what it adds; undefined for steps without a layer. Empty where nobody works out sizes. */
  readonly layers: readonly (LayerSize | undefined)[];
  /** Against the last commit; undefined without git, or while it is not known yet. */
  readonly sinceHead: RebuildReport | undefined;
  /** The last commits replayed; undefined without git, or while that is not done yet. */
  readonly history: ReplayResult | undefined;
  /** URI of the folder of the build context; undefined without one. */
  readonly contextUri: string | undefined;
}
