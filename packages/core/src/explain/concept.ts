import type { Language } from "../text/language.ts";

/** One idea that a beginner meets, told in half a screen. Plain data; whoever shows it decides how. */
export interface Concept {
  /** Kebab-case, as in `plimsoll explain copy-on-write`. */
  readonly id: string;
  readonly text: Readonly<Record<Language, ConceptText>>;
  /** Ids of concepts to read next, the nearest first. */
  readonly see: readonly string[];
  /** What shows the idea on a project in `examples/`: a command line without `plimsoll`, run from the top of the repository. */
  readonly shownBy?: string;
}

/** A concept in one language. Inline Markdown (code, emphasis) in all texts but the picture. */
export interface ConceptText {
  /** A noun phrase. */
  readonly title: string;
  /** Other words that readers know it by; they find the concept too. */
  readonly names: readonly string[];
  /** One short sentence: said where the term is first met, on any page. */
  readonly gist: string;
  /** Paragraphs. */
  readonly body: readonly string[];
  /** A drawing in plain text, at most 72 columns wide as a terminal counts them (a Korean letter is two). */
  readonly picture: string;
  /** What the reader may do now to see it, and with which command; the command is never one that this project cannot run offline. */
  readonly tryIt: { readonly text: string; readonly command: string };
}
