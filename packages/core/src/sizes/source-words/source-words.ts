import type { Language } from "../../text/language.ts";
import { koreanPatterns } from "./korean-patterns.ts";
import { koreanPhrases } from "./korean-phrases.ts";

/**
 * A `Size`'s source for the reader. Names, paths and what has no words in the language (a fact's own source, such as a file's name) stay as they
 * are.
 */
export function sourceWords(source: string, language: Language): string {
  return language === "en" ? source : koreanWords(source);
}

function koreanWords(source: string): string {
  const phrase = Object.hasOwn(koreanPhrases, source) ? koreanPhrases[source] : undefined;
  if (phrase !== undefined) return phrase;
  for (const [pattern, rendering] of koreanPatterns) {
    const found = pattern.exec(source);
    if (found !== null) {
      const groups = found.slice(1).map((group: string | undefined) => group ?? "");
      return rendering(groups, koreanWords);
    }
  }
  return source;
}
