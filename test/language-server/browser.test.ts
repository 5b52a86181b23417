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
import { browserServerBundle, bundleBrowserServer } from "../../packages/dev/src/bundle.ts";

// The real bundle for browsers in a thread that has nothing but what a web worker has.
const folder = mkdtempSync(join(tmpdir(), "plimsoll-browser-"));
let metafile: Awaited<ReturnType<typeof bundleBrowserServer>>;

beforeAll(async () => {
  metafile = await bundleBrowserServer({ ...browserServerBundle, folder });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
  const entry = join(folder, "shim.cjs");
  writeFileSync(entry, shim);
  const worker = new Worker(entry, { argv: [join(folder, "server.js")] });
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
    const names = Object.keys(files).filter((file) => file.startsWith(`${uri}/`) && !file.slice(uri.length + 1).includes("/"));
    return names.map((file) => ({ name: file.slice(uri.length + 1), kind: "file" }));
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
    expect(statSync(join(folder, "server.js")).size).toBeLessThan(900_000);
  });

  test("reaches no module of node", () => {
    const external = Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter((imported) => imported.external));
    expect(external).toEqual([]);
    const inputs = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
    expect(inputs.filter((path) => path.startsWith("node:") || builtinModules.includes(path))).toEqual([]);
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
});
