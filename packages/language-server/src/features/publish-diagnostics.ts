import type { DocumentEvent } from "../documents/open-documents.ts";
import type { ClientFacts, Feature, Server } from "../server.ts";

/** After a keystroke the text is left alone for so long; while the typing goes on it is looked at now and then. In milliseconds. */
const quiet = 50;
const longest = 400;

/** textDocument/publishDiagnostics, for clients that do not ask for diagnostics themselves. */
export const publishDiagnostics: Feature = {
  capabilities: () => ({}),
  register(server) {
    if (!asksForDiagnostics(server.client)) startPublishing(server);
  },
};

/** Whether a client is told nothing until it asks. */
export function asksForDiagnostics({ capabilities }: ClientFacts): boolean {
  return capabilities.textDocument?.diagnostic !== undefined;
}

interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  /** When the first of the changes came that nobody has looked at. */
  readonly since: number;
}

function startPublishing(server: Server): void {
  const waiting = new Map<string, Waiting>();

  function stop(uri: string): void {
    clearTimeout(waiting.get(uri)?.timer);
    waiting.delete(uri);
  }

  function later(uri: string): void {
    const now = Date.now();
    const since = waiting.get(uri)?.since ?? now;
    stop(uri);
    const timer = setTimeout(() => soon(uri), Math.max(0, Math.min(quiet, since + longest - now)));
    waiting.set(uri, { timer, since });
  }

  function soon(uri: string): void {
    stop(uri);
    void publish(server, uri).catch((error: unknown) => server.log(`${uri}: ${describe(error)}`));
  }

  const onSave = (uri: string): boolean => server.documents.current(uri)?.surroundings.settings.run === "onSave";
  const unsaved = new Set<string>();

  const react: Readonly<Record<DocumentEvent, (uri: string) => void>> = {
    opened: soon,
    surroundings: (uri) => {
      if (!onSave(uri) || !unsaved.has(uri)) soon(uri);
    },
    changed: (uri) => {
      unsaved.add(uri);
      if (!onSave(uri)) later(uri);
    },
    saved: (uri) => {
      unsaved.delete(uri);
      if (onSave(uri)) soon(uri);
    },
    closed: (uri) => {
      stop(uri);
      unsaved.delete(uri);
      void server.connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
  server.documents.listen((uri, event) => react[event](uri));
}

async function publish(server: Server, uri: string): Promise<void> {
  const snapshot = await server.documents.ready(uri);
  if (snapshot === undefined) return;
  const { items } = server.diagnoser.report(snapshot);
  const { version } = snapshot;
  if (server.documents.versionOf(uri) === version)
    await server.connection.sendDiagnostics({ uri, version, diagnostics: [...items] });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
