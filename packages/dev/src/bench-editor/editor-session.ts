import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { EditorServer } from "./editor-servers.ts";

/** A running server and the one document that is open in it. */
export interface EditorSession {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** From the start of the process to the answer to `initialize`. */
  readonly startMilliseconds: number;
  readonly uri: string;
  /** Replaces one character range, as typing does; gives the version. */
  type(line: number, character: number, removed: number, text: string): number;
  /** Sends the request and waits: milliseconds. Errors of the server count as answers. */
  time(method: string, params: Readonly<Record<string, unknown>>): Promise<number>;
  /** Milliseconds until diagnostics of the latest version are there, asked for where the server can be asked; undefined when none came. */
  timeDiagnostics(): Promise<number | undefined>;
  /** Memory of the process that is in use now; undefined where the system does not tell. */
  residentBytes(): number | undefined;
  /** Milliseconds that the first thread of the server has worked since its start; undefined where nobody can tell what the server works. */
  workedMilliseconds(): number | undefined;
  end(): Promise<number | null>;
}

const capabilities: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  textDocument: {
    synchronization: { dynamicRegistration: false },
    publishDiagnostics: { versionSupport: true },
    diagnostic: {},
    completion: { completionItem: { snippetSupport: true } },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source.fixAll"] } },
      resolveSupport: { properties: ["edit"] },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: ["keyword", "variable", "string", "parameter", "function", "comment", "namespace", "class"],
      tokenModifiers: [],
      formats: ["relative"],
    },
    foldingRange: { lineFoldingOnly: true },
    rename: { prepareSupport: true },
    inlayHint: {},
    codeLens: {},
  },
};

/** Starts a server on a text. Throws when it does not answer within a minute. */
export async function openSession(
  { command, env, isSingleThreaded }: EditorServer,
  text: string,
  uri: string,
): Promise<EditorSession> {
  const [program = "", ...args] = command;
  const begin = performance.now();
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "ignore"] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  let published: (() => void) | undefined;
  let version = 1;
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    if (params.version === undefined || params.version === version) published?.();
  });
  connection.onRequest("workspace/configuration", ({ items }: { readonly items: readonly unknown[] }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities,
  });
  const startMilliseconds = performance.now() - begin;
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "dockerfile", version, text },
  });
  const time = async (method: string, params: Readonly<Record<string, unknown>>): Promise<number> => {
    const start = performance.now();
    await connection.sendRequest(method, params).catch(() => undefined);
    return performance.now() - start;
  };
  return {
    connection,
    initialized,
    startMilliseconds,
    uri,
    type(line, character, removed, typed) {
      version += 1;
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: { line, character }, end: { line, character: character + removed } }, text: typed }],
      });
      return version;
    },
    time,
    async timeDiagnostics() {
      if (initialized.capabilities.diagnosticProvider !== undefined) {
        return time("textDocument/diagnostic", { textDocument: { uri } });
      }
      const start = performance.now();
      // Some say nothing where the findings have not changed.
      const waited = new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), 5_000);
        published = () => {
          clearTimeout(timer);
          resolve(true);
        };
      });
      return (await waited) ? performance.now() - start : undefined;
    },
    residentBytes: () => residentBytes(child),
    workedMilliseconds: () => (isSingleThreaded ? workedMilliseconds(child) : undefined),
    async end() {
      const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      const timer = setTimeout(() => child.kill(), 10_000);
      const code = await ended;
      clearTimeout(timer);
      connection.dispose();
      return code;
    },
  };
}

function residentBytes({ pid }: ChildProcess): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/** Linux counts it in nanoseconds, first of three numbers. */
function workedMilliseconds({ pid }: ChildProcess): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return undefined;
  }
}
