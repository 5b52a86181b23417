import { describe, expect, test } from "vitest";
import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver/node";
import { deltaOf } from "../../packages/language-server/src/tokens/delta.ts";
import { openEditor, type EditorOptions } from "./editor.ts";

interface Read {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: string;
}

function decode(data: readonly number[], types: readonly string[]): readonly Read[] {
  let [line, character] = [0, 0];
  const tokens: Read[] = [];
  for (let at = 0; at < data.length; at += 5) {
    const [lines, columns, length, type] = data.slice(at, at + 4) as [number, number, number, number];
    character = lines === 0 ? character + columns : columns;
    line += lines;
    tokens.push({ line, character, length, type: types[type]! });
  }
  return tokens;
}

async function ask(text: string, options: EditorOptions = {}) {
  const editor = await openEditor(options);
  const uri = editor.open(text);
  const legend = editor.initialized.capabilities.semanticTokensProvider!.legend;
  const full = () =>
    editor.connection.sendRequest<SemanticTokens | null>("textDocument/semanticTokens/full", { textDocument: { uri } });
  const close = async () => {
    await editor.diagnostics(uri);
    await editor.close();
  };
  return { editor, close, uri, legend, full, read: async () => decode((await full())!.data, legend.tokenTypes) };
}

describe("textDocument/semanticTokens", () => {
  test("a directive that stands there twice is a comment among the others", async () => {
    const { close, read } = await ask("# syntax=a\n# syntax=b\n# escape=\\\n# c\nFROM a\n");
    const tokens = await read();
    expect(tokens.map(({ line }) => line)).toEqual(tokens.map(({ line }) => line).toSorted((a, b) => a - b));
    expect(tokens.find(({ line }) => line === 1)).toMatchObject({ character: 0, length: 10, type: "comment" });
    await close();
  });

  test("columns are UTF-16 units behind two emoji", async () => {
    const { close, read } = await ask('FROM a\nRUN echo "🎉🎉" $X');
    expect((await read()).slice(-2)).toEqual([
      { line: 1, character: 9, length: 6, type: "string" },
      { line: 1, character: 16, length: 2, type: "variable" },
    ]);
    await close();
  });
  test("columns are in the encoding that was agreed on", async () => {
    const capabilities = { general: { positionEncodings: ["utf-8"] } };
    const { close, read } = await ask('FROM a\nRUN echo "🎉🎉" $X', { capabilities });
    expect((await read()).slice(-2)).toEqual([
      { line: 1, character: 9, length: 10, type: "string" },
      { line: 1, character: 20, length: 2, type: "variable" },
    ]);
    await close();
  });
  test("a token of several lines is cut at their ends, unless the client can do with it", async () => {
    const text = "FROM a\nRUN <<E\necho 'x\n  y'\nE\n";
    const string = (tokens: readonly Read[]) => tokens.filter(({ type }) => type === "string");
    const cut = await ask(text);
    expect(string(await cut.read())).toEqual([
      { line: 2, character: 5, length: 2, type: "string" },
      { line: 3, character: 0, length: 4, type: "string" },
    ]);
    await cut.close();
    const semanticTokens = { requests: {}, tokenTypes: [], tokenModifiers: [], formats: [], multilineTokenSupport: true };
    const whole = await ask(text, { capabilities: { textDocument: { semanticTokens } } });
    expect(string(await whole.read())).toEqual([{ line: 2, character: 5, length: 7, type: "string" }]);
    await whole.close();
  });
  test("types that the client does not know are replaced or left out", async () => {
    const semanticTokens = { requests: {}, tokenTypes: ["keyword", "class", "variable"], tokenModifiers: [], formats: [] };
    const { close, legend, read } = await ask("# syntax=x\nFROM a AS b", { capabilities: { textDocument: { semanticTokens } } });
    expect(legend.tokenTypes).toEqual(["keyword", "variable", "class"]);
    expect((await read()).map(({ type }) => type)).toEqual(["keyword", "keyword", "class", "keyword", "class"]);
    await close();
  });
  test("a range has the tokens of the whole that touch it", async () => {
    const { editor, close, uri, legend, read } = await ask("FROM a\nRUN b\nRUN c -d\nRUN e");
    const range = { start: { line: 2, character: 4 }, end: { line: 3, character: 0 } };
    const { data } = await editor.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/range", {
      textDocument: { uri },
      range,
    });
    expect(decode(data, legend.tokenTypes)).toEqual((await read()).filter(({ line, character }) => line === 2 && character >= 4));
    await close();
  });
  test("a delta makes the new tokens of the old ones; an unknown result gets all of them", async () => {
    const { editor, close, uri, full } = await ask("FROM a\nRUN b\nRUN c -d\n");
    const before = (await full())!;
    editor.change(uri, "FROM a\nRUN b $X\nRUN c -d\n");
    const askDelta = (previousResultId: string) =>
      editor.connection.sendRequest<SemanticTokensDelta | SemanticTokens>("textDocument/semanticTokens/full/delta", {
        textDocument: { uri },
        previousResultId,
      });
    const delta = await askDelta(before.resultId!);
    const edits = "edits" in delta ? delta.edits : [];
    expect(edits).toHaveLength(1);
    const after = [...before.data];
    for (const { start, deleteCount, data = [] } of edits) after.splice(start, deleteCount, ...data);
    expect(after).toEqual((await full())!.data);
    expect(edits[0]!.data!.length).toBeLessThan(after.length);
    expect(await askDelta("of another life")).toHaveProperty("data");
    await close();
  });
  test("nothing when the user wants none, null for a document that is not open", async () => {
    const { editor, close, full } = await ask("FROM a", {
      settings: { semanticTokens: false },
      capabilities: { workspace: { configuration: true } },
    });
    expect((await full())!.data).toEqual([]);
    const unknown = { textDocument: { uri: "file:///nowhere" } };
    expect(await editor.connection.sendRequest("textDocument/semanticTokens/full", unknown)).toBeNull();
    await close();
  });
});

test("a delta is as short as whole tokens allow", () => {
  expect(deltaOf([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])).toEqual([]);
  expect(deltaOf([], [1, 2, 3, 4, 5])).toEqual([{ start: 0, deleteCount: 0, data: [1, 2, 3, 4, 5] }]);
  expect(deltaOf([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3], [1, 1, 1, 1, 1, 2, 2, 9, 2, 2, 3, 3, 3, 3, 3])).toEqual([
    { start: 5, deleteCount: 5, data: [2, 2, 9, 2, 2] },
  ]);
  expect(deltaOf([1, 1, 1, 1, 1, 2, 2, 2, 2, 2], [2, 2, 2, 2, 2])).toEqual([{ start: 0, deleteCount: 5, data: [] }]);
});
