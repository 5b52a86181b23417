import { applyEdits, createSourceText } from "@plimsoll/core";
import type { ClientCapabilities, CodeAction, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Editor } from "./editor.ts";

/** A client that can all of it. */
export const able: ClientCapabilities = {
  window: { showDocument: { support: true } },
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [""] } },
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
};

/** A client that knows code actions and nothing besides. */
export const plain: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } } },
};

export async function actionsAt(
  { connection }: Editor,
  uri: string,
  range: Range,
  context: { readonly diagnostics?: readonly unknown[]; readonly only?: readonly string[] } = {},
): Promise<readonly CodeAction[]> {
  const asked = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
  return connection.sendRequest<CodeAction[]>("textDocument/codeAction", asked);
}

export async function resolved({ connection }: Editor, action: CodeAction): Promise<WorkspaceEdit> {
  const { edit } = await connection.sendRequest<CodeAction>("codeAction/resolve", action);
  if (edit === undefined) throw new Error(`${action.title} has no edit`);
  return edit;
}

/** The edits of one document. */
export function editsIn(edit: WorkspaceEdit, uri: string): readonly TextEdit[] {
  const changes = edit.documentChanges ?? [];
  const versioned = changes.flatMap((change) =>
    "textDocument" in change && change.textDocument.uri === uri ? change.edits.filter((one) => "newText" in one) : [],
  );
  return [...versioned, ...(edit.changes?.[uri] ?? [])];
}

/** A text after the edits of a client that counts in UTF-16. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const { lineStarts } = createSourceText(text);
  return applyEdits(
    text,
    edits.map(({ range: { start, end }, newText }) => ({
      span: { start: lineStarts[start.line]! + start.character, end: (lineStarts[end.line] ?? text.length) + end.character },
      text: newText,
    })),
  );
}
