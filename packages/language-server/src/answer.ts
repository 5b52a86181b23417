import { OutdatedAnalysis } from "@plimsoll/core/editor";
import {
  type CancellationToken,
  type Connection,
  DocumentDiagnosticRequest,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { paramsFault, placesNeeded } from "./documents/check-params.ts";
import { isTooLarge } from "./documents/size-limit.ts";
import type { OpenDocuments } from "./documents/open-documents.ts";
import type { Server } from "./server.ts";

/** `Server.answer` over a connection. `isServing`: false once the client has asked for the end. */
export function createAnswer(
  connection: Connection,
  documents: OpenDocuments,
  log: (message: string) => void,
  isServing: () => boolean,
): Server["answer"] {
  return (type, unknown, provide) => {
    const needs = placesNeeded(type.method);
    const respond = async (given: Parameters<typeof provide>[1], token: CancellationToken): Promise<unknown> => {
      const { uri } = given.textDocument;
      const snapshot = await documents.ready(uri);
      if (snapshot === undefined) return unknown;
      // That it is too large is all that is said of it.
      if (isTooLarge(snapshot.text) && type.method !== DocumentDiagnosticRequest.method) return unknown;
      stopIfCancelled(token);
      const answer = await provide(snapshot, given, token);
      stopIfCancelled(token);
      if (documents.versionOf(uri) === snapshot.version) return answer;
      throw contentModified(uri);
    };
    // By its name, since the library's typed form cannot follow a type parameter.
    connection.onRequest(type.method, async (given, token: CancellationToken): Promise<unknown> => {
      if (!isServing()) throw new ResponseError<void>(ErrorCodes.InvalidRequest, `${type.method} after shutdown`);
      const fault = paramsFault(given, needs);
      if (fault !== undefined) throw new ResponseError<void>(ErrorCodes.InvalidParams, `${type.method}: ${fault}`);
      try {
        return await respond(given, token);
      } catch (error) {
        // The text has changed while the answer waited for something.
        if (error instanceof OutdatedAnalysis) throw contentModified(given.textDocument.uri);
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

function contentModified(uri: string): ResponseError<void> {
  return new ResponseError<void>(LSPErrorCodes.ContentModified, `${uri} has changed`);
}

function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError<void>(LSPErrorCodes.RequestCancelled, "cancelled");
}
