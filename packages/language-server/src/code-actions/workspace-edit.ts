import type { TextEdit as SourceEdit } from "@plimsoll/core";
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { createSourceText } from "@plimsoll/core";
import { PositionMap } from "../documents/position-map.ts";
import type { Snapshot } from "../documents/snapshot.ts";
import type { Server } from "../server.ts";

/** Edits of a document, bound to the version that they were made for where the client understands that. */
export function documentEdit(
  { client }: Pick<Server, "client">,
  snapshot: Snapshot,
  edits: readonly SourceEdit[],
): WorkspaceEdit {
  const converted = edits.map(({ span, text }) => ({ range: snapshot.rangeOf(span), newText: text }));
  return versioned(client, snapshot.uri, snapshot.version, converted);
}

/** Edits of a file that is read from the disk. */
export function fileEdit(
  { client, encoding }: Pick<Server, "client" | "encoding">,
  uri: string,
  text: string,
  edits: readonly SourceEdit[],
): WorkspaceEdit {
  const positions = new PositionMap(text, createSourceText(text).lineStarts, encoding);
  return versioned(
    client,
    uri,
    null,
    edits.map(({ span, text: newText }) => ({ range: positions.rangeOf(span), newText })),
  );
}

/** A new file with its text; undefined where the client creates none. */
export function newFile({ client }: Pick<Server, "client">, uri: string, text: string): WorkspaceEdit | undefined {
  if (!createsFiles(client)) return undefined;
  const start = { line: 0, character: 0 };
  const edits = [{ range: { start, end: start }, newText: text }];
  return {
    documentChanges: [
      { kind: "create", uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits },
    ],
  };
}

export function createsFiles({ capabilities }: Server["client"]): boolean {
  const can = capabilities.workspace?.workspaceEdit;
  return can?.documentChanges === true && can.resourceOperations?.includes("create") === true;
}

function versioned({ capabilities }: Server["client"], uri: string, version: number | null, edits: TextEdit[]): WorkspaceEdit {
  if (capabilities.workspace?.workspaceEdit?.documentChanges !== true) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
