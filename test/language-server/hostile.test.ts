import { describe, expect, test } from "vitest";
import { largestDocument } from "../../packages/language-server/src/documents/size-limit.ts";
import { openEditor } from "./editor.ts";

const position = { line: 0, character: 1 };
const range = { start: position, end: { line: 1, character: 0 } };
const options = { tabSize: 4, insertSpaces: true };

/** Every method about a document, with what it needs besides the document. */
const methods: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  hover: { position },
  completion: { position },
  signatureHelp: { position },
  definition: { position },
  declaration: { position },
  references: { position, context: { includeDeclaration: true } },
  documentHighlight: { position },
  prepareRename: { position },
  rename: { position, newName: "other" },
  linkedEditingRange: { position },
  documentSymbol: {},
  foldingRange: {},
  selectionRange: { positions: [position] },
  prepareCallHierarchy: { position },
  documentLink: {},
  "semanticTokens/full": {},
  "semanticTokens/full/delta": { previousResultId: "none" },
  "semanticTokens/range": { range },
  inlayHint: { range },
  codeLens: {},
  codeAction: { range, context: { diagnostics: [] } },
  formatting: { options },
  rangeFormatting: { range, options },
  onTypeFormatting: { position, ch: "\n", options },
  diagnostic: {},
};

const pulls = { textDocument: { diagnostic: {} } };

describe("a document that the server does not have", () => {
  test.each(Object.entries(methods))("%s is answered with nothing", async (method, params) => {
    const editor = await openEditor({ capabilities: pulls });
    const ask = (uri: string) => editor.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });
    const nothing = method === "diagnostic" ? { kind: "full", items: [] } : null;
    expect(await ask("file:///never/Dockerfile")).toEqual(nothing);
    const uri = editor.open("FROM node\n");
    await editor.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    expect(await ask(uri)).toEqual(nothing);
    expect(editor.logged).toEqual([]);
    await editor.close();
  });
});

/** Places that are in no text, but that can be brought to the nearest one that is. */
const oddPlaces = [
  { line: -1, character: -5 },
  { line: 900, character: 900 },
  { line: 0.5, character: 1.7 },
  { line: 2 ** 53, character: 2 ** 53 },
];

describe("parameters that cannot be", () => {
  test.each(Object.entries(methods))("%s: an error that says so, and nothing in the log", async (method, params) => {
    const editor = await openEditor({ capabilities: pulls });
    const uri = editor.open("FROM node\nRUN a && b\n");
    const ask = (given: unknown) => editor.connection.sendRequest(`textDocument/${method}`, given);
    for (const given of [{}, { textDocument: null }, { textDocument: { uri: 5 } }]) {
      await expect(ask(given)).rejects.toMatchObject({ code: -32602, message: expect.stringContaining("textDocument") });
    }
    const place = "position" in params ? "position" : "range" in params ? "range" : undefined;
    for (const odd of place === undefined ? [] : [null, {}, { line: "1", character: 0 }, { start: null, end: null }]) {
      await expect(ask({ textDocument: { uri }, ...params, [place!]: odd })).rejects.toMatchObject({ code: -32602 });
    }
    for (const at of place === undefined ? [] : oddPlaces) {
      await ask({ textDocument: { uri }, ...params, [place!]: place === "range" ? { start: at, end: at } : at });
    }
    expect(editor.logged).toEqual([]);
    await editor.close();
  });

  test("folders, a locale and capabilities that are none do not keep the server from serving", async () => {
    const editor = await openEditor({
      // What types forbid is what clients without types send.
      initialize: {
        workspaceFolders: [null, {}, { uri: 5 }] as unknown as [],
        locale: 5 as unknown as string,
        rootUri: 7 as unknown as string,
        initializationOptions: "x",
        capabilities: { textDocument: null, workspace: null, window: null } as unknown as Record<string, never>,
      },
    });
    const uri = editor.open("FROM node\n");
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).toContain("untagged-image");
    await editor.close();
  });
});

describe("the order of things", () => {
  test("a document that is opened twice is the second one; versions may go back", async () => {
    const editor = await openEditor({ capabilities: pulls });
    const uri = editor.open("FROM node\n");
    editor.open("FROM node:22\n", { uri });
    expect((await editor.pull(uri)).items?.map(({ code }) => code)).not.toContain("untagged-image");
    for (const [version, text] of [
      [9, "FROM node\n"],
      [3, "FROM node:22\n"],
      [3, "FROM node\n"],
    ] as const) {
      await editor.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
      const codes = (await editor.pull(uri)).items?.map(({ code }) => code) ?? [];
      expect(codes.includes("untagged-image")).toBe(!text.includes(":"));
    }
    await editor.close();
  });

  test("what is published is of the last version, and nothing twice", async () => {
    const editor = await openEditor();
    const versions: unknown[] = [];
    editor.connection.onNotification("textDocument/publishDiagnostics", ({ version }: { version?: number }) => {
      versions.push(version);
    });
    const uri = editor.open("FROM node:22\n");
    for (let version = 2; version <= 2_000; version++) {
      void editor.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text: version % 2 === 0 ? "FROM node\n" : "FROM node:22\n" }],
      });
    }
    await expect.poll(() => versions.at(-1), { timeout: 10_000 }).toBe(2_000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => Number(a) - Number(b)));
    await editor.close();
  });

  test("a request after shutdown is refused", async () => {
    const editor = await openEditor();
    const uri = editor.open("FROM node\n");
    await editor.connection.sendRequest("shutdown");
    const asked = editor.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
    await expect(asked).rejects.toMatchObject({ code: -32600 });
    await editor.close();
  });

  test("a storm of requests that are taken back", async () => {
    const editor = await openEditor({ capabilities: pulls });
    const uri = editor.open(`FROM node\n${"RUN a && b\n".repeat(500)}`);
    const { CancellationTokenSource } = await import("vscode-languageserver/node");
    const answers = Array.from({ length: 1_000 }, () => {
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri }, position };
      const answer = editor.connection.sendRequest("textDocument/hover", params, source.token);
      source.cancel();
      return answer.catch((error: { code: number }) => error.code);
    });
    expect(new Set((await Promise.all(answers)).filter((answer) => typeof answer === "number"))).toEqual(new Set([-32800]));
    expect((await editor.pull(uri)).items).not.toEqual([]);
    await editor.close();
  });
});

describe("documents that nobody wrote", () => {
  test("one that is too large is said to be, and linted once it is smaller", { timeout: 20_000 }, async () => {
    const editor = await openEditor({ capabilities: pulls });
    const line = "RUN cd /x && echo aaaaaaaaaaaaaaaaaaaa\n";
    const before = process.cpuUsage();
    const uri = editor.open(`FROM node\n${line.repeat(500_000)}`);
    const { items } = await editor.pull(uri);
    expect(items?.map(({ severity, code }) => [severity, code])).toEqual([[3, undefined]]);
    expect(items?.[0]?.message).toContain(largestDocument.toLocaleString("en"));
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    expect(await editor.connection.sendRequest("textDocument/codeAction", params)).toBeNull();
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(12);
    editor.change(uri, "FROM node\n");
    expect((await editor.pull(uri)).items?.map(({ code }) => code)).toContain("untagged-image");
    await editor.close();
  });

  test("bytes that are no text", async () => {
    const editor = await openEditor({ capabilities: pulls });
    const letters = Array.from({ length: 50_000 }, (_, index) => String.fromCharCode((index * 7_919) % 65_536));
    const uri = editor.open(letters.join(""));
    expect((await editor.pull(uri)).kind).toBe("full");
    expect(editor.logged).toEqual([]);
    await editor.close();
  });
});
