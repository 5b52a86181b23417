import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { apkFetcher } from "../../packages/host/src/facts-apk.ts";
import {
  crateAddress,
  createLanguageFetcher,
  isPrivateModule,
  type LanguageSettings,
} from "../../packages/host/src/facts-language.ts";
import { createHttpClient } from "../../packages/host/src/http-fetch.ts";
import { serve } from "../support/loopback-server.ts";

const http = createHttpClient({ version: "test", environment: {}, limits: { repetitions: 0 } });

test("modules and crates from where the user's tools get them", async () => {
  const crate = gzipSync(Buffer.alloc(50_000, "x"));
  const { url, seen } = await serve(({ method, url: path, headers }, response) => {
    if (path.startsWith("/crates/")) {
      const range = /^bytes=(\d+)-/.exec(headers.range ?? "");
      const body = range === null ? crate : crate.subarray(Number(range[1]));
      response.writeHead(range === null ? 200 : 206, { "content-length": body.length }).end(method === "HEAD" ? undefined : body);
    } else response.writeHead(404).end();
  });
  const problems: string[] = [];
  const settings: LanguageSettings = {
    goProxies: (module) => (module.startsWith("private.example.com/") ? [] : [`${url}/go`]),
    crateAddress: (name, version) => crateAddress(`${url}/crates`, name, version),
  };
  const asked = [
    "cargo:serde@1.0.0",
    "go:github.com/BurntSushi/toml@v1.3.2-RC",
    "go:private.example.com/x@v1.0.0",
    "gem:rails@7.0.0",
    "nonsense",
  ];
  const facts = await createLanguageFetcher(() => settings).fetch(
    asked.map((key) => ({ kind: "language-package", key, basis: undefined }) as const),
    { http, folder: ".", platform: "linux/amd64", problem: (message) => void problems.push(message) },
  );
  expect(facts).toMatchObject([{ key: "cargo:serde@1.0.0", value: { archiveBytes: crate.length, bytes: 50_000 } }]);
  expect(problems).toEqual([]);
  expect(seen.map(({ url: path }) => path)).toContain("/go/github.com/!burnt!sushi/toml/@v/v1.3.2-!r!c.zip");
  expect(seen.some(({ url: path }) => path.includes("private"))).toBe(false);
});

test("addresses of crates, and modules that no proxy hears of", () => {
  expect(crateAddress("https://example.com/crates", "serde", "1.0.0")).toBe("https://example.com/crates/serde/1.0.0/download");
  expect(crateAddress("https://example.com/{prefix}/{crate}/{crate}-{version}.crate", "Serde", "1.0.0")).toBe(
    "https://example.com/Se/rd/Serde/Serde-1.0.0.crate",
  );
  expect(crateAddress("https://example.com/{lowerprefix}", "ABC", "1")).toBe("https://example.com/3/a");
  expect(isPrivateModule("corp.example.com/a/b", ["*.example.com"])).toBe(true);
  expect(isPrivateModule("example.org/secret/x", ["example.org/secret", " y"])).toBe(true);
  expect(isPrivateModule("example.org/open", ["example.org/secret", "*.example.com"])).toBe(false);
});

/** As Alpine makes it: a signature in a tar without an end, and the index, each compressed by itself. */
function alpineIndex(text: string): Buffer {
  return Buffer.concat([
    gzipSync(tar(".SIGN.RSA.key", "signature")),
    gzipSync(Buffer.concat([tar("DESCRIPTION", "v3"), tar("APKINDEX", text)])),
  ]);
}

function tar(name: string, text: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name);
  header.write(text.length.toString(8).padStart(11, "0"), 124);
  header.write("ustar", 257);
  return Buffer.concat([header, Buffer.from(text), Buffer.alloc((512 - (text.length % 512)) % 512)]);
}

test("indexes of the repositories of a base image", async () => {
  const [main, community] = [alpineIndex("P:a\nV:1-r0\n"), alpineIndex("P:b\nV:2-r0\n")];
  const { url } = await serve(({ url: path }, response) => {
    const body =
      path === "/main/aarch64/APKINDEX.tar.gz" ? main : path === "/community/aarch64/APKINDEX.tar.gz" ? community : undefined;
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": "application/octet-stream" }).end(body);
  });
  const problems: string[] = [];
  const fetch = (repositories: readonly string[]) =>
    apkFetcher.fetch([{ kind: "apk-index", key: "alpine/3.20/aarch64", basis: undefined }], {
      http,
      folder: ".",
      platform: "linux/arm64",
      repositories,
      problem: (message) => void problems.push(message),
    });
  const lines = [`${url}/main/`, `${url}/community`, "@edge http://example.com/edge", "# a comment", "/media/cdrom/apks"];
  expect(await fetch(lines)).toMatchObject([
    {
      key: "alpine/3.20/aarch64",
      value: { text: "P:a\nV:1-r0\n\n\nP:b\nV:2-r0\n", storedBytes: main.length + community.length },
    },
  ]);
  expect(problems).toEqual([]);
  expect(await fetch([])).toEqual([]);
  expect(await fetch([`${url}/main`, `${url}/gone`])).toEqual([]);
  expect(problems).toHaveLength(1);
});
