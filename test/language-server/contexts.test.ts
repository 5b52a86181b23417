import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { pathToFileURL } from "node:url";
import { createServer } from "@plimsoll/language-server";
import { createNodeHost } from "@plimsoll/language-server/node";
import { afterAll, describe, expect, test } from "vitest";
import { createConnection, createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { createClientBuilds } from "../../packages/language-server/src/host/client-builds.ts";
import { withClientFiles } from "../../packages/language-server/src/host/with-client-files.ts";
import type { FolderEntry } from "../../packages/language-server/src/protocol.ts";
import type { HostFiles } from "../../packages/language-server/src/server-host.ts";
import { defaultSettings } from "../../packages/language-server/src/settings/settings.ts";
import { openEditor } from "./editor.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-contexts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text = ""): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return pathToFileURL(file).href;
}

describe("the context of a Dockerfile that nothing names", () => {
  // `docker build -f packages/a/Dockerfile .`, with an ignore file in either folder.
  put("mono/package.json");
  put("mono/.dockerignore", "*.log\n");
  put("mono/packages/a/src/x.js");
  put("mono/packages/a/.dockerignore", "src\npackages\n");
  put("mono/packages/a/own.txt");
  const uri = put("mono/packages/a/Dockerfile");

  test.each([
    ["that of the workspace", "COPY package.json ./\nCOPY packages/a/src ./src\n", "mono", []],
    ["its own", "COPY own.txt ./\n", "mono/packages/a", []],
    ["its own, with what is ignored there", "COPY own.txt src ./\n", "mono/packages/a", [1]],
    ["its own when nothing is anywhere", "COPY nothing ./\n", "mono/packages/a", [1]],
  ] as const)("is %s", async (_name, copies, context, lines) => {
    const editor = await openEditor({
      capabilities: { textDocument: { diagnostic: {} } },
      initialize: { workspaceFolders: [{ uri: pathToFileURL(join(folder, "mono")).href, name: "mono" }] },
    });
    editor.open(`FROM node:22\n${copies}`, { uri });
    const configOf = () => editor.connection.sendRequest<{ json: string }>("plimsoll/effectiveConfig", { uri });
    const expected = pathToFileURL(join(folder, context)).href;
    await expect.poll(async () => JSON.parse((await configOf()).json).context, { timeout: 10_000 }).toBe(expected);
    const { items = [] } = await editor.pull(uri);
    expect(items.filter(({ code }) => String(code).includes("copy")).map(({ range }) => range.start.line)).toEqual(lines);
    await editor.close();
  });
});

/** Files as a client has them, by their paths below `virtual:/w`. */
function virtualFiles(paths: Readonly<Record<string, string>>): HostFiles & { readonly asked: string[] } {
  const asked: string[] = [];
  const below = (uri: string) =>
    Object.keys(paths).flatMap((path) =>
      `virtual:/w/${path}`.startsWith(`${uri}/`) ? [`virtual:/w/${path}`.slice(uri.length + 1)] : [],
    );
  return {
    asked,
    readText: async (uri) => paths[uri.replace("virtual:/w/", "")],
    async list(uri) {
      asked.push(uri);
      const names = below(uri);
      if (names.length === 0) return undefined;
      const kindOf = (name: string): FolderEntry["kind"] => (names.includes(name) ? "file" : "folder");
      return [...new Set(names.map((name) => name.split("/", 1)[0]!))].map((name) => ({ name, kind: kindOf(name) }));
    },
    stat: async () => undefined,
    findDockerfiles: async () => [],
  };
}

describe("contexts that the client lists", () => {
  const request = {
    documentUri: "virtual:/w/app/Dockerfile",
    folderUri: "virtual:/w",
    settings: defaultSettings,
    sources: ["lib/x"],
    signal: new AbortController().signal,
  };

  test("without what the ignore file leaves out, and what git and npm keep", async () => {
    const files = virtualFiles({
      "app/Dockerfile": "",
      "lib/x": "",
      "dist/deep/y": "",
      ".git/objects/a": "",
      "node_modules/a/b": "",
      ".dockerignore": "dist\n",
    });
    const opened = await createClientBuilds(files).openContext(request);
    expect(opened?.contextUri).toBe("virtual:/w");
    const entries = opened?.facts.context?.entries.map(({ path, unlisted }) => [path, unlisted]);
    expect(entries).toContainEqual(["lib/x", undefined]);
    expect(entries).toContainEqual(["dist", "ignored"]);
    expect(entries).toContainEqual([".git", "unreadable"]);
    expect(files.asked.filter((uri) => /dist|\.git|node_modules/.test(uri))).toEqual([]);
  });

  test("are not known when they are too large: half a listing would say that files are missing", async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`lib/${index}/x`, ""]));
    const files = virtualFiles({ "app/Dockerfile": "", "lib/x": "", ...many });
    const opened = await createClientBuilds(files, { folders: 10, entries: 100, time: 5_000, keep: 0 }).openContext(request);
    expect(opened).toMatchObject({ contextUri: "virtual:/w", facts: {} });
    expect(opened?.facts.context).toBeUndefined();
    expect(files.asked.length).toBeLessThan(20);
  });

  test("serve documents of virtual file systems beside those of a disk", async () => {
    const files = virtualFiles({ "app/Dockerfile": "", "app/there": "", "plimsoll.yaml": "rules:\n  untagged-image: off\n" });
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const serverSide = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    createServer(serverSide, withClientFiles(createNodeHost(), serverSide));
    serverSide.listen();
    const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    client.onRequest("plimsoll/fs/list", async ({ uri }: { uri: string }) => (await files.list(uri)) ?? null);
    client.onRequest("plimsoll/fs/stat", () => null);
    client.onRequest("plimsoll/fs/read", async ({ uri }: { uri: string }) => {
      const text = await files.readText(uri);
      return text === undefined ? null : Buffer.from(text).toString("base64");
    });
    client.listen();
    await client.sendRequest("initialize", {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
      workspaceFolders: [{ uri: "virtual:/w", name: "w" }],
      initializationOptions: { fileSystem: true },
    });
    await client.sendNotification("initialized", {});
    const uri = "virtual:/w/app/Dockerfile";
    const text = "FROM node\nCOPY there ./\nCOPY absent ./\n";
    await client.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "dockerfile", version: 1, text } });
    const pull = async () => {
      const { items } = await client.sendRequest<{ items: { code: string; range: { start: { line: number } } }[] }>(
        "textDocument/diagnostic",
        { textDocument: { uri } },
      );
      return items.map(({ code, range }) => `${code} ${range.start.line}`);
    };
    await expect.poll(pull, { timeout: 10_000 }).toContain("missing-copy-source 2");
    const found = await pull();
    expect(found).not.toContain("missing-copy-source 1");
    expect(found.filter((one) => one.startsWith("untagged-image"))).toEqual([]);
    await client.sendRequest("shutdown");
    client.dispose();
    serverSide.dispose();
  });
});
