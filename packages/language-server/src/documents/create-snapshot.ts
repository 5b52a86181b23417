import { LazyAnalysis } from "@plimsoll/core";
import { PositionMap, type PositionEncoding } from "./position-map.ts";
import type { Snapshot } from "./snapshot.ts";
import { lineStartsOf } from "./text-lines.ts";

/** A snapshot of any text, open or not. `lineStarts` are those of `text-lines.ts`, when they are known. */
export function createSnapshot(
  {
    uri,
    version,
    languageId,
    text,
    surroundings,
    lineStarts = lineStartsOf(text),
  }: Pick<Snapshot, "uri" | "version" | "languageId" | "text" | "surroundings"> & { readonly lineStarts?: readonly number[] },
  encoding: PositionEncoding,
): Snapshot {
  const positions = new PositionMap(text, lineStarts, encoding);
  const { config, build, facts, rules } = surroundings;
  return {
    uri,
    version,
    languageId,
    text,
    surroundings,
    analysis: new LazyAnalysis({ text, config, build, facts }, rules),
    positionAt: (offset) => positions.positionAt(offset),
    offsetAt: (position) => positions.offsetAt(position),
    rangeOf: (span) => positions.rangeOf(span),
    spanOf: (range) => positions.spanOf(range),
    unitsOf: (start, end) => positions.unitsOf(start, end),
  };
}
