import type { Language } from "@plimsoll/core";
import type { SizeBasis, StepState } from "@plimsoll/core/plan";
import { englishBuildsText } from "./builds-text-en.ts";
import { koreanBuildsText } from "./builds-text-ko.ts";

/** What the editor says of builds, in one language. Sizes come as text. */
export interface BuildsText {
  /** Of a layer of which nothing is known before the build. */
  readonly unknownSize: string;
  atLeast(bytes: string): string;
  readonly states: Readonly<Record<StepState, string>>;

  // In the tooltips.
  range(low: string, high: string): string;
  readonly bases: Readonly<Record<SizeBasis, string>>;
  source(source: string): string;
  files(count: number): string;
  transfer(size: string): string;
  /** Bytes of earlier layers that this one hides. */
  hidden(bytes: string): string;
  readonly baseImage: string;
  readonly stageIndex: string;
  variable(name: string): string;
  readonly directory: string;
  /** Behind the command of the image: who runs it. */
  runsAs(user: string): string;
  readonly runsAsTooltip: string;
  readonly sinceHead: string;

  // Of a stage.
  layers(count: number): string;
  /** Of the whole image. */
  image(size: string): string;
  usedBy(stages: number): string;
  rebuiltIn(commits: number, of: number): string;
  readonly notBuilt: string;
  readonly noContext: string;
  readonly noSizes: string;
  readonly title: string;
  readonly noPlan: string;
}

export const buildsText: Readonly<Record<Language, BuildsText>> = { en: englishBuildsText, ko: koreanBuildsText };
