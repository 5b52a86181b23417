import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { countNpmTarball, createNpmFetcher, type NpmSettings, readNpmSettings } from "../../packages/host/src/index-sizes.ts";
import type { HttpAnswer, HttpRequest } from "../../packages/host/src/http-client.ts";

const folder = mkdtempSync(join(tmpdir(), "npm-facts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function tarEntry(name: string, content: string, type = "0"): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0, "latin1");
  header.write(`${Buffer.byteLength(content).toString(8).padStart(11, "0")}\0`, 124, "latin1");
  header.write(type, 156, "latin1");
  header.write("ustar\x0000", 257, "latin1");
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}

const tarball = gzipSync(
  Buffer.concat([
    tarEntry("package/package.json", '{"name":"a"}'),
    tarEntry("package/lib/", "", "5"),
    tarEntry("package/lib/a.js", "x".repeat(1000)),
    tarEntry("package/lib/a.js", "y".repeat(700)),
    tarEntry("package/link", "", "2"),
    Buffer.alloc(1024),
  ]),
);

/** Answers from a list, and notes what was asked. */
function server(answers: Readonly<Record<string, string | Buffer>>, asked: HttpRequest[]) {
  return {
    async request(request: HttpRequest): Promise<HttpAnswer> {
      asked.push(request);
      const found = answers[request.url];
      const body = found === undefined ? Buffer.alloc(0) : Buffer.from(found);
      const headers = new Map([["content-length", String(body.length)]]);
      return {
        kind: "answer",
        status: found === undefined ? 404 : 200,
        headers,
        body: request.method === "HEAD" ? Buffer.alloc(0) : body,
        url: request.url,
      };
    },
  };
}

const settings: NpmSettings = {
  registryOf: (name) => (name.startsWith("@own/") ? "https://own.example.com/npm/" : "https://example.com/"),
  headersFor: (url): Readonly<Record<string, string>> =>
    url.startsWith("https://own.example.com/") ? { authorization: "Bearer t" } : {},
};

describe("facts of npm packages from a registry", () => {
  test("versions, sizes counted from the tarball, and a private scope with its own token", async () => {
    const asked: HttpRequest[] = [];
    const problems: string[] = [];
    const list = JSON.stringify({
      versions: { "1.0.0": { engines: { node: ">=18" } }, "1.1.0": {} },
      "dist-tags": { latest: "1.1.0" },
    });
    const http = server(
      {
        "https://example.com/a": list,
        "https://example.com/a/1.1.0": JSON.stringify({
          version: "1.1.0",
          dependencies: { b: "^1" },
          peerDependencies: { p: "1", q: "2" },
          peerDependenciesMeta: { q: { optional: true } },
          scripts: { postinstall: "x" },
          dist: { tarball: "https://files.example.com/a.tgz" },
        }),
        "https://files.example.com/a.tgz": tarball,
        "https://own.example.com/npm/@own%2fx/2.0.0": JSON.stringify({
          version: "2.0.0",
          dist: { tarball: "https://files.example.com/x.tgz", unpackedSize: 5000, fileCount: 7 },
        }),
        "https://files.example.com/x.tgz": Buffer.alloc(1234),
      },
      asked,
    );
    const facts = await createNpmFetcher(() => settings).fetch(
      [
        { kind: "npm-package", key: "a", basis: undefined },
        { kind: "npm-version", key: "a@1.1.0", basis: undefined },
        { kind: "npm-version", key: "@own/x@2.0.0", basis: undefined },
        { kind: "npm-version", key: "gone@1.0.0", basis: undefined },
      ],
      { http, folder, platform: "linux/amd64", problem: (message) => problems.push(message) },
    );
    const byKey = new Map(facts.map((fact) => [fact.key, fact]));
    expect(byKey.get("a")).toMatchObject({
      value: {
        versions: ["1.0.0", "1.1.0"],
        tags: { latest: "1.1.0" },
        engines: { "1.0.0": ">=18" },
        documentBytes: list.length,
      },
    });
    expect(byKey.get("a@1.1.0")).toMatchObject({
      maxAge: undefined,
      value: {
        bytes: 712,
        files: 2,
        tarballBytes: tarball.length,
        dependencies: { b: "^1" },
        optionalPeers: ["q"],
        hasInstallScript: true,
      },
    });
    expect(byKey.get("@own/x@2.0.0")).toMatchObject({ value: { bytes: 5000, files: 7, tarballBytes: 1234 } });
    expect(byKey.has("gone@1.0.0")).toBe(false);
    expect(problems).toEqual([]);
    const withToken = asked.filter(({ headers }) => headers?.authorization !== undefined).map(({ url }) => url);
    expect(withToken).toEqual(["https://own.example.com/npm/@own%2fx/2.0.0"]);
  });

  test("a registry that refuses is told of once", async () => {
    const problems: string[] = [];
    const http = {
      request: async (request: HttpRequest): Promise<HttpAnswer> => ({
        kind: "answer",
        status: 403,
        headers: new Map(),
        body: Buffer.alloc(0),
        url: request.url,
      }),
    };
    const asked = ["a", "b", "c"].map((key) => ({ kind: "npm-package", key, basis: undefined }) as const);
    const around = { http, folder, platform: "linux/amd64", problem: (message: string) => problems.push(message) };
    expect(await createNpmFetcher(() => settings).fetch(asked, around)).toEqual([]);
    expect(problems).toEqual(["`example.com` gave an error: HTTP 403"]);
  });
});

describe("npm's settings", () => {
  test("a project chooses its registry, but gets no secrets of the user to send there", () => {
    const home = join(folder, "home");
    rmSync(home, { recursive: true, force: true });
    const project = mkdtempSync(join(folder, "project-"));
    const user = join(folder, "user-npmrc");
    writeFileSync(
      user,
      "//own.example.com/npm/:_authToken=${TOKEN}\n@own:registry=https://own.example.com/npm\n" +
        "//basic.example.com/:username=u\n//basic.example.com/:_password=cA==\n",
    );
    writeFileSync(join(project, ".npmrc"), "registry=https://evil.example.com\n//evil.example.com/:_authToken=${TOKEN}\n");
    const read = readNpmSettings({ folder: project, home, env: { TOKEN: "secret", npm_config_userconfig: user } });
    expect(read.registryOf("a")).toBe("https://evil.example.com/");
    expect(read.registryOf("@own/a")).toBe("https://own.example.com/npm/");
    expect(read.headersFor("https://evil.example.com/a")).toEqual({});
    expect(read.headersFor("https://own.example.com/npm/@own%2fa")).toEqual({ authorization: "Bearer secret" });
    expect(read.headersFor("https://own.example.com/other/a")).toEqual({});
    expect(read.headersFor("https://basic.example.com/x/y.tgz")).toEqual({
      authorization: `Basic ${Buffer.from("u:p").toString("base64")}`,
    });
    expect(read.headersFor("not an address")).toEqual({});
  });
});

describe("counting a tarball", () => {
  test("of one path the last entry counts, links and directories do not", async () => {
    expect(await countNpmTarball(tarball)).toEqual({ bytes: 712, files: 2, directories: 2, manifest: '{"name":"a"}' });
  });

  test("what is broken or no tarball gives nothing", async () => {
    expect(await countNpmTarball(tarball.subarray(0, tarball.length - 20))).toBeUndefined();
    expect(await countNpmTarball(gzipSync("text"))).toBeUndefined();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        await countNpmTarball(Buffer.from(bytes));
        await countNpmTarball(gzipSync(bytes));
      }),
    );
  });
});
