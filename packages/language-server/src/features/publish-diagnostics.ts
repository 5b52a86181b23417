import { describeError } from "../answer.ts";
import type { DocumentEvent } from "../documents/open-documents.ts";
import { quietly } from "../quietly.ts";
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
function asksForDiagnostics({ capabilities }: ClientFacts): boolean {
  return capabilities.textDocument?.diagnostic !== undefined;
}

interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  /** When the first of the changes came that nobody has looked at. */
  readonly since: number;
}

function startPublishing(server: Server): void {
  const waiting = new Map<string, Waiting>();
  /** What the client shows, by version and result. */
  const shown = new Map<string, string>();

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
    void publish(uri).catch((error: unknown) => server.log(`${uri}: ${describeError(error)}`));
  }

  async function publish(uri: string): Promise<void> {
    const snapshot = await server.documents.ready(uri);
    if (snapshot === undefined) return;
    const { items, resultId } = server.diagnoser.report(snapshot);
    const { version } = snapshot;
    const result = `${version} ${resultId}`;
    if (server.documents.versionOf(uri) !== version || shown.get(uri) === result) return;
    shown.set(uri, result);
    quietly(() => server.connection.sendDiagnostics({ uri, version, diagnostics: [...items] }));
  }

  const onSave = (uri: string): boolean => server.documents.current(uri)?.surroundings.settings.run === "onSave";
  const unsaved = new Set<string>();

  const react: Readonly<Record<DocumentEvent, (uri: string) => void>> = {
    opened: (uri) => {
      shown.delete(uri);
      soon(uri);
    },
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
      shown.delete(uri);
      quietly(() => server.connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
  };
  server.documents.listen((uri, event) => react[event](uri));
}
