import { rules } from "@plimsoll/core";
import { problemToDiagnostic, toDiagnostic } from "../convert/to-lsp.ts";
import type { Feature, Server } from "../server.ts";

/** textDocument/publishDiagnostics */
export const publishDiagnostics: Feature = {
  capabilities: () => ({}),
  register(server) {
    server.documents.listen((uri, event) => {
      if (event !== "closed") void publish(server, uri);
    });
  },
};

const rulesById = new Map(rules.map((rule) => [rule.id, rule]));

async function publish(server: Server, uri: string): Promise<void> {
  const snapshot = await server.documents.ready(uri);
  if (snapshot === undefined) return;
  const { problems, findings } = snapshot.analysis;
  const diagnostics = [
    ...problems.map((problem) => problemToDiagnostic(snapshot, problem, server.language)),
    ...findings.flatMap((finding) => {
      const rule = rulesById.get(finding.rule);
      return rule === undefined ? [] : [toDiagnostic(snapshot, finding, rule, server.language)];
    }),
  ];
  await server.connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics });
}
