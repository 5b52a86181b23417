import { describe, expect, test } from "vitest";
import type { FoldingRange } from "vscode-languageserver/node";
import { limitFolds, nestFolds } from "../../packages/language-server/src/folding/nest-folds.ts";
import { type EditorOptions, openEditor } from "./editor.ts";

const lineFolding = { textDocument: { foldingRange: { lineFoldingOnly: true } } };

async function foldsOf(text: string, options: EditorOptions = { capabilities: lineFolding }): Promise<readonly FoldingRange[]> {
  const editor = await openEditor(options);
  const uri = editor.open(text);
  const folds = await editor.connection.sendRequest<FoldingRange[]>("textDocument/foldingRange", { textDocument: { uri } });
  await editor.diagnostics(uri);
  await editor.close();
  return folds;
}

/** `0-3`, with the kind behind a blank. */
async function shown(text: string): Promise<readonly string[]> {
  return (await foldsOf(text)).map(({ startLine, endLine, kind = "" }) => `${startLine}-${endLine} ${kind}`.trim());
}

const cases: readonly (readonly [what: string, text: string, folds: readonly string[]])[] = [
  ["nothing", "", []],
  ["one line", "FROM a", []],
  ["a stage, without the blank lines behind it", "FROM a\nRUN b\n\nFROM c\n", ["0-1"]],
  ["a stage up to its last instruction, not to comments of the next", "FROM a\nRUN b\n\n# next\nFROM c\nRUN d", ["0-1", "4-5"]],
  ["an instruction of several lines", "FROM a\nRUN b \\\n  c \\\n  d\nUSER e", ["0-4", "1-3"]],
  ["a dangling continuation", "FROM a\nRUN b \\\n\n\n", ["0-1"]],
  ["a heredoc, up to its end", "FROM a\nRUN <<E\nb\nc\nE\nUSER d", ["0-5", "1-4"]],
  ["two heredocs: the body of the second too", "FROM a\nCOPY <<A <<B /\n1\n2\nA\n3\nB", ["0-6", "1-6", "4-5"]],
  ["a heredoc that is not closed", "FROM a\nRUN <<E\nb", ["0-1"]],
  ["comments below each other", "# a\n# b\n\n# c\nFROM d", ["0-1 comment"]],
  ["comments in an instruction", "FROM a\nRUN b \\\n# c\n# d\n  e", ["0-4", "1-4", "2-3 comment"]],
  ["directives", "# syntax=a\n# escape=\\\nFROM b", ["0-1 comment"]],
  ["ARGs", "ARG A\nARG B\n# note\nARG C\n\nARG D\nFROM a", ["0-3"]],
  ["ENVs", "FROM a\nENV A=1\nENV B=2\nRUN c", ["0-3", "1-2"]],
  ["regions in regions", "# region a\n#region b\nFROM c\n# endregion\nRUN d\n# ENDREGION x", ["0-5 region", "1-3 region", "2-3"]],
  ["a region without an end", "# region a\nFROM b", []],
  ["an end without a region", "# endregion\nFROM b", []],
  [
    "a region over the end of a stage cuts the stage",
    "FROM a\nRUN b\n# region x\nRUN c\nFROM d\nRUN e\n# endregion\nRUN f",
    ["0-1", "2-6 region", "4-6"],
  ],
  ["a backtick as escape character", "# escape=`\nFROM a\nRUN b `\n  c", ["1-3", "2-3"]],
];

describe("textDocument/foldingRange", () => {
  test.each(cases)("%s", async (_, text, folds) => {
    expect(await shown(text)).toEqual(folds);
    expect(await shown(text.replaceAll("\n", "\r\n"))).toEqual(folds);
  });
  test("columns for a client that folds inside of lines", async () => {
    expect(await foldsOf("FROM a # 🎉\nRUN b\r\n", {})).toEqual([
      { startLine: 0, startCharacter: 11, endLine: 1, endCharacter: 5 },
    ]);
  });
  test("of too many the innermost are left out", async () => {
    const options = { capabilities: { textDocument: { foldingRange: { lineFoldingOnly: true, rangeLimit: 2 } } } };
    const folds = await foldsOf("FROM a\nRUN b \\\n c\nFROM d\nRUN e", options);
    expect(folds.map(({ startLine }) => startLine)).toEqual([0, 3]);
  });
  test("null for a document that is not open", async () => {
    const editor = await openEditor();
    const params = { textDocument: { uri: "file:///nowhere" } };
    expect(await editor.connection.sendRequest("textDocument/foldingRange", params)).toBeNull();
    await editor.close();
  });
});

test("what crosses is cut", () => {
  const fold = (start: number, end: number, kind: "code" | "region" = "code") => ({ start, end, kind });
  expect(nestFolds([fold(0, 5), fold(3, 8)])).toEqual([fold(0, 5), fold(3, 5)]);
  expect(nestFolds([fold(0, 5), fold(3, 8, "region")])).toEqual([fold(0, 2), fold(3, 8, "region")]);
  expect(nestFolds([fold(0, 5, "region"), fold(3, 8, "region")])).toEqual([fold(0, 5, "region"), fold(3, 5, "region")]);
  expect(nestFolds([fold(2, 3), fold(2, 9)])).toEqual([fold(2, 9)]);
  expect(limitFolds([fold(0, 9), fold(1, 3), fold(2, 3), fold(10, 12)], 3)).toEqual([fold(0, 9), fold(1, 3), fold(10, 12)]);
});
