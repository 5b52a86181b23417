import { type DocumentSymbol, DocumentSymbolRequest, type SymbolInformation } from "vscode-languageserver";
import type { Snapshot } from "../documents/snapshot.ts";
import { type OutlineItem, outlineOf } from "../outline/outline.ts";
import { symbolKindOf } from "../outline/symbol-kind.ts";
import type { Feature } from "../server.ts";

/** textDocument/documentSymbol */
export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  register(server) {
    const asTree = server.client.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    server.answer(DocumentSymbolRequest.type, null, (snapshot) => {
      const items = outlineOf(snapshot.analysis);
      return asTree ? items.map((item) => toSymbol(snapshot, item)) : items.flatMap((item) => toFlatSymbols(snapshot, item));
    });
  },
};

function toSymbol(snapshot: Snapshot, item: OutlineItem): DocumentSymbol {
  const symbol: DocumentSymbol = {
    name: item.name,
    kind: symbolKindOf(item.kind),
    range: snapshot.rangeOf(item.span),
    selectionRange: snapshot.rangeOf(item.selection),
  };
  // Most have neither, and what is not said need not be sent.
  if (item.children.length > 0) symbol.children = item.children.map((child) => toSymbol(snapshot, child));
  if (item.detail !== "") symbol.detail = item.detail;
  return symbol;
}

function toFlatSymbols(snapshot: Snapshot, item: OutlineItem, container?: string): SymbolInformation[] {
  const own: SymbolInformation = {
    name: item.name,
    kind: symbolKindOf(item.kind),
    location: { uri: snapshot.uri, range: snapshot.rangeOf(item.span) },
    ...(container === undefined ? {} : { containerName: container }),
  };
  return [own, ...item.children.flatMap((child) => toFlatSymbols(snapshot, child, item.name))];
}
