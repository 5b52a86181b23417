import { describe, expect, test } from "vitest";
import type { ClientCapabilities, InitializeResult } from "vscode-languageserver";
import { openEditor } from "./editor.ts";

/** What a client of many abilities sends. */
const capabilities = {
  general: { positionEncodings: ["utf-16"] },
  workspace: {
    configuration: false,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
    diagnostics: { refreshSupport: false },
    codeLens: { refreshSupport: false },
    inlayHint: { refreshSupport: false },
    semanticTokens: { refreshSupport: false },
  },
  window: { workDoneProgress: false, showDocument: { support: false } },
  textDocument: {
    hover: { contentFormat: ["markdown"] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"], insertReplaceSupport: true } },
    signatureHelp: {
      signatureInformation: { documentationFormat: ["markdown"], parameterInformation: { labelOffsetSupport: true } },
    },
    definition: { linkSupport: true },
    declaration: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    documentLink: { tooltipSupport: true },
    rename: { prepareSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } },
      resolveSupport: { properties: ["edit"] },
    },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 500, foldingRangeKind: { valueSet: ["comment"] } },
    inlayHint: { resolveSupport: { properties: ["tooltip"] } },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1] } },
    semanticTokens: { requests: { full: { delta: true } }, tokenTypes: ["keyword"], tokenModifiers: [], formats: ["relative"] },
  },
};

type Tree = { readonly [key: string]: unknown };

/** The tree without one part of it, for each part: once it is missing, once null, once an object without anything in it. */
function* damaged(tree: Tree): Generator<readonly [name: string, damaged: Tree]> {
  for (const [key, value] of Object.entries(tree)) {
    const { [key]: _, ...others } = tree;
    yield [`no ${key}`, others];
    yield [`${key}: null`, { ...tree, [key]: null }];
    if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
    yield [`${key}: {}`, { ...tree, [key]: {} }];
    // An object that is no array has names for its parts.
    for (const [name, inner] of damaged(value as Tree)) yield [`${key}.${name}`, { ...tree, [key]: inner }];
  }
}

const asked = [
  "hover",
  "completion",
  "signatureHelp",
  "definition",
  "documentSymbol",
  "documentLink",
  "foldingRange",
  "semanticTokens/full",
  "codeLens",
];

describe("what other servers do wrong", () => {
  test("a client that says half of what it can is served", { timeout: 60_000 }, async () => {
    const broken: string[] = [];
    const all = [...damaged(capabilities)];
    expect(all.length).toBeGreaterThan(100);
    for (const [name, half] of all) {
      // What no type allows is the point of it.
      const editor = await openEditor({ capabilities: half as ClientCapabilities });
      const uri = editor.open("FROM node:22\nCOPY . /app\n");
      const params = { textDocument: { uri }, position: { line: 0, character: 2 } };
      for (const method of asked) {
        await editor.connection.sendRequest(`textDocument/${method}`, params).catch((error: Error) => {
          broken.push(`${name}: ${method}: ${error.message}`);
        });
      }
      if (editor.logged.length > 0) broken.push(`${name}: ${editor.logged.join()}`);
      await editor.close();
    }
    expect(broken).toEqual([]);
  });

  test("findings name the version that they are about", async () => {
    const editor = await openEditor();
    const published = new Promise<{ readonly version?: number }>((resolve) => {
      editor.connection.onNotification("textDocument/publishDiagnostics", resolve);
    });
    editor.open("FROM node\n");
    expect((await published).version).toBe(1);
    await editor.close();
  });

  test("a server without anything configured registers nothing by itself", async () => {
    const editor = await openEditor();
    const { capabilities: offered }: InitializeResult = editor.initialized;
    expect(offered.hoverProvider).toBeTruthy();
    await editor.diagnostics(editor.open("FROM node\n"));
    expect(editor.registered).toEqual([]);
    await editor.close();
  });
});
