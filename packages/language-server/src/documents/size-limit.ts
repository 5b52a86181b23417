import type { Surroundings } from "./snapshot.ts";

/** Longer documents are neither linted nor planned: it would take seconds after each keystroke. In UTF-16 code units. */
export const largestDocument = 1_000_000;

export function isTooLarge(text: string): boolean {
  return text.length > largestDocument;
}

/** What holds for a document of that length. The same object where nothing is taken away. */
export function withinLimit(surroundings: Surroundings, length: number): Surroundings {
  if (length <= largestDocument) return surroundings;
  return { ...surroundings, linted: false, settings: { ...surroundings.settings, plan: { enable: false } } };
}
