import { languages } from "@plimsoll/core";
import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from "vscode-languageserver";
import { createAnswer, describeError } from "./answer.ts";
import { createBuildService } from "./builds/create-build-service.ts";
import { readCapabilities } from "./client-capabilities.ts";
import { createConfigFaults } from "./diagnostics/config-faults.ts";
import { createDiagnoser } from "./diagnostics/diagnoser.ts";
import { startContextFacts } from "./documents/context-facts.ts";
import { createSnapshot } from "./documents/create-snapshot.ts";
import { OpenDocuments } from "./documents/open-documents.ts";
import type { PositionEncoding } from "./documents/position-map.ts";
import { startShellCheckFacts } from "./documents/shellcheck-facts.ts";
import { features } from "./features.ts";
import type { InitializationOptions } from "./protocol.ts";
import { createRefresh } from "./refresh.ts";
import { createSettingsReader } from "./settings/read-settings.ts";
import type { ClientFacts, Server } from "./server.ts";
import type { ServerHost } from "./server-host.ts";
import { serverText } from "./server-text.ts";
import { createSurroundings } from "./surroundings.ts";
import { version } from "./version.ts";

/**
 * Serves one client. Everything that the server knows hangs on this call: two of them in one process know nothing of each other. The caller
 * makes the connection and listens on it.
 */
export function createServer(connection: Connection, host: ServerHost): void {
  let state: "fresh" | "serving" | "shut down" = "fresh";
  connection.onInitialize((params) => {
    if (state !== "fresh") throw new ResponseError<void>(ErrorCodes.InvalidRequest, "initialize was sent before");
    state = "serving";
    return initialize(connection, host, params, () => state === "serving");
  });
  connection.onShutdown(() => {
    state = "shut down";
  });
  // What nobody else answers.
  connection.onRequest((method) => {
    if (state === "fresh") throw new ResponseError<void>(ErrorCodes.ServerNotInitialized, `${method} before initialize`);
    if (state === "shut down") throw new ResponseError<void>(ErrorCodes.InvalidRequest, `${method} after shutdown`);
    throw new ResponseError<void>(ErrorCodes.MethodNotFound, `unknown method ${method}`);
  });
}

function initialize(
  connection: Connection,
  host: ServerHost,
  params: InitializeParams,
  isServing: () => boolean,
): InitializeResult {
  const client: ClientFacts = {
    name: params.clientInfo?.name,
    capabilities: readCapabilities(params.capabilities),
    options: readOptions(params.initializationOptions),
  };
  host.start?.(client.options);
  const log = (message: string): void => {
    try {
      connection.console.log(message);
    } catch {
      // Work that was under way when the client left has nobody to tell.
    }
  };
  const encoding = chooseEncoding(client);
  const settings = createSettingsReader(connection, client, log);
  let folders: readonly WorkspaceFolder[] = foldersOf(params);
  let reloads = 0;
  const language = (): Server["language"] => {
    const asked = settings.global().language;
    return asked === "auto" ? languageOf(params.locale) : asked;
  };
  const faults = createConfigFaults(connection, (file) => serverText[language()].brokenConfig(file));
  const surroundings = createSurroundings({
    host,
    settings,
    trusted: client.options.trusted !== false,
    language,
    folderOf: (uri) => server.folderOf(uri),
    foundConfig: faults.found,
    log,
  });
  const documents = new OpenDocuments(encoding, surroundings.load);
  const initialized = new Promise<void>((resolve) => connection.onInitialized(() => resolve()));
  const server: Server = {
    connection,
    host,
    client,
    documents,
    encoding,
    settings,
    initialized,
    diagnoser: createDiagnoser({
      client,
      host,
      log,
      get language() {
        return language();
      },
    }),
    builds: createBuildService(() => server),
    get folders() {
      return folders;
    },
    get language() {
      return language();
    },
    get reloads() {
      return reloads;
    },
    folderOf: (uri) => innermost(folders, uri),
    setFolders(now) {
      folders = now;
    },
    usesConfig: (uri) => documents.uris().some((open) => documents.current(open)?.surroundings.configUri === uri),
    answer: createAnswer(connection, documents, log, isServing),
    refresh: createRefresh(connection, client, initialized),
    refreshContext: (uri) => lookAtContexts(uri),
    async reload() {
      reloads += 1;
      host.configs.reset();
      faults.startOver();
      await settings.load();
      await Promise.all(documents.uris().map((uri) => documents.reload(uri)));
      faults.finish();
      lookAtContexts();
      server.refresh();
    },
    async snapshotOf(uri) {
      const open = await documents.ready(uri);
      if (open !== undefined) return open;
      const text = await host.files.readText(uri);
      if (text === undefined) return undefined;
      return createSnapshot(
        { uri, version: 0, languageId: "dockerfile", text, surroundings: await surroundings.load(uri, text, undefined) },
        encoding,
      );
    },
    log,
  };
  const lookAtContexts = startContextFacts(server, surroundings);
  startShellCheckFacts(server, surroundings);
  listen(server);
  for (const feature of features) feature.register(server);
  const own: ServerCapabilities = {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  };
  const capabilities = features.map((feature) => feature.capabilities(client)).reduce(mergeCapabilities, own);
  return { capabilities, serverInfo: { name: "plimsoll", version } };
}

/** What the client tells of its documents. */
function listen({ connection, documents, log, refresh }: Server): void {
  const fenced =
    <Params>(handle: (params: Params) => void) =>
    (params: Params): void => {
      try {
        handle(params);
      } catch (error) {
        log(describeError(error));
      }
    };
  connection.onDidOpenTextDocument(fenced(({ textDocument }) => documents.open(textDocument)));
  connection.onDidChangeTextDocument(
    fenced(({ textDocument: { uri, version: number }, contentChanges }) => {
      documents.change(uri, number, contentChanges);
    }),
  );
  connection.onDidSaveTextDocument(fenced(({ textDocument }) => documents.saved(textDocument.uri)));
  connection.onDidCloseTextDocument(fenced(({ textDocument }) => documents.close(textDocument.uri)));
  documents.listen((_, event) => {
    if (event === "surroundings") refresh("diagnostics");
  });
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

/** Clients that are not typed send folders of all kinds: what has no URI is none. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly WorkspaceFolder[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.filter((folder) => typeof folder?.uri === "string");
  return typeof rootUri === "string" && rootUri !== "" ? [{ uri: rootUri, name: rootUri }] : [];
}

function innermost(folders: readonly WorkspaceFolder[], uri: string): string | undefined {
  const around = folders.filter((folder) => uri.startsWith(folder.uri.endsWith("/") ? folder.uri : `${folder.uri}/`));
  return around.toSorted((a, b) => b.uri.length - a.uri.length)[0]?.uri;
}

function languageOf(locale: unknown): Server["language"] {
  if (typeof locale !== "string") return "en";
  return languages.find((language) => locale.toLowerCase().split(/[-_.]/)[0] === language) ?? "en";
}
