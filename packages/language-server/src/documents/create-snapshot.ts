import { LazyAnalysis } from "@plimsoll/core";
import type { Reading } from "@plimsoll/core/editor";
import { PositionMap, type PositionEncoding } from "./position-map.ts";
import type { Snapshot } from "./snapshot.ts";
import { lineStartsOf } from "./text-lines.ts";

/** The same for those who keep it while the document changes: its analysis can always be asked. */
export function lastingSnapshot(snapshot: Snapshot): Snapshot {
  return { ...snapshot, analysis: snapshot.analysis.alone() };
}

/**
 * A snapshot of any text, open or not. `lineStarts` are those of `text-lines.ts`, when they are known; `reading`: what was read of the versions of this
 * document before.
 */
export function createSnapshot(
  {
    uri,
    version,
    languageId,
    text,
    surroundings,
    lineStarts = lineStartsOf(text),
    reading,
  }: Pick<Snapshot, "uri" | "version" | "languageId" | "text" | "surroundings"> & {
    readonly lineStarts?: readonly number[];
    readonly reading?: Reading;
  },
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
    analysis: new LazyAnalysis({ text, config, build, facts }, rules, reading),
    positionAt: (offset) => positions.positionAt(offset),
    offsetAt: (position) => positions.offsetAt(position),
    rangeOf: (span) => positions.rangeOf(span),
    spanOf: (range) => positions.spanOf(range),
    unitsOf: (start, end) => positions.unitsOf(start, end),
  };
}
