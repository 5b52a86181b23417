import { declarationsFor, thingOf } from "@plimsoll/core/editor";
import type { Span } from "@plimsoll/core";
import type { LocationLink, Position } from "vscode-languageserver";
import { URI, Utils } from "vscode-uri";
import type { Snapshot } from "../documents/snapshot.ts";
import { nameAt, namesOf } from "./names-of.ts";

/** Where what stands at a position is declared: a stage, a variable, a heredoc, or the file that COPY takes. */
export async function findDefinition(snapshot: Snapshot, position: Position): Promise<readonly LocationLink[]> {
  const place = nameAt(snapshot, position);
  if (place === undefined) return findSource(snapshot, position);
  const originSelectionRange = snapshot.rangeOf(place.span);
  const table = namesOf(snapshot);
  const link = (target: Span, selection: Span): LocationLink => ({
    originSelectionRange,
    targetUri: snapshot.uri,
    targetRange: snapshot.rangeOf(target),
    targetSelectionRange: snapshot.rangeOf(selection),
  });
  const thing = thingOf(table, place);
  const found = declarationsFor(table, place);
  if (found.length > 0) return found.map(({ instruction, span }) => link(instruction.span, span));
  const stage = thing.kind === "stage" ? snapshot.analysis.stages.stages[thing.stage] : undefined;
  return stage === undefined ? [] : [link(stage.from.span, stage.from.image.span)];
}

async function findSource(snapshot: Snapshot, position: Position): Promise<readonly LocationLink[]> {
  const { contextUri } = snapshot.surroundings;
  if (contextUri === undefined) return [];
  const offset = snapshot.offsetAt(position);
  // Which files COPY takes is only looked at where one is asked for.
  const around = snapshot.analysis.instructions.find(({ span }) => offset <= span.end);
  if (around?.keyword !== "COPY" && around?.keyword !== "ADD") return [];
  const { collectLinks } = await import("../links/collect-links.ts");
  const found = collectLinks(snapshot.analysis).find(({ span }) => span.start <= offset && offset <= span.end);
  if (found?.target.kind !== "file") return [];
  const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return [
    {
      originSelectionRange: snapshot.rangeOf(found.span),
      targetUri: Utils.joinPath(URI.parse(contextUri), found.target.path).toString(),
      targetRange: start,
      targetSelectionRange: start,
    },
  ];
}

/** For clients that know no links. */
export function toLocations(links: readonly LocationLink[]): { uri: string; range: LocationLink["targetRange"] }[] {
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}
