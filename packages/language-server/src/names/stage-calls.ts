import type { Span, Stage } from "@plimsoll/core";
import type { NamePlace, StageThing } from "@plimsoll/core/editor";
import type { Snapshot } from "../documents/snapshot.ts";
import { namesOf } from "./names-of.ts";

/** An end of an arrow in the stage graph: a stage, or an image from outside. */
export type StageNode = { readonly kind: "stage"; readonly index: number } | { readonly kind: "image"; readonly text: string };

/** One stage taking from another or from an image; the places stand in the stage that takes. */
export interface StageCall {
  readonly node: StageNode;
  readonly spans: readonly Span[];
}

/** The stage whose name stands at an offset, or whose FROM does. */
export function stageAt(snapshot: Snapshot, offset: number, place: NamePlace | undefined): Stage | undefined {
  const { stages } = snapshot.analysis.stages;
  const thing = place && namesOf(snapshot).things[place.thing];
  if (thing?.kind === "stage") return stages[thing.stage];
  return stages.find(({ from }) => from.span.start <= offset && offset <= from.span.end);
}

/** The stages that take from a node, in the order of the file. */
export function callersOf(snapshot: Snapshot, node: StageNode): readonly StageCall[] {
  if (node.kind === "stage") {
    const uses = stageThing(snapshot, node.index)?.places.filter(({ role }) => role !== "declaration") ?? [];
    return grouped(uses.map(({ stage, span }) => ({ node: { kind: "stage", index: stage }, span })));
  }
  return grouped(
    ownImageEdges(snapshot).flatMap(({ stage, text, span }) =>
      text === node.text ? [{ node: { kind: "stage", index: stage }, span }] : [],
    ),
  );
}

/** What a stage takes from: nothing for an image, which this file does not make. */
export function calleesOf(snapshot: Snapshot, node: StageNode): readonly StageCall[] {
  if (node.kind === "image") return [];
  const calls: { node: StageNode; span: Span }[] = [];
  for (const thing of namesOf(snapshot).things) {
    if (thing.kind !== "stage") break;
    for (const { stage, role, span } of thing.places) {
      if (stage === node.index && role !== "declaration") calls.push({ node: { kind: "stage", index: thing.stage }, span });
    }
  }
  for (const { stage, text, span } of ownImageEdges(snapshot)) {
    if (stage === node.index) calls.push({ node: { kind: "image", text }, span });
  }
  return grouped(calls.sort((a, b) => a.span.start - b.span.start));
}

function stageThing(snapshot: Snapshot, index: number): StageThing | undefined {
  const thing = namesOf(snapshot).things[index];
  return thing?.kind === "stage" ? thing : undefined;
}

/** Images that a stage takes by its own text, not by an ONBUILD of its base. */
function ownImageEdges({ analysis: { stages } }: Snapshot): readonly { stage: number; text: string; span: Span }[] {
  return stages.stages.flatMap(({ index, edges }) =>
    edges.flatMap(({ target, span, instruction }) =>
      target.kind === "image" && stages.places.get(instruction)?.stage === index
        ? [{ stage: index, text: target.text, span }]
        : [],
    ),
  );
}

function grouped(calls: readonly { readonly node: StageNode; readonly span: Span }[]): readonly StageCall[] {
  const groups = new Map<string, { node: StageNode; spans: Span[] }>();
  for (const { node, span } of calls) {
    const key = node.kind === "stage" ? `${node.index}` : `image ${node.text}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { node, spans: [span] });
    else group.spans.push(span);
  }
  return [...groups.values()];
}
