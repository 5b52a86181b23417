import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleForNode, serverBundle, writeRulePages } from "../../packages/dev/src/bundle.ts";
import { startServer as start } from "./server-process.ts";

// The real bundle in a process of its own, as an editor starts it.
const folder = mkdtempSync(join(tmpdir(), "plimsoll-server-"));
const outfile = join(folder, "dist", "server.js");
const startServer = () => start([outfile, "--stdio"]);

beforeAll(async () => {
  await bundleForNode({ ...serverBundle, outfile });
  await writeRulePages(join(folder, "dist", "rules"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const initialize = { processId: null, rootUri: null, capabilities: {} };

function frame(text: string): string {
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

describe("the server's life", () => {
  test("what is read at every start weighs at most 900 kB", () => {
    expect(statSync(outfile).size + statSync(join(folder, "dist", "server", "program.js")).size).toBeLessThan(900_000);
  });

  test("initialize, a document with findings, shutdown, exit: code 0 and nothing but the protocol on stdout", async () => {
    const { connection, exited, errors } = startServer();
    const published = new Promise<{ diagnostics: readonly { code: string; codeDescription?: { href: string } }[] }>((resolve) => {
      connection.onNotification("textDocument/publishDiagnostics", resolve);
    });
    const { capabilities, serverInfo } = await connection.sendRequest<{
      capabilities: { positionEncoding: string };
      serverInfo: { name: string };
    }>("initialize", initialize);
    expect(serverInfo.name).toBe("plimsoll");
    expect(capabilities.positionEncoding).toBe("utf-16");
    await connection.sendNotification("initialized", {});
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: "file:///nowhere/Dockerfile", languageId: "dockerfile", version: 1, text: "FROM node\n" },
    });
    const { diagnostics } = await published;
    const untagged = diagnostics.find(({ code }) => code === "untagged-image");
    // The page lies beside the bundle.
    expect(untagged?.codeDescription?.href).toMatch(/^file:\/\/.*\/dist\/rules\/en\/untagged-image\.md$/);
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    expect(await exited).toBe(0);
    expect(errors()).toBe("");
  });

  test("exit without shutdown is code 1", async () => {
    const { connection, exited } = startServer();
    await connection.sendRequest("initialize", initialize);
    await connection.sendNotification("exit");
    expect(await exited).toBe(1);
  });

  test("it ends when its input does", async () => {
    const { connection, child, exited } = startServer();
    await connection.sendRequest("initialize", initialize);
    child.stdin?.end();
    expect(await exited).toBe(1);
  });

  test("it ends when the process of the editor is gone", { timeout: 20_000 }, async () => {
    const { connection, exited } = startServer();
    // No process has this number: those of Linux stop at 2^22.
    await connection.sendRequest("initialize", { ...initialize, processId: 2 ** 30 });
    expect(await exited).toBe(1);
  });

  test("a request before initialize, an unknown method, and one after shutdown are errors of that request", async () => {
    const { connection, exited } = startServer();
    await expect(connection.sendRequest("textDocument/hover", {})).rejects.toMatchObject({ code: -32002 });
    await connection.sendRequest("initialize", initialize);
    await expect(connection.sendRequest("initialize", initialize)).rejects.toMatchObject({ code: -32600 });
    await expect(connection.sendRequest("no/such/method", {})).rejects.toMatchObject({ code: -32601 });
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    expect(await exited).toBe(0);
  });

  test("what is no JSON, and parameters that are none, end nothing", async () => {
    const { connection, child, exited } = startServer();
    await connection.sendRequest("initialize", initialize);
    child.stdin?.write(frame("{ this is no JSON"));
    child.stdin?.write(frame(JSON.stringify({ jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument: null } })));
    child.stdin?.write(frame(JSON.stringify({ jsonrpc: "2.0", method: "textDocument/didChange", params: [1, 2] })));
    child.stdin?.write(frame(JSON.stringify({ jsonrpc: "2.0", method: "workspace/didChangeWatchedFiles" })));
    await expect(connection.sendRequest("textDocument/diagnostic", { nothing: true })).rejects.toMatchObject({ code: -32602 });
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    expect(await exited).toBe(0);
  });

  test.each([
    ["no number", "Content-Length: many\r\n\r\n{}"],
    ["less than nothing", "Content-Length: -5\r\n\r\n{}"],
    ["none", "Content-Type: text\r\n\r\n{}"],
    ["too short", `${frame("{}")}x${frame("{}")}`],
    ["no end", "x".repeat(10_000)],
  ])("a message of which nobody knows the length ends it with code 1, and it says why: %s", async (_, broken) => {
    const { connection, child, exited, errors } = startServer();
    await connection.sendRequest("initialize", initialize);
    child.stdin?.write(broken);
    expect(await exited).toBe(1);
    expect(errors()).toContain("Content-Length");
  });
});
