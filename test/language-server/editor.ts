import { PassThrough } from "node:stream";
import { createServer } from "@plimsoll/language-server";
import { createNodeHost } from "@plimsoll/language-server/node";
import {
  type ClientCapabilities,
  createConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { createProtocolConnection } from "vscode-languageserver/node";

/** An editor at the other end of a real connection: what it is sent is kept, what it asks is answered by the real server. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Opens a document; gives its URI. */
  open(text: string, options?: { readonly uri?: string; readonly languageId?: string }): string;
  /** Replaces the whole text. */
  change(uri: string, text: string): void;
  /** Waits until diagnostics for the version that was sent last have been published. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  /** Pulls them. */
  pull(uri: string, previousResultId?: string): Promise<PulledDiagnostics>;
  /** Other settings from now on; the server is told. */
  configure(settings: Readonly<Record<string, unknown>>): void;
  /** How often the server has asked to ask again, by method, and the methods that it registered. */
  readonly refreshed: ReadonlyMap<string, number>;
  readonly registered: readonly string[];
  /** What the server showed in windows and in its log. */
  readonly shown: readonly string[];
  readonly logged: readonly string[];
  textOf(uri: string): string;
  close(): Promise<void>;
}

export interface PulledDiagnostics {
  readonly kind: "full" | "unchanged";
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  /** What `workspace/configuration` answers for the section `plimsoll`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly initialize?: Partial<InitializeParams>;
}

/** Starts a server in this process, with a disk, and an editor that talks to it over two streams. */
export async function openEditor({ capabilities = {}, settings = {}, initialize = {} }: EditorOptions = {}): Promise<Editor> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const serverSide = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  createServer(serverSide, createNodeHost());
  serverSide.listen();
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const texts = new Map<string, { text: string; version: number }>();
  const published = new Map<string, PublishDiagnosticsParams>();
  const waiting = new Set<() => void>();
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.set(params.uri, params);
    for (const wake of waiting) wake();
  });
  let current = settings;
  const refreshed = new Map<string, number>();
  const registered: string[] = [];
  const shown: string[] = [];
  const logged: string[] = [];
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) => items.map(() => current));
  connection.onRequest("client/registerCapability", ({ registrations }: { registrations: readonly { method: string }[] }) => {
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  for (const part of ["diagnostic", "inlayHint", "codeLens", "semanticTokens"]) {
    const method = `workspace/${part}/refresh`;
    connection.onRequest(method, () => {
      refreshed.set(method, (refreshed.get(method) ?? 0) + 1);
      return null;
    });
  }
  connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
    shown.push(message);
  });
  connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
    logged.push(message);
  });
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities,
    ...initialize,
  });
  await connection.sendNotification("initialized", {});
  let opened = 0;
  return {
    connection,
    initialized,
    open(text, { uri = `file:///project/${(opened += 1)}/Dockerfile`, languageId = "dockerfile" } = {}) {
      texts.set(uri, { text, version: 1 });
      void connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
      return uri;
    },
    change(uri, text) {
      const version = texts.get(uri)!.version + 1;
      texts.set(uri, { text, version });
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    },
    async diagnostics(uri) {
      const isThere = () => published.get(uri)?.version === texts.get(uri)?.version;
      while (!isThere()) {
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake);
            resolve();
          };
          waiting.add(wake);
        });
      }
      return published.get(uri)!.diagnostics;
    },
    async pull(uri, previousResultId) {
      const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
      return await connection.sendRequest<PulledDiagnostics>("textDocument/diagnostic", params);
    },
    configure(changed) {
      current = changed;
      void connection.sendNotification("workspace/didChangeConfiguration", { settings: { plimsoll: changed } });
    },
    refreshed,
    registered,
    shown,
    logged,
    textOf: (uri) => texts.get(uri)!.text,
    async close() {
      await connection.sendRequest("shutdown");
      connection.dispose();
      serverSide.dispose();
    },
  };
}

/** A text with marks in it: `$0` is a cursor, `[[` and `]]` stand around a range. Positions are 0-based, in UTF-16 code units. */
export interface MarkedText {
  readonly text: string;
  readonly cursor: Position;
  readonly ranges: readonly Range[];
}

export function readMarks(marked: string): MarkedText {
  let text = "";
  let cursor = 0;
  const starts: number[] = [];
  const spans: [number, number][] = [];
  for (const part of marked.split(/(\$0|\[\[|\]\])/)) {
    if (part === "$0") cursor = text.length;
    else if (part === "[[") starts.push(text.length);
    else if (part === "]]") spans.push([starts.pop()!, text.length]);
    else text += part;
  }
  const at = (offset: number): Position => {
    const lines = text.slice(0, offset).split("\n");
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  };
  const ranges = spans.toSorted(([a], [b]) => a - b).map(([start, end]) => ({ start: at(start), end: at(end) }));
  return { text, cursor: at(cursor), ranges };
}
