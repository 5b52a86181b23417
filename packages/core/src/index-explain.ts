// The entry `@plimsoll/core/explain`: lessons for people, which only those load that teach.
export type { Concept, ConceptText } from "./explain/concept.ts";
