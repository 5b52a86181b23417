import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { openEditor } from "./editor.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-workspace-"));
const files: Readonly<Record<string, string>> = {
  Dockerfile: "FROM node\nUSER node\n",
  "a/app.Dockerfile": "FROM node:22\nFOO\n",
  "node_modules/x/Dockerfile": "FROM node\n",
  "a/readme.md": "FROM node\n",
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const uri = (path: string): string => pathToFileURL(join(folder, path)).href;

interface Item {
  readonly uri: string;
  readonly kind: string;
  readonly version: number | null;
  readonly resultId: string;
  readonly items: readonly { readonly code: string }[];
}

async function open(workspaceDiagnostics: boolean) {
  return await openEditor({
    capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
    settings: { workspaceDiagnostics, plan: { enable: false } },
    initialize: { workspaceFolders: [{ uri: uri(""), name: "w" }] },
  });
}

describe("workspace/diagnostic", () => {
  test("all Dockerfiles below the folders, open ones as they are in the editor; again only what has changed", async () => {
    const editor = await open(true);
    const ask = async (previousResultIds: readonly { uri: string; value: string }[] = []): Promise<readonly Item[]> =>
      (await editor.connection.sendRequest<{ items: Item[] }>("workspace/diagnostic", { previousResultIds })).items;
    editor.open("FROM alpine\n", { uri: uri("a/app.Dockerfile") });
    const first = await ask();
    expect(first.map((item) => [item.uri, item.version])).toEqual(
      expect.arrayContaining([
        [uri("Dockerfile"), null],
        [uri("a/app.Dockerfile"), 1],
      ]),
    );
    expect(first).toHaveLength(2);
    const codes = new Map(first.map((item) => [item.uri, item.items.map(({ code }) => code)]));
    expect(codes.get(uri("Dockerfile"))).toContain("untagged-image");
    expect(codes.get(uri("a/app.Dockerfile"))).not.toContain("unknown-instruction");
    const ids = first.map((item) => ({ uri: item.uri, value: item.resultId }));
    expect((await ask(ids)).map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
    editor.change(uri("a/app.Dockerfile"), "FROM node:22\nBAR\n");
    const later = await ask([...ids, { uri: uri("gone/Dockerfile"), value: "x" }]);
    expect(later.find((item) => item.uri === uri("a/app.Dockerfile"))?.items.map(({ code }) => code)).toContain(
      "unknown-instruction",
    );
    expect(later.find((item) => item.uri === uri("gone/Dockerfile"))).toMatchObject({ kind: "full", items: [] });
    await editor.close();
  });

  test("nothing unless the setting asks for it", async () => {
    const editor = await open(false);
    expect(await editor.connection.sendRequest("workspace/diagnostic", { previousResultIds: [] })).toEqual({ items: [] });
    await editor.close();
  });
});

describe("watched files", () => {
  test("are registered where the client can, and a new config changes the findings", async () => {
    const editor = await openEditor({
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    await expect.poll(() => editor.registered).toContain("workspace/didChangeWatchedFiles");
    const document = editor.open("FROM node\nUSER node\n", { uri: uri("Dockerfile") });
    const codes = async () => (await editor.diagnostics(document)).map(({ code }) => code);
    expect(await codes()).toContain("untagged-image");
    writeFileSync(join(folder, "plimsoll.yaml"), "rules:\n  untagged-image: off\n");
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uri("plimsoll.yaml"), type: 1 }],
    });
    await expect.poll(codes).not.toContain("untagged-image");
    rmSync(join(folder, "plimsoll.yaml"));
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uri("plimsoll.yaml"), type: 3 }],
    });
    await expect.poll(codes).toContain("untagged-image");
    await editor.close();
  });

  test("nothing is registered for a client that cannot", async () => {
    const editor = await openEditor();
    await editor.diagnostics(editor.open("FROM node\n"));
    expect(editor.registered).toEqual([]);
    await editor.close();
  });
});
