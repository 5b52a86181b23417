import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind, DocumentDiagnosticRequest } from "vscode-languageserver";
import { lastingSnapshot } from "../documents/create-snapshot.ts";
import type { Snapshot } from "../documents/snapshot.ts";
import type { Feature } from "../server.ts";

/** textDocument/diagnostic */
export const diagnostic: Feature = {
  capabilities: ({ capabilities }) => ({
    diagnosticProvider: {
      identifier: "plimsoll",
      // What one document says of another reaches the client as a refresh; one that cannot be told has to ask about all of them.
      interFileDependencies: capabilities.workspace?.diagnostics?.refreshSupport !== true,
      workspaceDiagnostics: true,
    },
  }),
  register(server) {
    // Where findings are looked for on saving: the document as it was then, and which documents have been changed since.
    const saved = new Map<string, Snapshot>();
    const unsaved = new Set<string>();
    server.documents.listen((uri, event) => {
      if (event === "changed") unsaved.add(uri);
      else if (event !== "surroundings") unsaved.delete(uri);
      if (unsaved.has(uri)) return;
      const now = server.documents.current(uri);
      if (now?.surroundings.settings.run !== "onSave") saved.delete(uri);
      else {
        saved.set(uri, lastingSnapshot(now));
        if (event === "saved") server.refresh("diagnostics");
      }
    });
    const empty = { kind: DocumentDiagnosticReportKind.Full, items: [] } satisfies DocumentDiagnosticReport;
    server.answer(DocumentDiagnosticRequest.type, empty, (snapshot, { previousResultId }): DocumentDiagnosticReport => {
      const { uri, surroundings } = snapshot;
      const isOnSave = surroundings.settings.run === "onSave";
      const basis = isOnSave ? (saved.get(uri) ?? lastingSnapshot(snapshot)) : snapshot;
      if (isOnSave) saved.set(uri, basis);
      const { resultId, items } = server.diagnoser.report(basis);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
    });
  },
};
