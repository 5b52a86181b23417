import type { SizeBasis } from "../layers/size.ts";
import type { FactKind, FactKinds } from "./fact-kinds.ts";

/** An answer, and how far it can be trusted. */
export interface KnownFact<Value> {
  readonly value: Value;
  readonly basis: SizeBasis;
  /** Where it comes from, in a few English words, with the date of what is not of today. */
  readonly source: string;
}

/** Somewhere to look facts up: what the user gave, a store on disk, the embedded table. */
export interface FactSource {
  find<Kind extends FactKind>(kind: Kind, key: string): KnownFact<FactKinds[Kind]> | undefined;
}

/** A fact that was asked for. */
export interface AskedFact {
  readonly kind: FactKind;
  readonly key: string;
  /** Of the answer; undefined when there was none. */
  readonly basis: SizeBasis | undefined;
}

/** What estimators ask. */
export interface FactBook extends FactSource {
  /** All that was asked, each once, in the order of the first time. */
  asked(): readonly AskedFact[];
}

/**
 * Looks into the sources in turn; the first answer counts. What was asked is noted: whoever may use the network gets the missing facts,
 * adds them as a source and sizes the build again, until nothing new is asked.
 */
export function createFactBook(sources: readonly FactSource[]): FactBook {
  const asked = new Map<string, AskedFact>();
  return {
    find(kind, key) {
      const found = firstAnswer(sources, kind, key);
      asked.set(`${kind} ${key}`, { kind, key, basis: found?.basis });
      return found;
    },
    asked: () => [...asked.values()],
  };
}

function firstAnswer<Kind extends FactKind>(
  sources: readonly FactSource[],
  kind: Kind,
  key: string,
): KnownFact<FactKinds[Kind]> | undefined {
  for (const source of sources) {
    const found = source.find(kind, key);
    if (found !== undefined) return found;
  }
  return undefined;
}
