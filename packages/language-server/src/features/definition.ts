import { DefinitionRequest } from "vscode-languageserver";
import { findDefinition, toLocations } from "../names/find-definition.ts";
import type { Feature } from "../server.ts";

/** textDocument/definition */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register(server) {
    const withLinks = server.client.capabilities.textDocument?.definition?.linkSupport === true;
    server.answer(DefinitionRequest.type, null, async (snapshot, { position }) => {
      const links = await findDefinition(snapshot, position);
      if (links.length === 0) return null;
      return withLinks ? [...links] : toLocations(links);
    });
  },
};
