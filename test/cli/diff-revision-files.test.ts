import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { tinyTar } from "../support/tiny-image.ts";
import { type DiffJson, diffJson, type SizeJson, writeSmallProject } from "./diff-json.ts";
import { git } from "./history-repository.ts";
import { usePlimsoll } from "./plimsoll.ts";
import { makeRepository } from "./rebuild-json.ts";

const plimsoll = usePlimsoll();
const { run, write } = plimsoll;
const temporary = mkdtempSync(join(tmpdir(), "plimsoll-test-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const json = (...args: readonly string[]): DiffJson => diffJson(plimsoll, args);

beforeEach(() => writeSmallProject(plimsoll));

describe("the side of the revision", () => {
  /** What plan says of a checkout of the same commit. */
  function planOfCheckout(revision: string): { readonly bytes: number | null; readonly transfer: number | null }[] {
    const copy = join(temporary, "checkout");
    rmSync(copy, { recursive: true, force: true });
    git(plimsoll.folder, "clone", "--quiet", ".", copy);
    git(copy, "checkout", "--quiet", revision);
    const { stdout, stderr } = run(["plan", copy, "--advice", "none", "--format", "json"]);
    expect(stdout, stderr).not.toBe("");
    const { steps } = JSON.parse(stdout) as {
      readonly steps: readonly {
        readonly kind: string;
        readonly inImage: boolean;
        readonly layer: null | { readonly bytes: SizeJson; readonly transfer: SizeJson };
      }[];
    };
    return steps.flatMap(({ kind, inImage, layer }) =>
      kind === "layer" && inImage && layer !== null ? [{ bytes: layer.bytes.likely, transfer: layer.transfer.likely }] : [],
    );
  }

  test("is as a checkout would be: changed binary files, archives, lists of packages, links", () => {
    write(
      "Dockerfile",
      "FROM debian:bookworm-slim\nCOPY logo.bin /img/\nADD files.tar.gz /opt/\nCOPY packages.txt /\nRUN apt-get update && xargs apt-get install -y < /packages.txt\nCOPY . /all\nCOPY text /text\n",
    );
    write(".dockerignore", ".git\n");
    write("logo.bin", randomBytes(200_000));
    write("packages.txt", "curl\n");
    write("text", "line\n".repeat(20_000));
    write("files.tar.gz", archive("one.txt", "1".repeat(3000)));
    makeRepository(plimsoll.folder);
    write("logo.bin", randomBytes(90_000));
    write("packages.txt", "curl git\n");
    write("text", "line\n".repeat(9000));
    write("files.tar.gz", archive("two.txt", "2".repeat(40)));
    rmSync(plimsoll.path("docs"), { recursive: true });
    const report = json("HEAD");
    const expected = planOfCheckout("HEAD");
    const layers = report.steps.filter(({ kind }) => kind === "layer");
    expect(layers.map(({ bytes }) => bytes.before?.likely ?? null)).toEqual(expected.map(({ bytes }) => bytes));
    // Times of files stand in a tar, and those of objects nobody knows.
    const isNear = (found: number | null, wanted: number | null): boolean =>
      wanted === null || found === null ? found === wanted : Math.abs(found - wanted) < 100 + wanted * 0.002;
    const transfers = layers.map(({ transfer }, at) => [transfer.before?.likely ?? null, expected[at]!.transfer] as const);
    expect(transfers.filter(([found, wanted]) => !isNear(found, wanted))).toEqual([]);
    expect(layers[1]).toMatchObject({ bytes: { before: { likely: 3000 }, after: { likely: 40 } } });
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("plimsoll-diff-"))).toEqual([]);
  });

  test("reads lists of packages as they were", () => {
    write("Dockerfile", "FROM python:3.12-slim\nCOPY requirements.txt /\nRUN pip install --no-cache-dir -r /requirements.txt\n");
    write("requirements.txt", "requests\n");
    makeRepository(plimsoll.folder);
    write("requirements.txt", "numpy\n");
    const [, , pip] = json("HEAD").steps;
    expect(pip!.bytes.before?.likely).toBe(planOfCheckout("HEAD")[1]!.bytes);
    expect(pip!.bytes.growth.likely).toBeGreaterThan(5_000_000);
  });
});

/** A tar with one file, compressed. */
function archive(name: string, content: string): Buffer {
  return gzipSync(tinyTar([{ path: name, text: content }]));
}
