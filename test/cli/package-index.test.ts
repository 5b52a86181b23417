import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";

const { run, write, clear } = usePlimsoll();

beforeEach(() => clear());

interface Layered {
  readonly steps: readonly {
    readonly layer?: { readonly bytes: { readonly likely: number | null; readonly source: string } } | null;
  }[];
}

/** The bytes of the last step, and where they come from. */
function lastLayer(...args: readonly string[]): { readonly likely: number | null; readonly source: string } | undefined {
  const { stdout, exitCode } = run(["plan", ".", "--format", "json", ...args]);
  expect(exitCode).toBe(0);
  const { steps } = JSON.parse(stdout) as Layered; // the command's own JSON
  return steps.at(-1)?.layer?.bytes;
}

describe("package indexes by hand", () => {
  test("Alpine's, plain or packed", () => {
    write("Dockerfile", "FROM alpine:3.20\nRUN apk add --no-cache curl\n");
    write("APKINDEX", "P:curl\nV:8.10.1-r0\nS:130000\nI:5000001\nD:libcurl\n\nP:libcurl\nV:8.10.1-r0\nS:300000\nI:3000001\n");
    expect(lastLayer()).toMatchObject({ likely: null, source: "packages of Alpine 3.20, whose package index is not known" });
    const known = lastLayer("--package-index", "APKINDEX");
    expect(known?.likely).toBeGreaterThan(8_000_000);
    expect(known?.likely).toBeLessThan(8_500_000);
    write("index.gz", gzipSync("P:curl\nV:8.10.1-r0\nS:130000\nI:5000001\n"));
    expect(lastLayer("--package-index", "index.gz")?.likely).toBeLessThan(5_500_000);
  });

  test("that of an rpm repository", () => {
    write("Dockerfile", "FROM fedora:41\nRUN dnf install -y less && dnf clean all\n");
    const less =
      '<package type="rpm"><name>less</name><arch>x86_64</arch>' +
      '<version epoch="0" ver="1" rel="1"/><size package="9" installed="90000000"/>' +
      "</package>";
    write("primary.xml", `<?xml version="1.0"?>\n<metadata packages="1">${less}</metadata>\n`);
    expect(lastLayer()?.likely).toBeNull();
    expect(lastLayer("--package-index", "primary.xml")?.likely).toBeGreaterThan(80_000_000);
  });

  test("facts as lines of JSON: what a server would say of a download", () => {
    write("Dockerfile", "FROM debian\nRUN curl -fsSL https://example.com/tool -o /usr/bin/tool\n");
    write("facts.jsonl", '{"kind":"remote-file","key":"https://example.com/tool","value":{"bytes":4321}}\n');
    expect(lastLayer()).toMatchObject({ likely: null, source: "the download tool" });
    expect(lastLayer("--package-index", "facts.jsonl")?.likely).toBe(4321);
  });

  test("facts of another form than theirs are told, and nothing breaks", () => {
    write("Dockerfile", "FROM node:22-slim\nRUN npm install express@4.18.2\n");
    for (const value of [
      '{"version":5,"dependencies":[1]}',
      '{"dependencies":{},"bytes":"a"}',
      "7",
      "null",
      '{"dependencies":{},"bytes":-1}',
    ]) {
      write("facts.jsonl", `{"kind":"npm-version","key":"express@4.18.2","value":${value}}\n`);
      const { stdout, stderr, exitCode } = run(["plan", ".", "--package-index", "facts.jsonl"]);
      expect(stderr).toContain("facts.jsonl: this is not a list of packages in a known format");
      expect(stdout).toContain("npm install express");
      expect(exitCode).toBe(2);
    }
  });

  test("one that is no file or too large is told at once, and the plan is made without it", () => {
    write("Dockerfile", "FROM alpine:3.20\nRUN apk add --no-cache curl\n");
    // Zeros behind a beginning that looks right: 400 kB that unpack to more than is read.
    write("bomb.gz", gzipSync(Buffer.concat([Buffer.from("P:curl\nV:8.10.1-r0\n"), Buffer.alloc(300 * 2 ** 20)]), { level: 1 }));
    const bomb = run(["plan", ".", "--package-index", "bomb.gz"]);
    expect(bomb.stderr).toContain("bomb.gz: this package index is too large");
    expect(bomb.stdout).toContain("apk add");
    expect(bomb.exitCode).toBe(2);
    const device = run(["plan", ".", "--package-index", "/dev/zero"]);
    expect(device.stderr).toContain("this is a pipe, a socket or a device, not a file");
    expect(device.exitCode).toBe(2);
  });
});
