import type { Language } from "@plimsoll/core";
import { englishCauseText } from "./cause-text-en.ts";
import { koreanCauseText } from "./cause-text-ko.ts";
import type { ShownCause } from "./shown-cause.ts";

/** Why a step is rebuilt, in a few words. */
export interface CauseText {
  cause(cause: ShownCause): string;
  /** Behind the cause of one file. */
  moreFiles(count: number): string;
  moreCauses(count: number): string;
}

export const causeText: Readonly<Record<Language, CauseText>> = { en: englishCauseText, ko: koreanCauseText };
