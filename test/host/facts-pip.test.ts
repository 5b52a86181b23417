import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readIndexUrl } from "../../packages/host/src/facts-pip-index.ts";
import { pipFetcher } from "../../packages/host/src/facts-pip.ts";
import { requirementsIn, scriptsIn } from "../../packages/host/src/facts-pip-measure.ts";
import { readIndexPage } from "../../packages/host/src/facts-pip-page.ts";
import { bestFile, installableFiles, installableVersions, pythonNeeds } from "../../packages/host/src/facts-pip-wheel.ts";
import { findZipDirectory, readZipDirectory, unpackMember } from "../../packages/host/src/facts-pip-zip.ts";
import { createHttpClient } from "../../packages/host/src/http-fetch.ts";

const target = { python: "3.11", libc: "glibc" } as const;
const code = "def answer():\n    return 42\n".repeat(30);
const metadata =
  "Metadata-Version: 2.1\nName: small\nRequires-Dist: other>=1 ; python_version > '3'\n\nRequires-Dist: not this\n";
const wheel = zipOf({
  "small/__init__.py": code,
  "small/data.bin": "x".repeat(5000),
  "small-1.0.dist-info/METADATA": metadata,
  "small-1.0.dist-info/entry_points.txt": "[console_scripts]\nsmall = small:answer\n[other]\na = b\n",
});

describe("an index on this machine", () => {
  let server: Server;
  const problems: string[] = [];
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method ?? ""} ${request.url ?? ""} ${request.headers.authorization ?? "-"}`);
      const [, , name = "", file] = (request.url ?? "").split("/");
      if (file === "" && name === "small") {
        response.end(`<!DOCTYPE html><a href="../../files/small-1.0-py3-none-any.whl#sha256=1">small-1.0-py3-none-any.whl</a>
          <a href="../../files/small-2.0-py3-none-any.whl" data-requires-python="&gt;=3.12">small-2.0-py3-none-any.whl</a>
          <a href="../../files/small-0.9.tar.gz">small-0.9.tar.gz</a>
          <a href="../../files/small-0.8-py3-none-any.whl">small-0.8-py3-none-any.whl</a>`);
      } else if (name === "broken") {
        response.writeHead(500).end();
      } else if (request.url?.includes("small-1.0") === true) {
        send(wheel, request.headers.range);
      } else if (request.url?.includes("small-0.8") === true) {
        send(Buffer.from("this is no archive"), request.headers.range);
      } else if (request.url?.includes("small-0.9") === true) {
        send(Buffer.alloc(1234), request.headers.range);
      } else response.writeHead(404).end();

      function send(body: Buffer, range: string | undefined): void {
        const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
        const part = first === undefined ? body : body.subarray(Number(first), Number(last) + 1);
        response.writeHead(first === undefined ? 200 : 206, {
          "content-length": String(part.length),
          "cache-control": "max-age=600",
          ...(first === undefined ? {} : { "content-range": `bytes ${first}-${last!}/${String(body.length)}` }),
        });
        response.end(request.method === "HEAD" ? undefined : part);
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // A server that listens on a port has an address of that kind.
    const { port } = server.address() as AddressInfo;
    vi.stubEnv("PIP_INDEX_URL", `http://me:secret@127.0.0.1:${String(port)}/simple/`);
  });
  beforeEach(() => {
    problems.length = 0;
    asked.length = 0;
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    server.close();
  });

  const fetch = async (...keys: readonly (readonly ["python-project" | "python-release", string])[]) => {
    const http = createHttpClient({ version: "0", environment: {} });
    const problem = (message: string): void => void problems.push(message);
    const wanted = keys.map(([kind, key]) => ({ kind, key, basis: undefined }));
    return pipFetcher.fetch(wanted, { http, folder: "/", platform: "linux/amd64", problem });
  };

  test("tells which releases can be installed with a version of Python", async () => {
    const [older, newer] = await fetch(["python-project", "small 3.11"], ["python-project", "small 3.12"]);
    expect(older?.value).toEqual({ versions: ["1.0", "0.9", "0.8"] });
    expect(newer?.value).toEqual({ versions: ["2.0", "1.0", "0.9", "0.8"] });
    expect(asked.every((line) => line.endsWith(`Basic ${Buffer.from("me:secret").toString("base64")}`))).toBe(true);
  });

  test("counts what is in a wheel", async () => {
    const [found] = await fetch(["python-release", "small==1.0 3.11"]);
    expect(found).toMatchObject({
      kind: "python-release",
      key: "small==1.0 3.11",
      value: {
        archiveBytes: wheel.length,
        files: 4,
        pythonFiles: 1,
        pythonBytes: code.length,
        scripts: 1,
        requires: ["other>=1 ; python_version > '3'"],
        cacheable: true,
      },
      maxAge: undefined,
    });
    expect(problems).toEqual([]);
  });

  test("knows only the length of a source distribution, and leaves out what is missing or broken", async () => {
    const [source] = await fetch(["python-release", "small==0.9 3.11"]);
    expect(source?.value).toMatchObject({ archiveBytes: 1234, bytes: undefined });
    expect(
      await fetch(["python-release", "small==0.8 3.11"], ["python-release", "small==7 3.11"], ["python-project", "nobody 3.11"]),
    ).toEqual([]);
    expect(await fetch(["python-release", "not a key" as string])).toEqual([]);
    expect(problems).toEqual([]);
  });

  test("says that the server fails", async () => {
    expect(await fetch(["python-project", "broken 3.11"], ["python-release", "broken==1 3.11"])).toEqual([]);
    expect(problems).toHaveLength(1);
  }, 30_000);
});

test("where the index is", () => {
  expect(readIndexUrl("https://example.com/simple")).toEqual({ url: "https://example.com/simple/", headers: {} });
  expect(readIndexUrl("https://a:b%40@example.com/")?.headers).toEqual({
    authorization: `Basic ${Buffer.from("a:b@").toString("base64")}`,
  });
  for (const text of ["", "no address", "file:///etc"]) expect(readIndexUrl(text)).toBeUndefined();
});

test("pages as HTML and as JSON", () => {
  const html = '<html><a href="x-1.whl" data-yanked="">x-1.whl</a><a data-requires-python="&gt;=3" href="/y">y</a></html>';
  expect(readIndexPage(html, "https://example.com/simple/x/")).toEqual([
    { name: "x-1.whl", url: "https://example.com/simple/x/x-1.whl", requiresPython: "", withdrawn: true },
    { name: "y", url: "https://example.com/y", requiresPython: ">=3", withdrawn: false },
  ]);
  const json = JSON.stringify({
    files: [{ filename: "y", url: "/y", "requires-python": ">=3", yanked: false }, { url: 1 }, null],
  });
  expect(readIndexPage(json, "https://example.com/simple/x/")).toEqual([
    { name: "y", url: "https://example.com/y", requiresPython: ">=3", withdrawn: false },
  ]);
  for (const text of ["", "{", "plain", "{}"]) expect(readIndexPage(text, "https://example.com/")).toBeUndefined();
});

test("the wheel that pip would take", () => {
  const choose = (names: readonly string[], musl = false, machine = "x86_64"): string | undefined => {
    const files = names.map((name) => ({ name, url: "", requiresPython: "", withdrawn: false }));
    const fitting = installableFiles("x", files, { ...target, libc: musl ? "musl" : "glibc" }, machine);
    return bestFile(fitting, installableVersions(fitting)[0] ?? "")?.file.name;
  };
  const many = [
    "x-1-py3-none-any.whl",
    "x-1-cp310-cp310-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
    "x-1-cp38-abi3-manylinux_2_28_x86_64.whl",
    "x-1-cp311-cp311-manylinux_2_17_aarch64.whl",
    "x-1-cp311-cp311-musllinux_1_2_x86_64.whl",
    "x-1-cp311-cp311-win_amd64.whl",
    "x-1.tar.gz",
  ];
  expect(choose(many)).toBe("x-1-cp38-abi3-manylinux_2_28_x86_64.whl");
  expect(choose([...many, "x-1-cp311-cp311-manylinux2014_x86_64.whl"])).toBe("x-1-cp311-cp311-manylinux2014_x86_64.whl");
  expect(choose(many, true)).toBe("x-1-cp311-cp311-musllinux_1_2_x86_64.whl");
  expect(choose(many, false, "aarch64")).toBe("x-1-cp311-cp311-manylinux_2_17_aarch64.whl");
  expect(choose(["x-1-cp310-cp310-win32.whl", "x-1.tar.gz"])).toBe("x-1.tar.gz");
  expect(choose(["x-2.0rc1-py3-none-any.whl", "x-1-py3-none-any.whl", "x-2.dev0-py3-none-any.whl"])).toBe("x-1-py3-none-any.whl");
  expect(choose(["x-2.0rc1-py3-none-any.whl", "x-nonsense-py3-none-any.whl"])).toBe("x-2.0rc1-py3-none-any.whl");
  expect(choose(["x-1-cp311-cp311-macosx_11_0_arm64.whl"])).toBeUndefined();
});

test("zip archives, and what only looks like one", () => {
  const end = findZipDirectory(wheel, wheel.length)!;
  const members = readZipDirectory(wheel.subarray(end.offset, end.offset + end.bytes))!;
  expect(members.map(({ path, bytes }) => [path, bytes])).toContainEqual(["small/__init__.py", code.length]);
  const first = members.find(({ path }) => path === "small/__init__.py")!;
  expect(unpackMember(wheel.subarray(first.offset), first)?.toString()).toBe(code);
  // It says that it is smaller than it is.
  expect(unpackMember(wheel.subarray(first.offset), { ...first, bytes: 10 })).toBeUndefined();
  expect(unpackMember(wheel.subarray(first.offset, first.offset + 40), first)).toBeUndefined();
  expect(findZipDirectory(Buffer.alloc(100), 100)).toBeUndefined();
  expect(readZipDirectory(Buffer.alloc(100))).toBeUndefined();
});

test("metadata of a wheel", () => {
  expect(requirementsIn(metadata)).toEqual(["other>=1 ; python_version > '3'"]);
  expect(scriptsIn("[gui_scripts]\na = b:c\n[console_scripts]\nd = e\n\n[x]\nf = g")).toBe(2);
});

/** A zip archive of compressed files. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [content, name] = [Buffer.from(text), Buffer.from(path)];
    const packed = deflateRawSync(content);
    const numbers = Buffer.alloc(26);
    numbers.writeUInt16LE(20, 0);
    numbers.writeUInt16LE(8, 4);
    numbers.writeUInt32LE(crc32(content), 10);
    numbers.writeUInt32LE(packed.length, 14);
    numbers.writeUInt32LE(content.length, 18);
    numbers.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\0", "latin1"), numbers, place, name);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), numbers, name, packed]);
    parts.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, entries, end]);
}

test("which releases of Python a version needs, where not all of that minor version will do", () => {
  const file = (version: string, requiresPython: string) => ({
    name: `x-${version}-py3-none-any.whl`,
    url: "",
    requiresPython,
    withdrawn: false,
  });
  const files = installableFiles(
    "x",
    [file("1.0", ">=3.8"), file("2.0", ">= 3.11.5"), file("3.0", ">=3.12"), file("4.0", "")],
    target,
    "x86_64",
  );
  expect(installableVersions(files)).toEqual(["4.0", "2.0", "1.0"]);
  expect(pythonNeeds(files, target)).toEqual({ "2.0": ">=3.11.5" });
});
