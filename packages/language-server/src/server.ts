import type { Language } from "@plimsoll/core";
import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  ProtocolRequestType,
  ServerCapabilities,
  WorkspaceFolder,
} from "vscode-languageserver";
import type { BuildService } from "./builds/build-service.ts";
import type { Diagnoser } from "./diagnostics/diagnoser.ts";
import type { OpenDocuments } from "./documents/open-documents.ts";
import type { Snapshot } from "./documents/snapshot.ts";
import type { PositionEncoding } from "./documents/position-map.ts";
import type { InitializationOptions } from "./protocol.ts";
import type { ServerHost } from "./server-host.ts";
import type { SettingsReader } from "./settings/read-settings.ts";

/** Who is at the other end of the connection. */
export interface ClientFacts {
  readonly name: string | undefined;
  readonly capabilities: ClientCapabilities;
  readonly options: InitializationOptions;
}

/** What every feature is given. One for each connection: the server has no state outside of it. */
export interface Server {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly client: ClientFacts;
  readonly documents: OpenDocuments;
  readonly builds: BuildService;
  readonly diagnoser: Diagnoser;
  /** Folders that are open, as they are now. */
  readonly folders: readonly WorkspaceFolder[];
  /** URI of the open folder that a document lies in, the innermost of several. */
  folderOf(uri: string): string | undefined;
  setFolders(folders: readonly WorkspaceFolder[]): void;
  readonly settings: SettingsReader;
  /** Once the client has said that it is ready: from there on it may be sent requests. */
  readonly initialized: Promise<void>;
  readonly encoding: PositionEncoding;
  /** Of texts: the setting, else the client's locale. */
  readonly language: Language;
  /**
   * Answers a request about an open document. `provide` is given the snapshot of this moment; a document that is not open is answered with
   * `unknown`. What throws is logged and becomes an error of this one request, and an answer for a text that has changed meanwhile is
   * refused with `ContentModified`.
   */
  answer<
    Params extends { readonly textDocument: { readonly uri: string } },
    Result,
    Partial,
    RegistrationOptions,
    Failure = void,
  >(
    type: ProtocolRequestType<Params, Result, Partial, Failure, RegistrationOptions>,
    unknown: Result,
    provide: (snapshot: Snapshot, params: Params, token: CancellationToken) => Result | Promise<Result>,
  ): void;
  /** The client is told that what it shows of all documents is out of date: these parts of it, or everything. */
  refresh(...parts: readonly RefreshedPart[]): void;
  /** Settings or config files have changed: what holds for every open document is read anew, and the client told to ask again. */
  reload(): Promise<void>;
  /** How often that has happened. */
  readonly reloads: number;
  /** Whether a file is the config of an open document, whatever its name. */
  usesConfig(uri: string): boolean;
  /** What the files of a build say may have changed: it is looked at anew, for one document or for all. */
  refreshContext(uri?: string): void;
  /** As `documents` gives for open ones; for another file, read now. Undefined when it cannot be read. */
  snapshotOf(uri: string): Promise<Snapshot | undefined>;
  /** For the log of the client; never shown in a window. */
  log(message: string): void;
}

/** What a client can be asked to ask for again. */
export type RefreshedPart = "diagnostics" | "inlayHints" | "codeLenses" | "semanticTokens";

/** Runs a command that the client names. `args` is what the client sends: anything. What it gives is plain data. */
export type CommandHandler = (server: Server, args: readonly unknown[], token: CancellationToken) => unknown;

/** One method of the protocol, or a few that are one thing. */
export interface Feature {
  /** By the name that `workspace/executeCommand` gives them: `plimsoll.fixAll`. */
  readonly commands?: Readonly<Record<string, CommandHandler>>;
  /** What it adds to the answer to `initialize`. */
  capabilities(client: ClientFacts): Partial<ServerCapabilities>;
  /** Called once, after `initialize` was answered with `capabilities`. */
  register(server: Server): void;
}
