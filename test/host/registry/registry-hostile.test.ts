import { gzipSync } from "node:zlib";
import { describeRegistryFailure, readRegistryImage } from "@plimsoll/host/images";
import { describe, expect, test } from "vitest";
import { bareEnvironment, quickClient, readFrom, smallImage } from "../../support/ask-registry.ts";
import { answerWith, type RegistryThing, sha256 } from "../../support/fake-registry.ts";
import { serve, serveRaw } from "../../support/loopback-server.ts";

describe("what a registry can do wrong", () => {
  const manifest = smallImage.things["manifests/latest"]!.body.toString();
  const configPath = `blobs/${(JSON.parse(manifest) as { config: { digest: string } }).config.digest}`;
  const parsed = JSON.parse(manifest) as Readonly<Record<string, unknown>>;
  const change = (more: Readonly<Record<string, unknown>>): RegistryThing => ({ body: JSON.stringify({ ...parsed, ...more }) });
  const artifact = "application/vnd.oci.empty.v1+json";
  const loop = JSON.stringify({
    manifests: [{ mediaType: "", size: 2, digest: sha256("{}"), platform: { os: "linux", architecture: "amd64" } }],
  });

  test.each<[string, string, RegistryThing, object]>([
    ["an error", "manifests/latest", { status: 500, body: "" }, { kind: "status", status: 500 }],
    ["no access", "manifests/latest", { status: 403, body: "" }, { kind: "denied", user: false }],
    ["no JSON", "manifests/latest", { body: "<html>" }, { kind: "malformed", what: "manifest" }],
    ["no object", "manifests/latest", { body: "[]" }, { kind: "malformed", what: "manifest" }],
    ["null", "manifests/latest", { body: "null" }, { kind: "malformed", what: "manifest" }],
    ["the old format", "manifests/latest", { body: '{"schemaVersion":1,"fsLayers":[]}' }, { kind: "old-format" }],
    [
      "no image",
      "manifests/latest",
      change({ config: { mediaType: artifact, digest: sha256(""), size: 0 } }),
      { kind: "no-image" },
    ],
    ["a digest that is a path", "manifests/latest", change({ layers: [{ digest: "../../x", size: 1 }] }), { kind: "malformed" }],
    ["a negative size", "manifests/latest", change({ layers: [{ digest: sha256(""), size: -1 }] }), { kind: "malformed" }],
    ["too few layers", "manifests/latest", change({ layers: [] }), { kind: "malformed", what: "config" }],
    [
      "a huge manifest",
      "manifests/latest",
      { body: `{"a":"${"x".repeat(5_000_000)}"}` },
      { kind: "http", failure: { kind: "too-large" } },
    ],
    [
      "a packed bomb",
      "manifests/latest",
      { headers: { "content-encoding": "gzip" }, body: gzipSync(Buffer.alloc(90_000_000)) },
      { kind: "http", failure: { kind: "too-large" } },
    ],
    [
      "another digest",
      "manifests/latest",
      { headers: { "docker-content-digest": sha256("x") }, body: manifest },
      { kind: "wrong-digest" },
    ],
    ["another config", configPath, { body: "{}" }, { kind: "wrong-digest" }],
    ["a longer config", configPath, { body: "{}".repeat(9999) }, { kind: "http", failure: { kind: "too-large" } }],
    ["no config", configPath, { status: 404, body: "" }, { kind: "not-found" }],
    ["a cut config", configPath, { headers: { "content-length": "300" }, body: "" }, { kind: "http" }],
    ["an index of nothing", "manifests/latest", { body: '{"manifests":[]}' }, { kind: "other-platform", platforms: [] }],
    ["an index of what is not there", "manifests/latest", { body: loop }, { kind: "not-found" }],
    [
      "a login elsewhere",
      "manifests/latest",
      { status: 302, headers: { location: "http://example.com/login" }, body: "" },
      { kind: "http", failure: { kind: "not-allowed" } },
    ],
    [
      "circles",
      "manifests/latest",
      { status: 302, headers: { location: "latest" }, body: "" },
      { kind: "http", failure: { kind: "bad-redirect" } },
    ],
    [
      "patience",
      "manifests/latest",
      { status: 429, headers: { "retry-after": "900" }, body: "" },
      { kind: "http", failure: { kind: "busy", retryAfter: 900 } },
    ],
  ])("%s", async (_, path, thing, failure) => {
    const server = await serve(answerWith({ ...smallImage.things, [path]: thing }));
    const got = await readRegistryImage(`${server.host}/team/app`, { http: quickClient, environment: bareEnvironment });
    if (got.kind !== "failure") throw new Error("it was read");
    expect(got.failure).toMatchObject(failure);
    for (const language of ["en", "ko"] as const) {
      const { message, help } = describeRegistryFailure(got.failure, language);
      expect(message).not.toMatch(/undefined|\[object|NaN/);
      expect(help).toMatch(/\.$/);
      expect(message.length).toBeLessThan(300);
    }
  });

  test("what a digest names has to have it", async () => {
    const wanted = `@${sha256("something")}`;
    const server = await serve(answerWith({ [`manifests/${wanted.slice(1)}`]: { body: manifest } }));
    expect(await readFrom(server, {}, wanted)).toMatchObject({ kind: "wrong-digest", digest: wanted.slice(1) });
  });

  test("a server that says nothing, neither with TLS nor without", async () => {
    const server = await serveRaw(() => undefined);
    const start = Date.now();
    expect(await readFrom(server)).toMatchObject({ kind: "http", failure: { kind: "too-slow" } });
    expect(Date.now() - start).toBeLessThan(3000);
  });

  test("nobody there, and no name", async () => {
    const options = { http: quickClient, environment: bareEnvironment };
    const gone = await readRegistryImage("127.0.0.1:1/team/app", options);
    expect(gone).toMatchObject({ failure: { kind: "http", failure: { kind: "unreachable", detail: "ECONNREFUSED" } } });
    for (const name of ["", "UPPER", "scratch", "a b", "-x/y"]) {
      expect(await readRegistryImage(name, options)).toEqual({ kind: "failure", failure: { kind: "bad-reference", name } });
    }
  });

  test("a layer that breaks off while all of it is read", async () => {
    const path = `blobs/${smallImage.layers[0]!.digest}`;
    const packed = smallImage.things[path]!.body as Buffer; // as fakeImage makes it
    for (const [body, failure] of [
      [packed.subarray(0, 10), { kind: "layers", failure: { kind: "truncated" } }],
      [Buffer.concat([packed, packed]), { kind: "http", failure: { kind: "too-large" } }],
      [gzipSync(Buffer.alloc(10_240, "b"), { level: 9 }), { kind: "layers" }],
    ] as const) {
      const server = await serve(answerWith({ ...smallImage.things, [path]: { body } }));
      expect(await readFrom(server, { whole: true })).toMatchObject(failure);
    }
  });
});
