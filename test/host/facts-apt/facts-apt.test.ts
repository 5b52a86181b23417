import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { aptFetcher } from "../../../packages/host/src/facts-apt.ts";
import { readAptSources } from "../../../packages/host/src/facts-apt-sources.ts";
import type { HttpClient } from "../../../packages/host/src/http-client.ts";

const lines = [
  "# the main one",
  "deb [signed-by=/k.gpg] http://deb.example.com/debian/ bookworm main contrib # all",
  "deb-src http://deb.example.com/debian bookworm main",
  "Types: deb",
  "URIs: http://sec.example.com/debian-security",
  "Suites: bookworm-security",
  "Components: main",
];

test("sources in both formats", () => {
  expect(readAptSources(lines)).toEqual([
    { address: "http://deb.example.com/debian", suite: "bookworm", components: ["main", "contrib"] },
    { address: "http://sec.example.com/debian-security", suite: "bookworm-security", components: ["main"] },
  ]);
});

test("the indexes of all sources as one, with what apt would keep of them", async () => {
  const {
    facts,
    problems,
    urls: asked,
  } = await fetchWith((url) => (url.endsWith(".xz") ? undefined : gzipSync(`Package: p${url.length}\nVersion: 1\n`)));
  expect(problems).toEqual([]);
  // Images name their sources without TLS, and the index is not signed for whoever reads it here.
  expect(asked.every((url) => url.startsWith("https://"))).toBe(true);
  expect(facts).toHaveLength(1);
  const [fact] = facts;
  expect(fact).toMatchObject({ kind: "apt-index", key: "debian/bookworm/amd64", value: { listBytes: expect.any(Number) } });
  expect(JSON.stringify(fact?.value).match(/Package: /g)).toHaveLength(3);
});

test("half of the sources are no index; damage and refusals are told", async () => {
  const { facts, problems } = await fetchWith((url) =>
    url.includes("security") ? Buffer.from("no gzip") : gzipSync("Package: a\n"),
  );
  expect(facts).toEqual([]);
  expect(problems).toEqual([
    "`sec.example.com/debian-security/dists/bookworm-security/main/binary-amd64/Packages.xz` cannot be unpacked",
  ]);
  expect((await fetchWith(() => undefined)).problems[0]).toMatch(/HTTP 404/);
});

async function fetchWith(bodyOf: (url: string) => Buffer | undefined) {
  const problems: string[] = [];
  const urls: string[] = [];
  const http: HttpClient = {
    request: async ({ url }) => {
      urls.push(url);
      const body = bodyOf(url);
      return { kind: "answer", status: body === undefined ? 404 : 200, headers: new Map(), body: body ?? Buffer.alloc(0), url };
    },
  };
  const asked = [{ kind: "apt-index", key: "debian/bookworm/amd64", basis: "snapshot" }] as const;
  const around = {
    http,
    folder: "/",
    platform: "linux/amd64",
    aptSources: [...lines, ...lines, "deb http://deb.example.com/debian trixie main"],
    problem: (text: string) => void problems.push(text),
  };
  return { facts: await aptFetcher.fetch(asked, around), problems, urls };
}
