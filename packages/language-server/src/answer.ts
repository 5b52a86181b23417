import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { OpenDocuments } from "./documents/open-documents.ts";
import type { Server } from "./server.ts";

/** `Server.answer` over a connection. */
export function createAnswer(connection: Connection, documents: OpenDocuments, log: (message: string) => void): Server["answer"] {
  return (type, unknown, provide) => {
    const respond = async (given: Parameters<typeof provide>[1], token: CancellationToken): Promise<unknown> => {
      const { uri } = given.textDocument;
      const snapshot = await documents.ready(uri);
      if (snapshot === undefined) return unknown;
      stopIfCancelled(token);
      const answer = await provide(snapshot, given, token);
      stopIfCancelled(token);
      if (documents.versionOf(uri) === snapshot.version) return answer;
      throw new ResponseError<void>(LSPErrorCodes.ContentModified, `${uri} has changed`);
    };
    // By its name, since the library's typed form cannot follow a type parameter.
    connection.onRequest(type.method, async (given, token: CancellationToken): Promise<unknown> => {
      try {
        return await respond(given, token);
      } catch (error) {
        if (!(error instanceof ResponseError)) log(`${type.method}: ${describeError(error)}`);
        throw error;
      }
    });
  };
}

/** For the log: where it happened as well as what. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError<void>(LSPErrorCodes.RequestCancelled, "cancelled");
}
