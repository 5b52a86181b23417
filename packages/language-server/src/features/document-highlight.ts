import { DocumentHighlightKind, DocumentHighlightRequest } from "vscode-languageserver";
import { thingOf } from "@plimsoll/core/editor";
import { nameAt, namesOf } from "../names/names-of.ts";
import type { Feature } from "../server.ts";

/** textDocument/documentHighlight */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register(server) {
    server.answer(DocumentHighlightRequest.type, null, (snapshot, { position }) => {
      const place = nameAt(snapshot, position);
      if (place === undefined) return null;
      return thingOf(namesOf(snapshot), place)
        .places.filter(({ form }) => form !== "hidden")
        .map(({ span, role }) => ({
          range: snapshot.rangeOf(span),
          kind: role === "read" ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
        }));
    });
  },
};
