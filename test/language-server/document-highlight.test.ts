import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver";
import { describe, expect, test } from "vitest";
import { askAt, textIn } from "./ask-at.ts";
import { readMarks } from "./editor.ts";

const { Read, Write } = DocumentHighlightKind;
const cases: readonly (readonly [title: string, marked: string, kinds: readonly DocumentHighlightKind[]])[] = [
  ["a stage", "FROM a AS [[b]]\nFROM [[b]]\nCOPY --chown=1 --from=[[$0b]] /x /y\n", [Write, Read, Read]],
  ["a mount", "FROM a AS [[b$0]]\nFROM c\nRUN --mount=from=[[b]],target=/x ls\n", [Write, Read]],
  ["a variable", "ARG [[V]]=1\nFROM a\nARG [[V]]\nENV [[V]]=$[[V$0]]\n", [Write, Write, Write, Read]],
  ["a variable that a script sets", "FROM a\nARG [[V$0]]\nRUN [[V]]=${[[V]]:-1}; echo $[[V]]\n", [Write, Write, Read, Read]],
  ["a heredoc", "FROM a\r\nRUN <<[[E]]\r\n😀\r\n[[$0E]]\r\n", [Write, Read]],
  ["a stage behind a variable is not shown there", "ARG B=b\nFROM a AS [[b$0]]\nFROM $B\n", [Write]],
];

describe("textDocument/documentHighlight", () => {
  test.each(cases)("%s", async (_, marked, kinds) => {
    const { ranges } = readMarks(marked);
    const found = await askAt<DocumentHighlight[]>("textDocument/documentHighlight", marked);
    expect(found).toEqual(ranges.map((range, index) => ({ range, kind: kinds[index] })));
  });

  test.each(["$0", "FROM a $0AS\n", "FROM a\nUSER $0 $V\n"])("nothing in %j", async (marked) => {
    expect(await askAt("textDocument/documentHighlight", marked)).toBeNull();
  });

  test("nothing in a document that is not open", async () => {
    expect(
      await askAt("textDocument/documentHighlight", "$0", { params: { textDocument: { uri: "file:///nowhere" } } }),
    ).toBeNull();
  });

  test("columns in bytes for a client that counts so", async () => {
    const marked = "FROM a\nARG V=1\nLABEL a=😀$V$0\n";
    const capabilities = { general: { positionEncodings: ["utf-8"] } };
    const position = { line: 2, character: 14 };
    const found = await askAt<DocumentHighlight[]>("textDocument/documentHighlight", marked, {
      capabilities,
      params: { position },
    });
    expect(found.map(({ range }) => range.start)).toEqual([
      { line: 1, character: 4 },
      { line: 2, character: 13 },
    ]);
    expect(textIn("ARG V=1", { start: { line: 0, character: 4 }, end: { line: 0, character: 5 } })).toBe("V");
  });
});
