import { Position, Range, type Uri, ViewColumn, window, workspace } from "vscode";

/** Puts the cursor at the start of a line (0-based) of a document, in the editor where it is already seen, else in a new one. */
export async function goToLine(uri: Uri, line: number): Promise<void> {
  const seen = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const document = seen?.document ?? (await workspace.openTextDocument(uri));
  const column =
    seen?.viewColumn ?? (window.tabGroups.activeTabGroup.activeTab?.input === undefined ? ViewColumn.Active : ViewColumn.One);
  const start = new Position(Math.min(line, document.lineCount - 1), 0);
  await window.showTextDocument(document, { viewColumn: column, selection: new Range(start, start) });
}
