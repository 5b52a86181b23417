import type { Language } from "@plimsoll/core";
import { englishRemark } from "./remark-text-en.ts";
import { koreanRemark } from "./remark-text-ko.ts";
import type { StepRemark } from "./step-remarks.ts";

/** A few words; for what makes the build fail a sentence. */
export const remarkText: Readonly<Record<Language, (remark: StepRemark) => string>> = { en: englishRemark, ko: koreanRemark };
