import { spawn } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { makeShared, sharedBundle } from "../support/shared-bundle.ts";

beforeAll(() => makeShared("plimsoll.js"), 120_000);

test("a flood, a cancelled call and lines that are no messages: the server goes on", async () => {
  const child = spawn(process.execPath, [sharedBundle("plimsoll.js"), "mcp"], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const seen = new Map<unknown, unknown>();
  let rest = "";
  child.stdout.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      const message: { readonly id?: unknown } = JSON.parse(line);
      seen.set(message.id, message);
    }
  });
  const send = (message: unknown): void => void child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...Object(message) })}\n`);
  const hello = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "raw", version: "1" } };
  send({ id: 1, method: "initialize", params: hello });
  send({ method: "notifications/initialized" });
  child.stdin.write(`not json\n{"half":\n[]\nnull\n${"x".repeat(2 ** 20)}\n{"jsonrpc":"2.0","id":{},"method":5}\n`);
  const lint = (text: string) => ({ method: "tools/call", params: { name: "lint", arguments: { text } } });
  for (let id = 10; id < 30; id += 1) send({ id, ...lint("FROM alpine\n") });
  for (let id = 13; id < 30; id += 1) send({ method: "notifications/cancelled", params: { requestId: id } });
  send({ id: 90, ...lint(`FROM alpine\nRUN ${"a && ".repeat(20_000)}b\n`) });
  send({ id: 91, method: "tools/list" });
  send({ id: 92, method: "no/such" });
  await expect.poll(() => [1, 10, 11, 12, 90, 91, 92].filter((id) => !seen.has(id))).toEqual([]);
  expect(seen.get(92)).toHaveProperty("error");
  expect(seen.get(90)).toHaveProperty("result.structuredContent");
  const ended = new Promise((done) => child.on("close", done));
  child.stdin.end();
  expect(await ended).toBe(0);
});
