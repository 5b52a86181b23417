import type { CancellationToken, SymbolInformation } from "vscode-languageserver";
import { URI, Utils } from "vscode-uri";
import { matchQuery } from "../outline/match-query.ts";
import { symbolKindOf } from "../outline/symbol-kind.ts";
import { createWorkspaceIndex, type IndexedName, type WorkspaceIndex } from "../outline/workspace-index.ts";
import type { Feature } from "../server.ts";

/** More than this no list shows. */
const limit = 500;

/** workspace/symbol: stages and ARGs of all Dockerfiles. */
export const workspaceSymbol: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(server) {
    const index = createWorkspaceIndex(server);
    server.connection.onWorkspaceSymbol(async ({ query }, token) => {
      const found = await search(index, query, token);
      return token.isCancellationRequested ? null : found.map(toSymbol);
    });
  },
};

async function search(index: WorkspaceIndex, query: string, token: CancellationToken): Promise<readonly IndexedName[]> {
  const found: { readonly name: IndexedName; readonly score: number }[] = [];
  for (const uri of await index.uris()) {
    if (token.isCancellationRequested) return [];
    for (const name of await index.namesIn(uri)) {
      const score = matchQuery(name.name, query);
      if (score !== undefined) found.push({ name, score });
    }
  }
  // A stable sort: what matches alike stays in the order of the files.
  return found
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ name }) => name);
}

function toSymbol({ uri, name, kind, container, range }: IndexedName): SymbolInformation {
  const file = Utils.basename(URI.parse(uri));
  return { name, kind: symbolKindOf(kind), location: { uri, range }, containerName: container ?? file };
}
