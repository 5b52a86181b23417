import { LSPErrorCodes, RenameRequest, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import { rename as renameThing, thingOf } from "@plimsoll/core/editor";
import type { TextEdit } from "@plimsoll/core";
import type { Snapshot } from "../documents/snapshot.ts";
import { nameAt, namesOf, nameSource } from "../names/names-of.ts";
import { describeProblem, renameText } from "../names/rename-text.ts";
import type { Feature } from "../server.ts";

/** textDocument/rename. Names in other files (`target:` of a Compose file, `--target`) are not changed. */
export const rename: Feature = {
  capabilities: ({ capabilities }) => ({
    // A client that does not know of it would not understand the longer form.
    renameProvider: capabilities.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
  }),
  register(server) {
    const versioned = server.client.capabilities.workspace?.workspaceEdit?.documentChanges === true;
    server.answer(RenameRequest.type, null, (snapshot, { position, newName }) => {
      const place = nameAt(snapshot, position);
      if (place === undefined) return null;
      const table = namesOf(snapshot);
      const text = renameText[server.language];
      if (place.form === "number") throw new ResponseError(LSPErrorCodes.RequestFailed, text.number);
      const result = renameThing(nameSource(snapshot.analysis), table, thingOf(table, place), newName);
      if (result.kind === "edits") return toWorkspaceEdit(snapshot, result.edits, versioned);
      const message = describeProblem(text, result.problem, (offset) => snapshot.positionAt(offset).line + 1);
      throw new ResponseError(LSPErrorCodes.RequestFailed, message);
    });
  },
};

function toWorkspaceEdit(snapshot: Snapshot, edits: readonly TextEdit[], versioned: boolean): WorkspaceEdit {
  const { uri, version } = snapshot;
  const changes = edits.map(({ span, text }) => ({ range: snapshot.rangeOf(span), newText: text }));
  if (!versioned) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}
