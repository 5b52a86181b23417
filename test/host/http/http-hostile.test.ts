import { gzipSync } from "node:zlib";
import { createHttpClient } from "@plimsoll/host/http";
import { describe, expect, test } from "vitest";
import { serve, serveRaw } from "../../support/loopback-server.ts";

const quick = { connect: 400, idle: 400, total: 1500, wait: 3000, backoff: 5 };
const client = createHttpClient({ version: "9.9.9", environment: {}, limits: quick });
const maxBytes = 1_000_000;

describe("broken and hostile servers", () => {
  const failureOf = async (url: string, limit = maxBytes): Promise<unknown> => {
    const answer = await client.request({ url, maxBytes: limit });
    return answer.kind === "failure" ? answer.failure : answer.status;
  };

  test("nobody there", async () => {
    const server = await serveRaw((socket) => socket.destroy());
    expect(await failureOf("http://127.0.0.1:1")).toMatchObject({ kind: "unreachable", detail: "ECONNREFUSED" });
    expect(await failureOf(server.url)).toMatchObject({ kind: "unreachable", detail: "ECONNRESET" });
    expect(await failureOf("https://no-such-host.invalid/")).toMatchObject({ kind: "unreachable" });
  });

  test("no TLS to another machine, no address, no scheme", async () => {
    expect(await failureOf("http://example.com/")).toEqual({ kind: "not-allowed", host: "example.com" });
    expect(await failureOf("ftp://example.com/")).toEqual({ kind: "not-allowed", host: "example.com" });
    expect(await failureOf("nonsense")).toEqual({ kind: "not-allowed", host: "nonsense" });
  });

  test("a header that cannot be sent", async () => {
    const answer = await client.request({ url: "http://127.0.0.1:1", headers: { accept: "a\nb" }, maxBytes });
    expect(answer).toMatchObject({ failure: { kind: "unreachable", detail: "ERR_INVALID_CHAR" } });
  });

  test.each([
    ["says nothing", () => undefined],
    ["stops in its headers", (write: (text: string) => void) => write("HTTP/1.1 200 OK\r\nA: ")],
    ["stops in its body", (write: (text: string) => void) => write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab")],
  ])("one that %s is given up", async (_, say) => {
    const server = await serveRaw((socket) => say((text) => void socket.write(text)));
    expect(await failureOf(server.url)).toEqual({ kind: "too-slow", host: server.host, seconds: 1 });
  });

  test("one that sends a byte now and then is given up as a whole", async () => {
    const server = await serveRaw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n");
      const timer = setInterval(() => socket.write("x"), 50);
      socket.on("close", () => clearInterval(timer));
    });
    const start = Date.now();
    expect(await failureOf(server.url)).toEqual({ kind: "too-slow", host: server.host, seconds: 2 });
    expect(Date.now() - start).toBeLessThan(3000);
  });

  test.each([
    ["its length", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this"],
    ["its last chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nonly\r\n"],
  ])("a body without %s is noticed", async (_, text) => {
    const server = await serveRaw((socket) => socket.end(text));
    expect(await failureOf(server.url)).toEqual({ kind: "truncated", host: server.host });
  });

  test("a packed body that breaks off", async () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 5000 }, (_, index) => index * index)));
    const server = await serve((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(packed.subarray(0, packed.length - 9)),
    );
    expect(await failureOf(server.url)).toEqual({ kind: "truncated", host: server.host });
  });

  test("more than was bargained for, said and unsaid", async () => {
    const said = await serve((_, response) => response.writeHead(200, { "content-length": "2000000" }).end());
    const unsaid = await serveRaw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      const pump = (): void => {
        while (!socket.destroyed && socket.write(Buffer.alloc(65_536)));
      };
      socket.on("drain", pump);
      pump();
    });
    expect(await failureOf(said.url)).toEqual({ kind: "too-large", host: said.host, maxBytes });
    expect(await failureOf(unsaid.url)).toEqual({ kind: "too-large", host: unsaid.host, maxBytes });
  });

  test("a gzip bomb", async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000));
    const server = await serve((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
    const before = process.memoryUsage().rss;
    expect(await failureOf(server.url)).toEqual({ kind: "too-large", host: server.host, maxBytes });
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  test("an endless body that unpacks to nothing", async () => {
    const nothing = Buffer.concat(Array.from({ length: 3000 }, () => gzipSync("")));
    const server = await serveRaw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
      const pump = (): void => {
        while (!socket.destroyed && socket.write(nothing));
      };
      socket.on("drain", pump);
      pump();
    });
    expect(await failureOf(server.url, 10_000)).toMatchObject({ kind: "too-large" });
  });

  test("a packing that nobody asked for", async () => {
    const server = await serve((_, response) => response.writeHead(200, { "content-encoding": "zip" }).end("x"));
    expect(await failureOf(server.url)).toMatchObject({ kind: "unreachable", detail: "Content-Encoding: zip" });
  });

  test("a flood of headers", async () => {
    const server = await serveRaw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const pump = (): void => {
        while (!socket.destroyed && socket.write(`x: ${"y".repeat(1000)}\r\n`));
      };
      socket.on("drain", pump);
      pump();
    });
    expect(await failureOf(server.url)).toMatchObject({ kind: "unreachable", detail: "HPE_HEADER_OVERFLOW" });
  });

  test("words that are no HTTP", async () => {
    const server = await serveRaw((socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n"));
    expect(await failureOf(server.url)).toMatchObject({ kind: "unreachable", detail: expect.stringMatching(/^HPE_/) });
  });

  test("informational answers without an end", async () => {
    const server = await serveRaw((socket) => {
      const timer = setInterval(() => socket.write("HTTP/1.1 103 Early Hints\r\n\r\n"), 20);
      socket.on("close", () => clearInterval(timer));
    });
    expect(await failureOf(server.url)).toMatchObject({ kind: "too-slow" });
  });
});
