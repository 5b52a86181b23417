import type { Position, Range, TextEdit } from "vscode-languageserver";
import { openEditor, type Editor, type EditorOptions, readMarks } from "./editor.ts";

/** Opens the marked text in an editor of its own and asks `method` at `$0`. */
export async function askAt<Result>(
  method: string,
  marked: string,
  { params = {}, ...options }: EditorOptions & { readonly params?: object } = {},
): Promise<Result> {
  const { text, cursor } = readMarks(marked);
  return withEditor(options, (editor) => {
    const uri = editor.open(text);
    return editor.connection.sendRequest<Result>(method, { textDocument: { uri }, position: cursor, ...params });
  });
}

export async function withEditor<Result>(options: EditorOptions, use: (editor: Editor) => Promise<Result>): Promise<Result> {
  const editor = await openEditor(options);
  try {
    return await use(editor);
  } finally {
    await editor.close();
  }
}

/** The text with `[[` and `]]` around the ranges, as `readMarks` reads it. */
export function markRanges(text: string, ranges: readonly Range[]): string {
  return applyTextEdits(
    text,
    ranges.map((range) => ({ range, newText: `[[${textIn(text, range)}]]` })),
  );
}

/** Positions count UTF-16 code units. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => offsetOf(text, b.range.start) - offsetOf(text, a.range.start));
  let result = text;
  for (const { range, newText } of sorted) {
    result = result.slice(0, offsetOf(text, range.start)) + newText + result.slice(offsetOf(text, range.end));
  }
  return result;
}

export function textIn(text: string, { start, end }: Range): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}

function offsetOf(text: string, { line, character }: Position): number {
  const before = text.split("\n").slice(0, line);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + character;
}
