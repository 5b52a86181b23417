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

/** Concepts that belong together, in the order in which they are told. */
export interface ConceptChapter {
  /** Kebab-case. */
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly concepts: readonly Concept[];
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
  /**
   * What the reader may do now, in a folder with a Dockerfile of their own. The command stands without `plimsoll`, needs no network, and
   * ends with 0 or 1.
   */
  readonly tryIt: { readonly text: string; readonly command: string };
}
