import { type CallHierarchyItem, CallHierarchyPrepareRequest, type CancellationToken, SymbolKind } from "vscode-languageserver";
import type { Span } from "@plimsoll/core";
import type { Snapshot } from "../documents/snapshot.ts";
import { nameAt } from "../names/names-of.ts";
import { calleesOf, callersOf, stageAt, type StageCall, type StageNode } from "../names/stage-calls.ts";
import type { Feature, Server } from "../server.ts";

/** textDocument/prepareCallHierarchy, callHierarchy/incomingCalls and outgoingCalls: which stage takes from which. */
export const callHierarchy: Feature = {
  capabilities: () => ({ callHierarchyProvider: true }),
  register(server) {
    server.answer(CallHierarchyPrepareRequest.type, null, (snapshot, { position }) => {
      const stage = stageAt(snapshot, snapshot.offsetAt(position), nameAt(snapshot, position));
      return stage === undefined ? null : [itemOf(snapshot, { kind: "stage", index: stage.index }, stage.from.span)];
    });
    const { callHierarchy: requests } = server.connection.languages;
    requests.onIncomingCalls(async ({ item }, token) => {
      const found = await nodeOf(server, item, token);
      if (found === undefined) return null;
      const { snapshot, node } = found;
      return callersOf(snapshot, node).map((call) => ({
        from: itemOfCall(snapshot, call),
        fromRanges: rangesOf(snapshot, call),
      }));
    });
    requests.onOutgoingCalls(async ({ item }, token) => {
      const found = await nodeOf(server, item, token);
      if (found === undefined) return null;
      const { snapshot, node } = found;
      return calleesOf(snapshot, node).map((call) => ({ to: itemOfCall(snapshot, call), fromRanges: rangesOf(snapshot, call) }));
    });
  },
};

function itemOfCall(snapshot: Snapshot, { node, spans }: StageCall): CallHierarchyItem {
  return itemOf(snapshot, node, spans[0]!);
}

function rangesOf(snapshot: Snapshot, { spans }: StageCall): CallHierarchyItem["range"][] {
  return spans.map((span) => snapshot.rangeOf(span));
}

/** `place`: where an image is named, since it has no text of its own. */
function itemOf(snapshot: Snapshot, node: StageNode, place: Span): CallHierarchyItem {
  const { uri } = snapshot;
  const stage = node.kind === "stage" ? snapshot.analysis.stages.stages[node.index] : undefined;
  if (stage === undefined) {
    const range = snapshot.rangeOf(place);
    const name = node.kind === "image" ? node.text : "";
    return { name, kind: SymbolKind.Package, uri, range, selectionRange: range, data: { kind: "image", text: name } };
  }
  const { index, from, span } = stage;
  return {
    name: from.name?.value ?? `${index}`,
    kind: SymbolKind.Namespace,
    detail: `FROM ${from.image.value}`,
    uri,
    range: snapshot.rangeOf(span),
    selectionRange: snapshot.rangeOf((from.name ?? from.image).span),
    data: { kind: "stage", index, name: stage.name ?? null },
  };
}

/** What an item was made for, in the text as it is now: a stage is found by its name, since lines may have moved. */
async function nodeOf(
  server: Server,
  { uri, data }: CallHierarchyItem,
  token: CancellationToken,
): Promise<{ readonly snapshot: Snapshot; readonly node: StageNode } | undefined> {
  const snapshot = await server.documents.ready(uri);
  if (snapshot === undefined || token.isCancellationRequested) return undefined;
  const given: unknown = data;
  if (typeof given !== "object" || given === null) return undefined;
  if ("text" in given && typeof given.text === "string") return { snapshot, node: { kind: "image", text: given.text } };
  const { stages } = snapshot.analysis.stages;
  const name = "name" in given && typeof given.name === "string" ? given.name : undefined;
  const index = "index" in given && typeof given.index === "number" ? given.index : -1;
  const stage = stages[index]?.name === name ? stages[index] : stages.find((other) => name !== undefined && other.name === name);
  return stage === undefined ? undefined : { snapshot, node: { kind: "stage", index: stage.index } };
}
