import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SymbolInformation } from "vscode-languageserver";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { textIn, withEditor } from "./ask-at.ts";
import type { Editor } from "./editor.ts";

const method = "workspace/symbol";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plimsoll-symbols-"));
  mkdirSync(join(folder, "api"));
  writeFileSync(join(folder, "Dockerfile"), "ARG NODE_VERSION=22\nFROM node AS builder\nARG MODE\nRUN make\nFROM scratch\n");
  writeFileSync(join(folder, "api", "Dockerfile"), "FROM go AS api-build\nENV BUILD=1\n");
});

afterEach(() => rmSync(folder, { recursive: true }));

const uriOf = (...path: string[]): string => pathToFileURL(join(folder, ...path)).href;
const ask = async (editor: Editor, query: string): Promise<string[]> => {
  const found = await editor.connection.sendRequest<SymbolInformation[]>(method, { query });
  return found.map(({ name, containerName = "" }) => `${containerName}/${name}`);
};
const inFolder = (): { readonly initialize: object } => ({
  initialize: { workspaceFolders: [{ uri: uriOf(), name: "project" }] },
});

describe(method, () => {
  test("stages and ARGs of files that are not open", async () => {
    await withEditor(inFolder(), async (editor) => {
      const all = await ask(editor, "");
      expect(all.toSorted()).toEqual(
        [
          "Dockerfile/NODE_VERSION",
          "Dockerfile/builder",
          "builder/MODE",
          "Dockerfile/scratch",
          "Dockerfile/api-build",
        ].toSorted(),
      );
    });
  });

  test("by letters in order, the nearest first", async () => {
    await withEditor(inFolder(), async (editor) => {
      expect(await ask(editor, "build")).toEqual(["Dockerfile/builder", "Dockerfile/api-build"]);
      expect(await ask(editor, "ndv")).toEqual(["Dockerfile/NODE_VERSION"]);
      expect(await ask(editor, "vdn")).toEqual([]);
    });
  });

  test("an open document counts as it is in the editor", async () => {
    await withEditor(inFolder(), async (editor) => {
      const uri = editor.open("FROM node AS changed\n", { uri: uriOf("Dockerfile") });
      expect(await ask(editor, "changed")).toEqual(["Dockerfile/changed"]);
      expect(await ask(editor, "builder")).toEqual([]);
      editor.change(uri, "# 😀\nFROM node AS again\n");
      const [found] = await editor.connection.sendRequest<SymbolInformation[]>(method, { query: "again" });
      expect(textIn(editor.textOf(uri), found!.location.range)).toBe("again");
    });
  });

  test("a file that has changed is read again", async () => {
    await withEditor(inFolder(), async (editor) => {
      expect(await ask(editor, "api-build")).toHaveLength(1);
      writeFileSync(join(folder, "api", "Dockerfile"), "FROM go AS api-other\n");
      utimesSync(join(folder, "api", "Dockerfile"), new Date(), new Date(Date.now() + 5000));
      expect(await ask(editor, "api-build")).toEqual([]);
      expect(await ask(editor, "api-other")).toHaveLength(1);
    });
  });

  test("nothing without folders and documents", async () => {
    await withEditor({}, async (editor) => expect(await ask(editor, "")).toEqual([]));
  });
});
