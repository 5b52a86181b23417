import type { Language } from "@plimsoll/core";
import type { Candidate } from "./suggest-words.ts";

/** The ids of concepts. Loaded only where somebody completes one. */
export async function conceptWords(language: Language): Promise<readonly Candidate[]> {
  const explain = await import("@plimsoll/core/explain");
  return explain.concepts.map(({ id, text }) => ({ word: id, about: text[language].title }));
}
