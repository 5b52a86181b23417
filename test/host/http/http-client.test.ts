import { gzipSync } from "node:zlib";
import { createHttpClient } from "@plimsoll/host/http";
import { describe, expect, test } from "vitest";
import { serve } from "../../support/loopback-server.ts";

const quick = { connect: 400, idle: 400, total: 1500, wait: 3000, backoff: 5 };
const client = createHttpClient({ version: "9.9.9", environment: {}, limits: quick });
const maxBytes = 1_000_000;

describe("what is asked", () => {
  test("a document, with our name, packed on the way and unpacked here", async () => {
    const server = await serve((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("some text")),
    );
    const answer = await client.request({ url: `${server.url}/a?b=c`, maxBytes });
    expect(answer).toMatchObject({ kind: "answer", status: 200, url: `${server.url}/a?b=c` });
    expect(answer.kind === "answer" && answer.body.toString()).toBe("some text");
    expect(server.seen[0]).toMatchObject({
      url: "/a?b=c",
      headers: { "user-agent": "plimsoll/9.9.9", "accept-encoding": "gzip" },
    });
  });

  test("a length, without a body and unpacked", async () => {
    const server = await serve((_, response) => response.writeHead(200, { "content-length": "123456789" }).end());
    const answer = await client.request({ url: server.url, method: "HEAD", maxBytes: 0 });
    expect(answer).toMatchObject({ kind: "answer", status: 200, body: Buffer.alloc(0) });
    expect(answer.kind === "answer" && answer.headers.get("content-length")).toBe("123456789");
    expect(server.seen[0]).toMatchObject({ method: "HEAD", headers: { "accept-encoding": "identity" } });
  });

  test.each([
    [{ first: 10, last: 13 }, "bytes=10-13"],
    [{ last: 4 }, "bytes=-4"],
  ])("a range of bytes %j", async (range, header) => {
    const server = await serve((_, response) => response.writeHead(206).end("abcd"));
    await client.request({ url: server.url, range, maxBytes: 4 });
    expect(server.seen[0]?.headers).toMatchObject({ range: header, "accept-encoding": "identity" });
  });

  test("any status is an answer", async () => {
    const server = await serve((_, response) => response.writeHead(404).end("no"));
    expect(await client.request({ url: server.url, maxBytes })).toMatchObject({ kind: "answer", status: 404 });
  });

  test("a name and password in a URL go into a header", async () => {
    const server = await serve((_, response) => response.end());
    const answer = await client.request({ url: server.url.replace("//", "//me:p%40ss@"), maxBytes });
    expect(server.seen[0]?.headers.authorization).toBe(`Basic ${Buffer.from("me:p@ss").toString("base64")}`);
    expect(answer).toMatchObject({ url: `${server.url}/` });
  });

  test("a form", async () => {
    const server = await serve((_, response) => response.end());
    await client.submit({ url: server.url, fields: { a: "1&2", b: "ü" }, maxBytes });
    expect(server.seen[0]).toMatchObject({
      method: "POST",
      body: "a=1%262&b=%C3%BC",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  });

  test("a large body bit by bit", async () => {
    const server = await serve((_, response) => response.end(Buffer.alloc(5_000_000, 1)));
    const stream = await client.stream({ url: server.url, maxBytes: 5_000_000 });
    if (stream.kind === "failure") throw new Error(stream.failure.kind);
    let bytes = 0;
    for await (const chunk of stream.body) bytes += (chunk as Buffer).length;
    expect(bytes).toBe(5_000_000);
  });

  test("no more at once of one server than is polite", async () => {
    let now = 0;
    let most = 0;
    const server = await serve((_, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        response.end();
      }, 10);
    });
    const polite = createHttpClient({ version: "1", environment: {}, limits: { requestsEach: 3 } });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => polite.request({ url: `${server.url}/${index}`, maxBytes })),
    );
    expect(answers.every(({ kind }) => kind === "answer")).toBe(true);
    expect(most).toBe(3);
  });

  test("streams that nobody reads give their place back", async () => {
    const server = await serve((_, response) => response.end(Buffer.alloc(100_000)));
    const narrow = createHttpClient({ version: "1", environment: {}, limits: { requestsEach: 1 } });
    for (let turn = 0; turn < 3; turn++) {
      const stream = await narrow.stream({ url: server.url, maxBytes });
      if (stream.kind === "failure") throw new Error(stream.failure.kind);
      stream.body.destroy();
    }
    expect(server.seen).toHaveLength(3);
  });
});

describe("redirects", () => {
  test("are followed, and on the same server with credentials", async () => {
    const server = await serve(({ url }, response) =>
      url === "/a" ? response.writeHead(302, { location: "b" }).end() : response.end("there"),
    );
    const answer = await client.request({ url: `${server.url}/a`, headers: { authorization: "Basic eA==" }, maxBytes });
    expect(answer).toMatchObject({ status: 200, url: `${server.url}/b` });
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(["Basic eA==", "Basic eA=="]);
  });

  test("take no credentials to another port", async () => {
    const other = await serve((_, response) => response.end("there"));
    const server = await serve((_, response) => response.writeHead(307, { location: `${other.url}/blob` }).end());
    const headers = { Authorization: "Bearer secret", Cookie: "secret", "X-Api-Key": "secret", Accept: "application/json" };
    const range = { first: 0, last: 3 };
    await client.request({ url: server.url.replace("//", "//me:secret@"), headers, range, maxBytes });
    expect(other.seen[0]?.headers).toEqual({
      accept: "application/json",
      "accept-encoding": "identity",
      connection: "keep-alive",
      host: other.host,
      range: "bytes=0-3",
      "user-agent": "plimsoll/9.9.9",
    });
  });

  test("with a name and password in them do not use those", async () => {
    const other = await serve((_, response) => response.end());
    const location = other.url.replace("//", "//evil:words@");
    const server = await serve((_, response) => response.writeHead(302, { location }).end());
    await client.request({ url: server.url, maxBytes });
    expect(other.seen[0]?.headers.authorization).toBeUndefined();
  });

  test("end after five", async () => {
    const server = await serve(({ url }, response) => response.writeHead(302, { location: `${url}x` }).end());
    expect(await client.request({ url: server.url, maxBytes })).toEqual({
      kind: "failure",
      failure: { kind: "bad-redirect", host: server.host, detail: "more than 5" },
    });
    expect(server.seen).toHaveLength(6);
  });

  test.each([
    ["file:///etc/passwd", "bad-redirect"],
    ["http://[", "bad-redirect"],
    ["http://example.com/", "not-allowed"],
  ])("to %s are refused", async (location, kind) => {
    const server = await serve((_, response) => response.writeHead(302, { location }).end());
    expect(await client.request({ url: server.url, maxBytes })).toMatchObject({ kind: "failure", failure: { kind } });
  });

  test("never repeat a form", async () => {
    const server = await serve((_, response) => response.writeHead(307, { location: "/b" }).end());
    const failure = { kind: "bad-redirect" };
    expect(await client.submit({ url: server.url, fields: { secret: "x" }, maxBytes })).toMatchObject({ failure });
    expect(server.seen).toHaveLength(1);
  });
});

describe("busy servers", () => {
  test("are asked again when they say so", async () => {
    let times = 0;
    const server = await serve((_, response) =>
      times++ < 2 ? response.writeHead(429, { "retry-after": "0" }).end() : response.end("now"),
    );
    expect(await client.request({ url: server.url, maxBytes })).toMatchObject({ kind: "answer", status: 200 });
    expect(server.seen).toHaveLength(3);
  });

  test("a date says when too", async () => {
    let times = 0;
    const server = await serve((_, response) =>
      times++ === 0
        ? response.writeHead(503, { "retry-after": new Date(Date.now() + 1000).toUTCString() }).end()
        : response.end("now"),
    );
    expect(await client.request({ url: server.url, maxBytes })).toMatchObject({ kind: "answer", status: 200 });
  });

  test.each([429, 503])("that want us to wait for an hour (%d) are left alone", async (status) => {
    const server = await serve((_, response) => response.writeHead(status, { "retry-after": "3600" }).end());
    expect(await client.request({ url: server.url, maxBytes })).toEqual({
      kind: "failure",
      failure: { kind: "busy", host: server.host, retryAfter: 3600 },
    });
    expect(server.seen).toHaveLength(1);
  });

  test("that never get better are asked four times", async () => {
    const server = await serve((_, response) => response.writeHead(502).end("bad"));
    expect(await client.request({ url: server.url, maxBytes })).toMatchObject({ kind: "answer", status: 502 });
    expect(server.seen).toHaveLength(4);
  });
});
