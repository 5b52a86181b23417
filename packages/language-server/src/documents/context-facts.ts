import { describeError } from "../answer.ts";
import type { SurroundingsLoader } from "../surroundings.ts";
import { contextSources } from "./context-sources.ts";
import type { Server } from "../server.ts";

/**
 * Looks at the build contexts of open documents, beside everything else: what is known of them replaces the facts of a document when it
 * comes. Gives what looks again, at one document or at all.
 */
export function startContextFacts(server: Server, surroundings: SurroundingsLoader): (uri?: string) => void {
  const { documents, host } = server;
  const running = new Map<string, AbortController>();

  async function look(uri: string): Promise<void> {
    const snapshot = await documents.ready(uri);
    if (snapshot === undefined || host.builds === undefined) return;
    const { settings, facts, contextUri } = snapshot.surroundings;
    running.get(uri)?.abort();
    if (!settings.plan.enable) return;
    const abort = new AbortController();
    running.set(uri, abort);
    const sources = contextSources(snapshot);
    const request = { documentUri: uri, folderUri: server.folderOf(uri), settings, sources, signal: abort.signal };
    const opened = await host.builds.openContext(request);
    if (abort.signal.aborted) return;
    running.delete(uri);
    // What another part has learned meanwhile stays.
    const now = documents.current(uri)?.surroundings.facts ?? facts;
    if (opened === undefined) {
      if (contextUri !== undefined)
        surroundings.addFacts(documents, uri, { facts: { shellcheck: now.shellcheck }, contextUri: undefined });
      return;
    }
    surroundings.addFacts(documents, uri, { facts: { ...now, ...opened.facts }, contextUri: opened.contextUri });
  }

  const start = (uri: string): void => {
    look(uri).catch((error: unknown) => server.log(`${uri}: ${describeError(error)}`));
  };
  documents.listen((uri, event) => {
    if (event === "opened") start(uri);
    if (event !== "closed") return;
    running.get(uri)?.abort();
    running.delete(uri);
  });
  return (uri) => {
    for (const each of uri === undefined ? documents.uris() : [uri]) start(each);
  };
}
