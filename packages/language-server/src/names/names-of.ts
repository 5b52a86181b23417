import type { LazyAnalysis } from "@plimsoll/core";
import { type NamePlace, type NameSource, nameTable, type NameTable, placeAt } from "@plimsoll/core/editor";
import type { Position } from "vscode-languageserver";
import type { Snapshot } from "../documents/snapshot.ts";

const known = new WeakMap<LazyAnalysis, NameTable>();

/** The names of a document; collected when first asked for, and kept with its analysis. */
export function namesOf({ analysis }: Pick<Snapshot, "analysis">): NameTable {
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const table = nameTable(nameSource(analysis));
  known.set(analysis, table);
  return table;
}

export function nameSource({ text, stages, scripts, instructions }: LazyAnalysis): NameSource {
  return { text, stages, scripts, instructions };
}

/** The name at a position of the protocol, its end included. */
export function nameAt(snapshot: Snapshot, position: Position): NamePlace | undefined {
  return placeAt(namesOf(snapshot), snapshot.offsetAt(position));
}
