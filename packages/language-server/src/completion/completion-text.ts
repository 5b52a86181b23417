import type { Language } from "@plimsoll/core";
import { type CompletionText, completionTextEn } from "./completion-text-en.ts";
import { completionTextKo } from "./completion-text-ko.ts";

export const completionTexts: Readonly<Record<Language, CompletionText>> = { en: completionTextEn, ko: completionTextKo };
