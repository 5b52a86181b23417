import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { collectInstalled, emptyCollection } from "../../packages/dev/src/package-table/npm-collect.ts";
import { npmTableLines } from "../../packages/dev/src/package-table/npm-table-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "npm-table-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Puts a content into a cache as npm does, and gives its hash. */
function cached(content: Buffer, key?: string): string {
  const hash = createHash("sha512").update(content);
  const hex = hash.copy().digest("hex");
  const integrity = `sha512-${hash.digest("base64")}`;
  write(join(folder, "cache", "_cacache", "content-v2", "sha512", hex.slice(0, 2), hex.slice(2, 4), hex.slice(4)), content);
  if (key !== undefined) {
    write(
      join(folder, "cache", "_cacache", "index-v5", hex.slice(0, 2), hex.slice(2, 4), hex.slice(4)),
      `\n0123\t${JSON.stringify({ key, integrity })}`,
    );
  }
  return integrity;
}

function packed(bytes: number): Buffer {
  const header = Buffer.alloc(512);
  header.write("package/index.js", 0);
  header.write(`${bytes.toString(8).padStart(11, "0")}\0`, 124);
  header.write("0", 156);
  return gzipSync(Buffer.concat([header, Buffer.alloc(Math.ceil(bytes / 512) * 512), Buffer.alloc(1024)]));
}

describe("the table of npm packages", () => {
  test("is counted from what npm downloaded, and says what needs what", async () => {
    const document = Buffer.from(JSON.stringify({ "dist-tags": { latest: "2.0.0" } }));
    cached(document, "make-fetch-happen:request-cache:https://example.com/@s%2fb");
    write(
      join(folder, "p", "package-lock.json"),
      JSON.stringify({
        packages: {
          "": {},
          "node_modules/a": {
            version: "1.0.0",
            integrity: cached(packed(5000)),
            dependencies: { "@s/b": "^1.0.0" },
            optionalDependencies: { native: "1", other: "1" },
            peerDependencies: { c: "1", absent: "1" },
            peerDependenciesMeta: { absent: { optional: true } },
          },
          "node_modules/@s/b": { version: "2.0.0", integrity: cached(packed(700)) },
          "node_modules/a/node_modules/@s/b": { version: "1.5.0", integrity: cached(packed(600)), hasInstallScript: true },
          "node_modules/c": { version: "1.0.0", integrity: cached(packed(100)), dependencies: { gone: "1" } },
          "node_modules/native": {
            version: "1.0.0",
            integrity: cached(packed(90)),
            os: ["linux"],
            cpu: ["x64"],
            libc: ["glibc"],
          },
          "node_modules/other": { version: "1.0.0", optional: true, os: ["darwin"] },
          "node_modules/a/node_modules/in": { version: "1.0.0", inBundle: true },
          link: { link: true },
        },
      }),
    );
    const all = emptyCollection();
    await collectInstalled(join(folder, "p"), join(folder, "cache"), all);
    expect(all.versions.get("a@1.0.0")).toMatchObject({ bytes: 5000, files: 1, directories: 1, optionalPeers: ["absent"] });
    expect(all.packages.get("@s/b")).toMatchObject({
      versions: ["2.0.0", "1.5.0"],
      tags: { latest: "2.0.0" },
      documentBytes: document.length,
    });
    const lines = npmTableLines(all, [[...all.versions.keys()]], 100_000);
    const names = lines.map((line) => line.split(" ").slice(0, 2).join(" "));
    expect(names).toEqual(["0@s/b 1.5.0", " 2.0.0", "0a 1.0.0", "0c 1.0.0", "0native 1.0.0"]);
    expect(lines[0]).toMatch(/ s$/);
    expect(lines[2]).toMatch(/ 0,\?4,\^3$/);
    expect(lines[3]).toMatch(/ !$/);
    expect(lines[4]).toMatch(/ linux\/x64\/glibc$/);
  });

  test("keeps what counts most when there is little room", () => {
    const all = emptyCollection();
    for (let index = 0; index < 500; index++) {
      const bytes = index === 499 ? 9_000_000 : 1000;
      all.versions.set(`p${index}@1.0.0`, { tarballBytes: 300, bytes, files: 1, directories: 1, dependencies: {} });
    }
    const lines = npmTableLines(all, [[...all.versions.keys()]], 3000);
    expect(lines.join("\n").length).toBeLessThanOrEqual(3000);
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.some((line) => line.includes(` 1.0.0 ${(9_000_000).toString(36)} `))).toBe(true);
  });
});
