import { languages } from "@plimsoll/core";
import {
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from "vscode-languageserver";
import { createBuildService } from "./builds/create-build-service.ts";
import { OpenDocuments } from "./documents/open-documents.ts";
import type { PositionEncoding } from "./documents/position-map.ts";
import { features } from "./features.ts";
import type { InitializationOptions } from "./protocol.ts";
import { createSettingsReader } from "./settings/read-settings.ts";
import type { ClientFacts, Server } from "./server.ts";
import type { ServerHost } from "./server-host.ts";
import { createSurroundings } from "./surroundings.ts";
import { version } from "./version.ts";

/**
 * Serves one client. Everything that the server knows hangs on this call: two of them in one process know nothing of each other. The caller
 * makes the connection and listens on it.
 */
export function createServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params) => initialize(connection, host, params));
}

function initialize(connection: Connection, host: ServerHost, params: InitializeParams): InitializeResult {
  const client: ClientFacts = {
    name: params.clientInfo?.name,
    capabilities: params.capabilities ?? {},
    options: readOptions(params.initializationOptions),
  };
  const encoding = chooseEncoding(client);
  const settings = createSettingsReader(connection, client);
  const surroundings = createSurroundings(host, settings);
  const documents = new OpenDocuments(encoding, surroundings.load);
  let folders: readonly WorkspaceFolder[] = foldersOf(params);
  const server: Server = {
    connection,
    host,
    client,
    documents,
    builds: createBuildService(() => server),
    get folders() {
      return folders;
    },
    get language() {
      const asked = settings.global().language;
      return asked === "auto" ? languageOf(params.locale) : asked;
    },
    answer(type, unknown, provide) {
      // By its name, since the library's typed form cannot follow a type parameter.
      connection.onRequest(type.method, async (given, token: CancellationToken): Promise<unknown> => {
        const { uri } = given.textDocument;
        const snapshot = await documents.ready(uri);
        if (snapshot === undefined) return unknown;
        const answer = await provide(snapshot, given, token);
        if (documents.versionOf(uri) === snapshot.version) return answer;
        throw new ResponseError<void>(LSPErrorCodes.ContentModified, `${uri} has changed`);
      });
    },
    refresh() {},
    log: (message) => connection.console.log(message),
  };
  connection.onDidChangeTextDocument(({ textDocument: { uri, version: number }, contentChanges }) => {
    documents.change(uri, number, contentChanges);
  });
  connection.onDidOpenTextDocument(({ textDocument }) => documents.open(textDocument));
  connection.onDidSaveTextDocument(({ textDocument }) => documents.saved(textDocument.uri));
  connection.onDidCloseTextDocument(({ textDocument }) => documents.close(textDocument.uri));
  connection.onInitialized(() => {
    if (client.capabilities.workspace?.workspaceFolders !== true) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      folders = [...folders.filter(({ uri }) => !gone.has(uri)), ...added];
    });
  });
  for (const feature of features) feature.register(server);
  const own: ServerCapabilities = {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  const capabilities = features.map((feature) => feature.capabilities(client)).reduce(mergeCapabilities, own);
  return { capabilities, serverInfo: { name: "plimsoll", version } };
}

function mergeCapabilities(all: ServerCapabilities, more: Partial<ServerCapabilities>): ServerCapabilities {
  return { ...all, ...more, workspace: { ...all.workspace, ...more.workspace } };
}

/** UTF-16 is what JavaScript has; another only for a client that does not know it. */
function chooseEncoding({ capabilities }: ClientFacts): PositionEncoding {
  const offered = capabilities.general?.positionEncodings ?? [];
  if (offered.length === 0 || offered.includes("utf-16")) return "utf-16";
  return offered.includes("utf-8") ? "utf-8" : offered.includes("utf-32") ? "utf-32" : "utf-16";
}

function readOptions(given: unknown): InitializationOptions {
  // Every property of it is optional, and each is looked at before it is used.
  return typeof given === "object" && given !== null ? (given as InitializationOptions) : {};
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly WorkspaceFolder[] {
  if (workspaceFolders) return workspaceFolders;
  return rootUri ? [{ uri: rootUri, name: rootUri }] : [];
}

function languageOf(locale: string | undefined): Server["language"] {
  return languages.find((language) => locale?.toLowerCase().split(/[-_.]/)[0] === language) ?? "en";
}
