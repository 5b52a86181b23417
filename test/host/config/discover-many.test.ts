import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { discoverFiles } from "../../../packages/host/src/index.ts";
import { keptBytes } from "../../support/kept-bytes.ts";

const reading = { now: 0, most: 0, all: 0 };
vi.mock("node:fs/promises", async (importOriginal) => {
  const original = await importOriginal<typeof import("node:fs/promises")>();
  const readdir = async (path: string, options: { readonly withFileTypes: true }) => {
    reading.all++;
    reading.most = Math.max(reading.most, ++reading.now);
    try {
      return await original.readdir(path, options);
    } finally {
      reading.now--;
    }
  };
  return { ...original, readdir };
});

describe("many folders", () => {
  const names = Array.from({ length: 200 }, (_, index) => `group-${String(index).padStart(3, "0")}`);
  const inside = Array.from({ length: 50 }, (_, index) => `service-${String(index).padStart(2, "0")}.Dockerfile`);
  let root = "";

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "plimsoll-many-"));
    for (const name of names) {
      mkdirSync(join(root, name, "deploy"), { recursive: true });
      for (const file of inside) writeFileSync(join(root, name, file), "");
      for (const file of ["deploy/Dockerfile", "values.yaml", "main.go"]) writeFileSync(join(root, name, file), "");
    }
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  beforeEach(() => void Object.assign(reading, { now: 0, most: 0, all: 0 }));

  test("are not read all at once, and give their files in the order of the names", async () => {
    const { files } = await discoverFiles(["."], { cwd: root });
    const expected = names.flatMap((name) => ["deploy/Dockerfile", ...inside].map((file) => join(name, file)));
    expect(files).toEqual(expected.map((path) => ({ path, explicit: false })));
    expect(reading.all).toBe(1 + 2 * names.length);
    // Some ahead of their turn on each level, so that a slow disk is used.
    expect(reading.most).toBeGreaterThan(4);
    expect(reading.most).toBeLessThan(24);
  });

  test("leave little more than the letters of the paths", async () => {
    const { kept, bytes } = await keptBytes(() => discoverFiles(["."], { cwd: root }));
    const count = kept.files.length;
    const letters = kept.files.reduce((sum, { path }) => sum + path.length, 0);
    expect(count).toBe(51 * names.length);
    // Of each file a string, an object and its place in a list.
    expect((bytes - letters) / count).toBeLessThan(110);
  });
});
