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
});
