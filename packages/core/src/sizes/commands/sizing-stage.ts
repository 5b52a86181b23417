import type { BaseImage } from "../../analysis.ts";
import type { PlannedBuild } from "../../plan-dockerfile.ts";
import type { PlacedFiles } from "../copy/placed-files.ts";
import type { FactBook } from "../facts/fact-book.ts";
import type { StageContents } from "../layers/stage-contents.ts";

/** A stage while its steps are sized. */
export interface SizingStage {
  readonly contents: StageContents;
  readonly placed: PlacedFiles;
  /** The image at its bottom; undefined for scratch and where nothing is known. */
  readonly base: BaseImage | undefined;
  /** How many RUNs there were so far. */
  commands: number;
}

/** A step that is being sized, and all that it can be worked out from. */
export interface SizingStep {
  readonly planned: PlannedBuild;
  /** Position in the plan's steps. */
  readonly index: number;
  readonly stage: SizingStage;
  /** By index; those behind it are not there yet. */
  readonly stages: readonly (SizingStage | undefined)[];
  readonly facts: FactBook;
  readonly archives: ReadonlySet<string> | undefined;
}
