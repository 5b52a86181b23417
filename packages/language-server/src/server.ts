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
import type { OpenDocuments } from "./documents/open-documents.ts";
import type { Snapshot } from "./documents/snapshot.ts";
import type { InitializationOptions } from "./protocol.ts";
import type { ServerHost } from "./server-host.ts";

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
  /** Folders that are open, as they are now. */
  readonly folders: readonly WorkspaceFolder[];
  /** Of texts: the setting, else the client's locale. */
  readonly language: Language;
  /**
   * Answers a request about an open document. `provide` is given the snapshot of this moment; a document that is not open is answered with
   * `unknown`. What throws is logged and becomes an error of this one request, and an answer for a text that has changed meanwhile is
   * refused with `ContentModified`.
   */
  answer<Params extends { readonly textDocument: { readonly uri: string } }, Result, Partial, RegistrationOptions>(
    type: ProtocolRequestType<Params, Result, Partial, void, RegistrationOptions>,
    unknown: Result,
    provide: (snapshot: Snapshot, params: Params, token: CancellationToken) => Result | Promise<Result>,
  ): void;
  /** The client is told that what it shows of all documents is out of date. */
  refresh(): void;
  /** For the log of the client; never shown in a window. */
  log(message: string): void;
}

/** One method of the protocol, or a few that are one thing. */
export interface Feature {
  /** What it adds to the answer to `initialize`. */
  capabilities(client: ClientFacts): Partial<ServerCapabilities>;
  /** Called once, after `initialize` was answered with `capabilities`. */
  register(server: Server): void;
}
