import type { BaseImage } from "../../analysis.ts";
import type { PlannedBuild } from "../../plan-dockerfile.ts";
import type { ArchiveMember } from "../copy/archive-member.ts";
import type { FactBook } from "../facts/fact-book.ts";
import type { StageContents } from "../layers/stage-contents.ts";

/** A stage while its steps are sized. */
export interface SizingStage {
  readonly contents: StageContents;
  /** The image at its bottom; undefined for scratch and where nothing is known. */
  readonly base: BaseImage | undefined;
  /** Whether there is an image at its bottom. */
  readonly onImage: boolean;
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
  readonly archiveMembers: ReadonlyMap<string, readonly ArchiveMember[] | undefined> | undefined;
}
