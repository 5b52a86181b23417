import { DeclarationRequest } from "vscode-languageserver";
import { findDefinition, toLocations } from "../names/find-definition.ts";
import type { Feature } from "../server.ts";

/** textDocument/declaration */
export const declaration: Feature = {
  capabilities: () => ({ declarationProvider: true }),
  register(server) {
    const withLinks = server.client.capabilities.textDocument?.declaration?.linkSupport === true;
    server.answer(DeclarationRequest.type, null, async (snapshot, { position }) => {
      const links = await findDefinition(snapshot, position);
      if (links.length === 0) return null;
      return withLinks ? [...links] : toLocations(links);
    });
  },
};
