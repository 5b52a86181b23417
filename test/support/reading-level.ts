import type { Language } from "@plimsoll/core";

/** How many words a sentence may have: words between blanks in English, eojeol in Korean. A piece of code is one. */
const longestSentence: Readonly<Record<Language, number>> = { en: 25, ko: 20 };

/** The sentences of a text that are longer than a beginner reads in one breath. */
export function longSentences(text: string, language: Language): readonly string[] {
  return sentencesOf(text).filter((sentence) => wordsIn(sentence) > longestSentence[language]);
}

/** A text cut at the signs that end a sentence. A sign in code, and one inside a word or number, ends none. */
export function sentencesOf(text: string): readonly string[] {
  const codes: string[] = [];
  const plain = text.replace(/`[^`]*`/g, (code) => `\u0001${codes.push(code) - 1}\u0001`);
  return plain
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => sentence.replace(/\u0001(\d+)\u0001/g, (_, at: string) => codes[Number(at)]!).trim())
    .filter((sentence) => sentence !== "");
}

function wordsIn(sentence: string): number {
  return sentence
    .replace(/`[^`]*`/g, "code")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
