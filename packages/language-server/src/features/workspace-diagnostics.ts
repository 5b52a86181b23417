import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { DiagnosticReport } from "../diagnostics/diagnoser.ts";
import { serverText } from "../server-text.ts";
import type { Feature, Server } from "../server.ts";

/** So many reports go to the client at once; and after each the server looks whether somebody types. */
const batch = 20;

/** workspace/diagnostic: the capability is told by `diagnostic.ts`. */
export const workspaceDiagnostics: Feature = {
  capabilities: () => ({}),
  register(server) {
    const closed = createClosedReports(server);
    server.connection.languages.diagnostics.onWorkspace(async (params, token, progress, results) => {
      await server.settings.load();
      if (!server.settings.global().workspaceDiagnostics) return { items: [] };
      const uris = await urisOf(server);
      progress.begin(serverText[server.language].lookingAtWorkspace, 0, undefined, true);
      try {
        const items = await reportAll(server, uris, params, token, closed, (done, items) => {
          progress.report(Math.floor((100 * done) / uris.length));
          results?.report({ items: [...items] } satisfies WorkspaceDiagnosticReportPartialResult);
          return results !== undefined;
        });
        return { items };
      } finally {
        progress.done();
      }
    });
  },
};

/** Every Dockerfile that is open or lies below an open folder, each once. */
async function urisOf({ documents, folders, host, log }: Server): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map(async ({ uri }) => {
      try {
        return await host.files.findDockerfiles(uri);
      } catch (error) {
        log(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
        return [];
      }
    }),
  );
  return [...new Set([...documents.uris(), ...found.flat()])];
}

/** `send` gives true when it has taken the reports; what it has not taken comes back. */
async function reportAll(
  server: Server,
  uris: readonly string[],
  { previousResultIds = [] }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  closed: ClosedReports,
  send: (done: number, items: readonly WorkspaceDocumentDiagnosticReport[]) => boolean,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  // Of what the client still shows and is gone.
  const gone = [...before.keys()].filter((uri) => !uris.includes(uri));
  let items: WorkspaceDocumentDiagnosticReport[] = gone.map((uri) => fullReport(uri, null, { items: [], resultId: "" }));
  for (const [index, uri] of uris.entries()) {
    // Half of it would pass for all of it.
    if (token.isCancellationRequested) throw new ResponseError<void>(LSPErrorCodes.RequestCancelled, "cancelled");
    const open = await server.documents.ready(uri);
    const report = open === undefined ? await closed.report(uri) : server.diagnoser.report(open);
    if (report !== undefined) items.push(reportFor(uri, open?.version ?? null, report, before.get(uri)));
    if ((index + 1) % batch !== 0) continue;
    if (send(index + 1, items)) items = [];
    await new Promise((resolve) => setTimeout(resolve));
  }
  return items;
}

function reportFor(
  uri: string,
  version: number | null,
  report: DiagnosticReport,
  previous: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  const { resultId } = report;
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
  return fullReport(uri, version, report);
}

function fullReport(
  uri: string,
  version: number | null,
  { items, resultId }: DiagnosticReport,
): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...items] };
}

interface ClosedReports {
  /** Of a file that is not open; undefined when it cannot be read. */
  report(uri: string): Promise<DiagnosticReport | undefined>;
}

/** Clients ask every few seconds, so a file is linted again only when it, or what holds for all of them, has changed. */
function createClosedReports(server: Server): ClosedReports {
  const known = new Map<string, { readonly stamp: string; readonly report: DiagnosticReport }>();
  return {
    async report(uri) {
      const facts = await server.host.files.stat(uri);
      if (facts === undefined || facts.kind !== "file") return undefined;
      const stamp = `${facts.size} ${facts.modified} ${server.reloads} ${server.language}`;
      const before = known.get(uri);
      if (before?.stamp === stamp) return before.report;
      const snapshot = await server.snapshotOf(uri);
      if (snapshot === undefined) return undefined;
      const report = server.diagnoser.report(snapshot);
      known.set(uri, { stamp, report });
      return report;
    },
  };
}
