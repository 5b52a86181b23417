import type { VariableReference } from "../../syntax/lex-result.ts";

/** Where each name is first used: one pass, since a long text may use thousands. */
export function firstReferences(references: readonly VariableReference[]): ReadonlyMap<string, VariableReference> {
  const first = new Map<string, VariableReference>();
  for (const reference of references) if (!first.has(reference.name)) first.set(reference.name, reference);
  return first;
}
