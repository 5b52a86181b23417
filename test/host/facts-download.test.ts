import { execFileSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDownloadFetcher } from "../../packages/host/src/facts-download.ts";
import { readGzipLength, readXzFooter, readXzIndex, xzFooterBytes } from "../../packages/host/src/facts-download-ends.ts";
import type { FetchedFact } from "../../packages/host/src/fact-fetcher.ts";
import { findProgram } from "../../packages/host/src/find-program.ts";
import { createHttpClient } from "../../packages/host/src/http-fetch.ts";
import { isPrivateAddress, isPrivateHost, publicLookup } from "../../packages/host/src/http-public.ts";
import { type Answerer, serve } from "../support/loopback-server.ts";

const http = createHttpClient({ version: "test", environment: {}, limits: { repetitions: 0 } });

interface Fetched {
  readonly facts: readonly FetchedFact[];
  readonly problems: readonly string[];
}

async function fetchFiles(keys: readonly string[], trusted: readonly string[] = []): Promise<Fetched> {
  const problems: string[] = [];
  const around = { http, folder: ".", platform: "linux/amd64", problem: (message: string) => void problems.push(message) };
  const asked = keys.map((key) => ({ kind: "remote-file", key, basis: undefined }) as const);
  return { facts: await createDownloadFetcher(new Set(trusted)).fetch(asked, around), problems };
}

/** A server of files that understands ranges. */
function filesOf(files: Readonly<Record<string, Buffer>>, head = true): Answerer {
  return ({ method, url, headers }, response) => {
    const file = files[url.slice(1)];
    if (file === undefined) return void response.writeHead(404).end();
    if (method === "HEAD" && !head) return void response.writeHead(405).end();
    const range = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "");
    const [first, last] = range === null ? [0, file.length - 1] : [Number(range[1]), Math.min(Number(range[2]), file.length - 1)];
    const body = file.subarray(first, last + 1);
    response.writeHead(range === null ? 200 : 206, {
      "content-length": body.length,
      ...(range === null ? {} : { "content-range": `bytes ${first}-${last}/${file.length}` }),
    });
    response.end(method === "HEAD" ? undefined : body);
  };
}

const text = Buffer.from("some words, again and again. ".repeat(20_000));

describe("what a server says of a file", () => {
  test("lengths, and what archives unpack to, from a few bytes", async () => {
    const files = {
      tool: text,
      "a.tar.gz": gzipSync(text),
      "b.tar.xz": xz(text),
      "c.zip": zip({ "a/one": 1000, two: 234 }),
      "d.tar": text,
    };
    const { host, url, seen } = await serve(filesOf(files));
    const { facts, problems } = await fetchFiles(
      Object.keys(files).map((name) => `${url}/${name}`),
      [host],
    );
    expect(problems).toEqual([]);
    const values = new Map(facts.map(({ key, value }) => [key.split("/").at(-1), value]));
    expect(values.get("tool")).toEqual({ bytes: text.length });
    expect(values.get("a.tar.gz")).toEqual({ bytes: files["a.tar.gz"].length, unpackedBytes: text.length });
    expect(values.get("b.tar.xz")).toEqual({ bytes: files["b.tar.xz"].length, unpackedBytes: text.length });
    expect(values.get("c.zip")).toEqual({ bytes: files["c.zip"].length, unpackedBytes: 1234, files: 2 });
    expect(values.get("d.tar")).toEqual({ bytes: text.length, unpackedBytes: text.length });
    // Nothing is ever asked for as a whole, and nothing but asked.
    expect(seen.filter(({ method, headers }) => method !== "HEAD" && headers.range === undefined)).toEqual([]);
    expect(seen.filter(({ headers }) => headers.authorization !== undefined || headers.cookie !== undefined)).toEqual([]);
  });

  test("a server that knows no HEAD tells with a range of one byte", async () => {
    const { host, url } = await serve(filesOf({ tool: text }, false));
    const { facts } = await fetchFiles([`${url}/tool`], [host]);
    expect(facts).toMatchObject([{ value: { bytes: text.length } }]);
  });

  test("redirects are followed, as those of releases", async () => {
    const files = filesOf({ "real.tar.gz": gzipSync(text) });
    const { host, url } = await serve((request, response) => {
      if (request.url === "/latest.tar.gz") response.writeHead(302, { location: "/real.tar.gz" }).end();
      else files(request, response);
    });
    const { facts } = await fetchFiles([`${url}/latest.tar.gz`], [host]);
    expect(facts).toMatchObject([{ key: `${url}/latest.tar.gz`, value: { unpackedBytes: text.length } }]);
  });

  test("what is not there, and servers that say nothing useful", async () => {
    const { host, url } = await serve(({ url: path }, response) => {
      if (path === "/chunked") response.writeHead(200).end("abc");
      else if (path === "/liar.zip") response.writeHead(200, { "content-length": 50 }).end();
      else response.writeHead(404).end();
    });
    const { facts, problems } = await fetchFiles([`${url}/missing`, `${url}/chunked`, "nonsense", "ftp://example.com/x"], [host]);
    expect(facts).toEqual([]);
    expect(problems).toEqual([`\`${host}\` has no \`/missing\``]);
  });
});

describe("a Dockerfile cannot make us ask what only we can reach", () => {
  test("this machine, private networks and addresses of clouds are not asked", async () => {
    const { url, seen, host } = await serve((_, response) => void response.writeHead(200, { "content-length": 5 }).end());
    const port = host.split(":")[1]!;
    const { facts, problems } = await fetchFiles([
      `${url}/x`,
      `http://localhost:${port}/x`,
      `http://[::1]:${port}/x`,
      `http://2130706433:${port}/x`,
      `http://0x7f.1:${port}/x`,
      "http://169.254.169.254/latest/meta-data",
      "http://metadata.internal/x",
      "http://intranet/x",
    ]);
    expect(facts).toEqual([]);
    expect(seen).toEqual([]);
    expect(problems.every((problem) => problem.includes("private network"))).toBe(true);
  });

  test("a trusted host does not open the way to others", async () => {
    const inner = await serve((_, response) => void response.writeHead(200, { "content-length": 5 }).end());
    const outer = await serve((_, response) => void response.writeHead(302, { location: `${inner.url}/x` }).end());
    const { facts } = await fetchFiles([`${outer.url}/x`], [outer.host]);
    expect(facts).toEqual([]);
    expect(inner.seen).toEqual([]);
  });

  test("names that lead to private addresses lead nowhere", async () => {
    const error = await new Promise((resolve) => publicLookup("localhost", {}, resolve));
    expect(error).toMatchObject({ code: "EPRIVATE" });
  });

  test("a name and password in an address stay here", async () => {
    const { host, seen } = await serve(filesOf({ x: text }));
    await fetchFiles([`http://user:secret@${host}/x`], [host]);
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(seen.map(() => undefined));
  });

  test.each([
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "127.9.9.9",
    "0.0.0.0",
    "100.64.0.1",
    "224.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
  ])("%s is private", (address) => {
    expect(isPrivateAddress(address)).toBe(true);
    expect(isPrivateHost(address.includes(":") ? `[${address}]:80` : `${address}:80`)).toBe(true);
  });

  test.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111"])("%s is not", (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
});

test("the ends of files", () => {
  const end = Buffer.from([0x10, 0x27, 0, 0]);
  expect(readGzipLength(end, 5_000)).toBe(10_000);
  // The last member of several, and what is longer than four bytes can say.
  expect(readGzipLength(end, 50_000)).toBeUndefined();
  expect(readGzipLength(Buffer.from([0xff, 0xff, 0xff, 0xff]), 900_000_000)).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(), (bytes, length) => {
      const buffer = Buffer.from(bytes);
      expect(readXzFooter(buffer) ?? 4).toBeGreaterThanOrEqual(4);
      expect(readXzIndex(buffer, length) ?? 0).toBeGreaterThanOrEqual(0);
      expect(readGzipLength(buffer, length) ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});

/** With the xz of the machine where there is one; else the same bytes as it would make, around an empty block. */
function xz(content: Buffer): Buffer {
  const program = findProgram("xz", process.env.PATH);
  return program === undefined ? xzOf(content.length) : execFileSync(program, ["-c"], { input: content, maxBuffer: 2 ** 26 });
}

function xzOf(unpacked: number): Buffer {
  const number = (value: number): number[] =>
    value < 128 ? [value] : [(value & 0x7f) | 0x80, ...number(Math.floor(value / 128))];
  const records = [0, 1, ...number(16), ...number(unpacked)];
  while (records.length % 4 !== 0) records.push(0);
  const index = Buffer.from([...records, 0, 0, 0, 0]);
  const footer = Buffer.alloc(xzFooterBytes);
  footer.writeUInt32LE(index.length / 4 - 1, 4);
  footer.write("YZ", 10);
  return Buffer.concat([Buffer.alloc(xzFooterBytes), Buffer.alloc(16), index, footer]);
}

/** A zip of files without contents, whose directory says how long they are. */
function zip(files: Readonly<Record<string, number>>): Buffer {
  const directory = Buffer.concat(
    Object.entries(files).map(([name, bytes]) => {
      const header = Buffer.alloc(46);
      header.writeUInt32LE(0x02014b50, 0);
      header.writeUInt32LE(bytes, 24);
      header.writeUInt16LE(name.length, 28);
      return Buffer.concat([header, Buffer.from(name)]);
    }),
  );
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(100, 16);
  return Buffer.concat([Buffer.alloc(100), directory, end]);
}
