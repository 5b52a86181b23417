import type { Concept } from "../concept.ts";
import { concepts } from "./concepts.ts";

/** The concept of that id, title or other name in either language. Case, blanks and hyphens do not count. */
export function findConcept(name: string): Concept | undefined {
  return byKey().get(keyOf(name));
}

let known: ReadonlyMap<string, Concept> | undefined;

function byKey(): ReadonlyMap<string, Concept> {
  if (known !== undefined) return known;
  const keys = new Map<string, Concept>();
  // An id goes before a name that another concept has, too.
  for (const concept of concepts) keys.set(keyOf(concept.id), concept);
  for (const concept of concepts) {
    for (const name of namesOf(concept)) if (!keys.has(keyOf(name))) keys.set(keyOf(name), concept);
  }
  known = keys;
  return keys;
}

function namesOf({ text }: Concept): readonly string[] {
  return Object.values(text).flatMap(({ title, names }) => [title, ...names]);
}

function keyOf(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}
