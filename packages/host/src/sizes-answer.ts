import type { FactKind, FactKinds, KnownFact, SizeBasis } from "@plimsoll/core/plan";

/** An answer of the kind that was asked for: whoever found it by the kind knows that it is one. */
export function answer<Kind extends FactKind>(
  _kind: Kind,
  value: unknown,
  basis: SizeBasis,
  source: string,
): KnownFact<FactKinds[Kind]> {
  // TypeScript cannot narrow a type parameter by a value; the kind was compared, or stands beside the value in its store.
  return { value: value as FactKinds[Kind], basis, source };
}
