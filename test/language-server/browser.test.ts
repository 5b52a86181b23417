import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Message,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import { makeShared, sharedBundle } from "../support/shared-bundle.ts";

// The real bundle for browsers in a thread that has nothing but what a web worker has.
const place = mkdtempSync(join(tmpdir(), "plimsoll-browser-"));
const folder = sharedBundle("server.js").replace(/\.js$/, "");

beforeAll(async () => {
  await makeShared("server.js");
  writeFileSync(
    join(place, "script.js"),
    ["shared.js", "browser.js"].map((name) => readFileSync(join(folder, name), "utf8")).join(""),
  );
}, 120_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Gives a thread the global object of a worker, and takes node's from it. */
const shim = `
const { parentPort } = require("node:worker_threads");
globalThis.self = globalThis;
globalThis.postMessage = (message) => parentPort.postMessage(message);
globalThis.addEventListener = (type, listener) => parentPort.on("message", (data) => listener({ data }));
Object.defineProperty(globalThis, "onmessage", { set: (listener) => parentPort.on("message", (data) => listener({ data })) });
const source = require("node:fs").readFileSync(process.argv[2], "utf8");
const vm = require("node:vm");
delete globalThis.process;
vm.runInThisContext(source, { filename: "server.js" });
`;

class WorkerReader extends AbstractMessageReader {
  private readonly worker: Worker;
  constructor(worker: Worker) {
    super();
    this.worker = worker;
  }
  listen(callback: DataCallback) {
    this.worker.on("message", callback);
    return { dispose: () => undefined };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  private readonly worker: Worker;
  constructor(worker: Worker) {
    super();
    this.worker = worker;
  }
  async write(message: Message) {
    this.worker.postMessage(message);
  }
  end() {}
}

interface Started {
  readonly worker: Worker;
  readonly connection: ProtocolConnection;
  readonly asked: string[];
  diagnostics(uri: string): Promise<readonly { readonly code: string; readonly message: string }[]>;
}

async function start(files: Readonly<Record<string, string>>, locale = "en"): Promise<Started> {
  const entry = join(place, "shim.cjs");
  writeFileSync(entry, shim);
  const worker = new Worker(entry, { argv: [join(place, "script.js")] });
  const connection = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
  const asked: string[] = [];
  const published = new Map<string, readonly { code: string; message: string }[]>();
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
    published.set(uri, diagnostics);
  });
  connection.onRequest("plimsoll/asset", ({ name }: { name: string }) => {
    asked.push(name);
    return readFileSync(join(folder, name), "utf8");
  });
  connection.onRequest("plimsoll/fs/read", ({ uri }: { uri: string }) => {
    const text = files[uri];
    return text === undefined ? null : Buffer.from(text).toString("base64");
  });
  connection.onRequest("plimsoll/fs/list", ({ uri }: { uri: string }) => {
    const below = Object.keys(files)
      .filter((file) => file.startsWith(`${uri}/`))
      .map((file) => file.slice(uri.length + 1));
    const names = new Set(below.map((file) => file.split("/", 1)[0]!));
    return [...names].map((name) => ({ name, kind: below.includes(name) ? "file" : "folder" }));
  });
  connection.onRequest("plimsoll/fs/stat", () => null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    locale,
    capabilities: {},
    workspaceFolders: [{ uri: "vscode-vfs://github/o/r", name: "r" }],
    initializationOptions: { fileSystem: true, assets: true },
  });
  await connection.sendNotification("initialized", {});
  return {
    worker,
    connection,
    asked,
    async diagnostics(uri) {
      await expect.poll(() => published.get(uri), { timeout: 15_000 }).toBeDefined();
      return published.get(uri) ?? [];
    },
  };
}

const uri = "vscode-vfs://github/o/r/app/Dockerfile";
const didOpen = { textDocument: { uri, languageId: "dockerfile", version: 1, text: "FROM node\nWORKDIR app\n" } };

describe("the server for browsers", () => {
  test("what is read at every start weighs at most 900 kB", () => {
    expect(statSync(join(place, "script.js")).size).toBeLessThan(900_000);
  });

  test("what it may ask for is there, and reaches no module of node", () => {
    const needs = /const needs=(\{.*\});/.exec(readFileSync(join(folder, "browser.js"), "utf8"))?.[1];
    const names = Object.keys(JSON.parse(needs ?? "{}")).map((name) => name.slice(2));
    expect(names).toContain("late-rules.js");
    expect(names.length).toBeGreaterThan(15);
    for (const name of ["shared.js", "browser.js", ...names]) {
      const modules = [...readFileSync(join(folder, name), "utf8").matchAll(/\brequire\("([\w:/-]+)"\)/g)].map(
        ([, found]) => found!,
      );
      expect(modules.filter((found) => found.startsWith("node:") || (builtinModules.includes(found) && found !== "vm"))).toEqual(
        [],
      );
    }
  });

  test("a document on a virtual file system, with its texts from the client, in Korean", async () => {
    const { worker, connection, diagnostics, asked } = await start({}, "ko");
    await connection.sendNotification("textDocument/didOpen", didOpen);
    const found = await diagnostics(uri);
    expect(found.find(({ code }) => code === "untagged-image")?.message).toMatch(/[가-힣]/);
    expect(asked).toContain("rule-texts-ko.txt");
    expect(asked).not.toContain("rule-texts-en.txt");
    const page = await connection.sendRequest<{ markdown: string }>("plimsoll/rulePage", { rule: "untagged-image" });
    expect(page.markdown).toContain("```dockerfile\nFROM");
    expect(asked).toContain("rule-examples.txt");
    await worker.terminate();
  });

  test("a config file above it, with rules outside of the default profile", async () => {
    const { worker, connection, diagnostics } = await start({
      "vscode-vfs://github/o/r/plimsoll.yaml": "profile: strict\nrules:\n  DL3006: off\n",
    });
    await connection.sendNotification("textDocument/didOpen", didOpen);
    const codes = (await diagnostics(uri)).map(({ code }) => code);
    expect(codes).not.toContain("untagged-image");
    expect(codes).toContain("missing-healthcheck");
    await worker.terminate();
  });

  test("the files of the context, as the client lists them: checked, completed, linked", async () => {
    const root = "vscode-vfs://github/o/r";
    const { worker, connection, asked } = await start({
      [`${root}/package.json`]: "{}",
      [`${root}/src/main.js`]: "",
      [`${root}/secret.txt`]: "",
      [`${root}/.dockerignore`]: "secret.txt\n",
      [`${root}/app/Dockerfile`]: "",
    });
    const published: { readonly code: string; readonly range: { readonly start: { readonly line: number } } }[] = [];
    connection.onNotification("textDocument/publishDiagnostics", ({ diagnostics }) => {
      published.splice(0, published.length, ...diagnostics);
    });
    // Nothing names the context: only the folder above has what is copied.
    const text = "FROM node:22\nCOPY package.json src ./\nCOPY secret.txt ./\nCOPY absent.txt ./\nCOPY s ./\n";
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "dockerfile", version: 1, text },
    });
    const linesOf = () => published.filter(({ code }) => code.includes("copy")).map(({ range }) => range.start.line);
    await expect.poll(() => new Set(linesOf()), { timeout: 15_000 }).toEqual(new Set([2, 3, 4]));
    const position = { line: 4, character: 6 };
    const completion = await connection.sendRequest<{ items: readonly { label: string }[] } | { label: string }[]>(
      "textDocument/completion",
      { textDocument: { uri }, position },
    );
    const labels = ("items" in completion ? completion.items : completion).map(({ label }) => label);
    expect(labels).toContain("src/");
    expect(labels).not.toContain("secret.txt");
    const links = await connection.sendRequest<{ target?: string }[]>("textDocument/documentLink", { textDocument: { uri } });
    expect(links.map(({ target }) => target)).toContain(`${root}/package.json`);
    expect(asked.length).toBeGreaterThan(0);
    await worker.terminate();
  });
});
