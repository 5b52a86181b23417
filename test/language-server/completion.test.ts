import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type MarkupContent,
} from "vscode-languageserver/node";
import { describe, expect, test } from "vitest";
import { completeMarked } from "./completion-cases.ts";
import { type Editor, type EditorOptions, openEditor, readMarks } from "./editor.ts";

const vscode: EditorOptions = {
  capabilities: {
    textDocument: {
      completion: {
        completionItem: { snippetSupport: true, insertReplaceSupport: true, documentationFormat: ["markdown", "plaintext"] },
      },
    },
  },
  initialize: { clientInfo: { name: "Visual Studio Code" } },
};

async function itemsAt(editor: Editor, marked: string): Promise<readonly CompletionItem[]> {
  const { text, cursor } = readMarks(marked);
  const uri = editor.open(text);
  const list = await editor.connection.sendRequest<CompletionList | null>("textDocument/completion", {
    textDocument: { uri },
    position: cursor,
  });
  return list?.items ?? [];
}

async function itemAt(editor: Editor, marked: string, label: string): Promise<CompletionItem> {
  const item = (await itemsAt(editor, marked)).find((each) => each.label === label);
  expect(item, `${label} in ${marked}`).toBeDefined();
  return item!;
}

describe("textDocument/completion", () => {
  test("says what opens it and that documentation comes later", async () => {
    const editor = await openEditor();
    const provider = editor.initialized.capabilities.completionProvider;
    expect(provider?.resolveProvider).toBe(true);
    expect(provider?.triggerCharacters).toEqual(expect.arrayContaining(["-", "=", ",", "$", "{", "/", ":", "#", " "]));
    await editor.close();
  });

  test("a plain client gets one edit and no snippets", async () => {
    const editor = await openEditor();
    const items = await itemsAt(editor, "FROM a\nCO$0P x y");
    expect(items.every(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.PlainText)).toBe(true);
    expect(items.every(({ commitCharacters, command }) => commitCharacters === undefined && command === undefined)).toBe(true);
    const copy = items.find(({ label }) => label === "COPY");
    expect(copy?.textEdit).toEqual({
      newText: "COPY",
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
    });
    expect(copy?.kind).toBe(CompletionItemKind.Keyword);
    expect(copy?.documentation).toBeUndefined();
    await editor.close();
  });

  test("a client that can gets snippets, and an edit to insert or replace", async () => {
    const editor = await openEditor(vscode);
    const item = await itemAt(editor, "FROM a\nCO$0P", "COPY source destination");
    expect(item.insertTextFormat).toBe(InsertTextFormat.Snippet);
    expect(item.textEdit).toEqual({
      newText: "COPY ${1:source} ${2:destination}",
      insert: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
      replace: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
    });
    const flag = await itemAt(editor, "FROM a\nCOPY --$0", "--from=");
    expect(flag.command?.command).toBe("editor.action.triggerSuggest");
    await editor.close();
  });

  test("behind emoji, positions count UTF-16 units, or what was agreed on", async () => {
    const marked = "FROM a\nENV A=1\nENV B=\u{1F600}$A$0";
    const utf16 = await openEditor();
    expect((await itemAt(utf16, marked, "A")).textEdit).toMatchObject({ range: { start: { line: 2, character: 9 } } });
    await utf16.close();
    const utf8 = await openEditor({ capabilities: { general: { positionEncodings: ["utf-8"] } } });
    const uri = utf8.open("FROM a\nENV A=1\nENV B=\u{1F600}$A");
    const list = await utf8.connection.sendRequest<CompletionList | null>("textDocument/completion", {
      textDocument: { uri },
      position: { line: 2, character: 12 },
    });
    expect(list?.items.find(({ label }) => label === "A")?.textEdit).toMatchObject({
      range: { start: { line: 2, character: 11 } },
    });
    await utf8.close();
  });

  test("the edit of each item begins where its filter text does", async () => {
    const editor = await openEditor(vscode);
    const items = await itemsAt(editor, "FROM node:2$0");
    expect(items.length).toBeGreaterThan(1);
    for (const { filterText } of items) expect(filterText).toMatch(/^node:/);
    await editor.close();
  });

  test("nothing of a document that is not open", async () => {
    const editor = await openEditor();
    const given = { textDocument: { uri: "file:///nowhere/Dockerfile" }, position: { line: 0, character: 0 } };
    expect(await editor.connection.sendRequest("textDocument/completion", given)).toBeNull();
    await editor.close();
  });

  test("an empty document, and a position outside of it", async () => {
    const editor = await openEditor();
    const uri = editor.open("");
    const given = { textDocument: { uri }, position: { line: 99, character: 99 } };
    const list = await editor.connection.sendRequest<CompletionList>("textDocument/completion", given);
    expect(list.items.map(({ label }) => label)).toContain("FROM");
    await editor.close();
  });

  test("images of other open documents", async () => {
    const editor = await openEditor();
    editor.open("FROM registry.example.com/team/base:3\n");
    const item = await itemAt(editor, "FROM reg$0", "registry.example.com/team/base:3");
    expect(item.textEdit).toMatchObject({ newText: "registry.example.com/team/base:3" });
    await editor.close();
  });
});

describe("completionItem/resolve", () => {
  test("documentation as Markdown, in the client's language", async () => {
    const editor = await openEditor({ ...vscode, initialize: { ...vscode.initialize, locale: "ko" } });
    const item = await itemAt(editor, "FROM a\nCOPY --$0", "--link");
    const { documentation } = await editor.connection.sendRequest<CompletionItem>("completionItem/resolve", item);
    expect((documentation as MarkupContent).kind).toBe("markdown");
    expect((documentation as MarkupContent).value).toContain("레이어");
    await editor.close();
  });

  test.each([
    ["FROM a\n$0", "RUN", "Runs a command"],
    ["FROM a\nRUN --mount=$0", "type=", "bind"],
    ["FROM a\nRUN --mount=type=$0", "secret", "stays in no layer"],
    ["FROM a\nSTOPSIGNAL $0", "SIGTERM", "stop"],
    ["FROM a\n# plimsoll ignore=$0\nRUN x", "untagged-image", "tag"],
    ["FROM a\nRUN apt-get install --$0", "--no-install-recommends", "recommended"],
  ])("%j %s as plain text", async (marked, label, part) => {
    const editor = await openEditor();
    const item = await itemAt(editor, marked, label);
    const { documentation } = await editor.connection.sendRequest<CompletionItem>("completionItem/resolve", item);
    expect((documentation as MarkupContent).kind).toBe("plaintext");
    expect((documentation as MarkupContent).value).toContain(part);
    expect((documentation as MarkupContent).value).not.toMatch(/`|\*\*|\]\(/);
    await editor.close();
  });

  test("an item of somebody else comes back as it is", async () => {
    const editor = await openEditor();
    for (const data of [
      undefined,
      1,
      null,
      {},
      { kind: "other" },
      { kind: "flag" },
      { kind: "flag", keyword: "X" },
      { kind: "mount-key" },
      { kind: "mount-type", type: 1 },
      { kind: "text" },
    ]) {
      const item = { label: "x", ...(data === undefined ? {} : { data }) };
      expect(await editor.connection.sendRequest("completionItem/resolve", item)).toEqual(item);
    }
    await editor.close();
  });
});

describe("what opens a list", () => {
  test.each([
    ["FROM a\nRUN apt-get $0", " ", false],
    ["FROM a\nCMD node $0", " ", false],
    ["FROM a\nENV A=$0", "=", false],
    ["FROM a\nRUN ls /$0", "/", false],
    ["FROM a\nRUN A=$0", "=", false],
    ["FROM a\nRUN a,$0", ",", false],
    ["FROM a\nRUN a:$0", ":", false],
    ["FROM a\nRUN {$0", "{", false],
    ["FROM $0", " ", true],
    ["FROM node:$0", ":", true],
    ["FROM a\nUSER $0", " ", true],
    ["FROM a\nRUN --mount=$0", "=", true],
    ["FROM a\nRUN --mount=type=cache,$0", ",", true],
    ["FROM a\nRUN echo $$0", "$", true],
    ["FROM a\nRUN echo ${$0", "{", true],
    ["FROM a\nCOPY --$0", "-", true],
    ["#$0", "#", true],
    ["# check=$0", "=", true],
  ])("%j %s: %s", async (marked, trigger, opens) => {
    const { labels } = await completeMarked(marked, { trigger });
    expect(labels.length > 0).toBe(opens);
  });
});
