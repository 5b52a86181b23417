import { ReferencesRequest } from "vscode-languageserver";
import { thingOf } from "@plimsoll/core/editor";
import { nameAt, namesOf } from "../names/names-of.ts";
import type { Feature } from "../server.ts";

/** textDocument/references */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register(server) {
    server.answer(ReferencesRequest.type, null, (snapshot, { position, context }) => {
      const place = nameAt(snapshot, position);
      if (place === undefined) return null;
      return thingOf(namesOf(snapshot), place)
        .places.filter(({ role }) => role !== "declaration" || context.includeDeclaration)
        .map(({ span }) => ({ uri: snapshot.uri, range: snapshot.rangeOf(span) }));
    });
  },
};
