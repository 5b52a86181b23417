import type { Language } from "@plimsoll/core";
import type { MessageWithHelp } from "../cli-text.ts";
import { englishMeasuredText } from "./measured-text-en.ts";
import { koreanMeasuredText } from "./measured-text-ko.ts";

/** What is said of images that were built, as a source of sizes. The message goes behind the image's name. */
export interface MeasuredText {
  /** Nothing of that name is at hand. */
  readonly nowhere: MessageWithHelp;
  /** What is known of the image are no layers. */
  readonly noLayers: MessageWithHelp;
  /** Its history does not say which step made which layer. */
  merged(dockerfile: string): MessageWithHelp;
  /** It has none of the steps. */
  otherFile(dockerfile: string): MessageWithHelp;
  /** A step copied something else when the image was built. */
  otherFiles(image: string): MessageWithHelp;
}

export const measuredText: Readonly<Record<Language, MeasuredText>> = { en: englishMeasuredText, ko: koreanMeasuredText };
