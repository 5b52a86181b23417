import type { PackageKind } from "../catalog/package-manager.ts";
import type { DocumentEvent } from "../documents/open-documents.ts";
import type { Server } from "../server.ts";

/** After the last keystroke, in milliseconds: long enough that nobody is typing. */
const quiet = 1500;

/** By the table of names: what in a text says that somebody may want it. */
const signs: readonly (readonly [PackageKind, RegExp])[] = [
  ["apt", /\bapt(?:-get|itude)?\b/],
  ["pip", /\b(?:pip[\d.]*|uv)\b/],
  ["npm", /\b(?:npm|yarn|pnpm)\b/],
];

/** What it needs of the server. */
interface Idle extends Pick<Server, "log"> {
  readonly documents: {
    listen(listener: (uri: string, event: DocumentEvent) => void): void;
    current(uri: string): { readonly text: string } | undefined;
  };
}

/**
 * Unpacks the names of packages that a document may want while nobody is typing, one table after the other, each once: the first
 * completion would wait a tenth of a second for it.
 */
export function preloadNames(server: Idle): void {
  const waiting = new Map<PackageKind, RegExp>(signs);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  server.documents.listen((uri, event) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    if (event === "closed" || waiting.size === 0) return;
    timers.set(
      uri,
      setTimeout(() => void preload(uri), quiet),
    );
  });

  async function preload(uri: string): Promise<void> {
    timers.delete(uri);
    const text = server.documents.current(uri)?.text;
    const wanted = [...waiting].find(([, sign]) => text !== undefined && sign.test(text))?.[0];
    if (wanted === undefined) return;
    waiting.delete(wanted);
    try {
      const { packageTableNames } = await import("@plimsoll/core/package-tables");
      packageTableNames(wanted);
    } catch (error) {
      server.log(error instanceof Error ? error.message : String(error));
    }
    // Between two tables whatever has been asked meanwhile is answered.
    setTimeout(() => void preload(uri));
  }
}
